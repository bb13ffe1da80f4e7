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

/** Copies this repository's reports, brands and settings to a place of their own. */
export function copyRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tearline-reports-'))
  for (const name of ['reports', 'templates', 'tearline.yaml']) {
    cpSync(join(ROOT, name), join(folder, name), {recursive: true})
  }
  return folder
}

/** Adds a report to a project on disk. */
export function addReport(
  folder: string,
  name: string,
  files: Readonly<Record<string, string>>
): void {
  for (const [path, text] of Object.entries(files)) {
    const place = join(folder, 'reports', name, path)
    mkdirSync(join(place, '..'), {recursive: true})
    writeFileSync(place, text)
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
