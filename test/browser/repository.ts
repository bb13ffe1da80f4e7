import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** The names of the reports that come with this repository. */
export const REPORTS: readonly string[] = readdirSync(join(ROOT, 'reports')).toSorted()

/** Where what is made of them lies below `output/`: an edition and a slug. */
export const MADE: readonly string[] = [
  'restricted/octa-see',
  'brief/octa-see-brief',
  'public/octa-see',
  'public/manual',
  'public/selec-activity'
]

/** The edition of reports that a test adds: they are for nobody but the test. */
const ADDED = 'full'

/**
 * Copies this repository's reports, brands and settings to a place of their own, with an
 * edition for reports that are added there.
 */
export function copyRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tearline-reports-'))
  for (const name of ['reports', 'templates', 'tearline.yaml']) {
    cpSync(join(ROOT, name), join(folder, name), {recursive: true})
  }
  const settings = readFileSync(join(ROOT, 'tearline.yaml'), 'utf8')
  const withAdded = settings.replace(
    /^editions:\n/m,
    `$&  ${ADDED}: {ceiling: TLP:RED}\n`
  )
  writeFileSync(join(folder, 'tearline.yaml'), withAdded)
  return folder
}

/** Adds a report to a project on disk, in the edition that such reports have. */
export function addReport(
  folder: string,
  name: string,
  files: Readonly<Record<string, string>>
): void {
  for (const [path, text] of Object.entries(files)) {
    const place = join(folder, 'reports', name, path)
    mkdirSync(join(place, '..'), {recursive: true})
    const isMain = path === 'report.md'
    const head = `---\neditions: [${ADDED}]\n`
    writeFileSync(place, isMain ? text.replace(/^---\n/, head) : text)
  }
}

export function removeFolder(folder: string): void {
  rmSync(folder, {recursive: true, force: true})
}

/** Beginnings of the PostScript names of all faces that some brands bring. */
export function findFamilies(brands: readonly string[]): readonly string[] {
  return brands.flatMap((brand) => {
    const yaml = readFileSync(join(ROOT, 'templates', brand, 'brand.yaml'), 'utf8')
    return [...yaml.matchAll(/family: ([^,\n]+)/g)].map(([, it = '']) =>
      it.replace(/\d+/, '').replaceAll(' ', '')
    )
  })
}
