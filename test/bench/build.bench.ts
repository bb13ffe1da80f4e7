import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, test} from 'vitest'
import {findBrowser} from '../../src/browser/find-browser.js'
import {DEFAULT_SETTINGS} from '../../src/config/read-settings.js'
import {FULL_EDITION} from '../../src/model/edition.js'
import {composeReport} from '../../src/pipeline/compose-report.js'
import {openProject} from '../../src/pipeline/project.js'
import {gatherReport} from '../../src/pipeline/sources.js'
import {DiskWorld} from '../../src/world/disk-world.js'
import {largeReport} from './large-report.js'
import {measure, medianOf, type Measure} from './measure.js'

/** Counted runs of each command, after one that is not counted; taken in turn. */
const RUN_COUNT = 5

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'tearline-bench-'))
const tearline = [join(root, 'bin', 'tearline.js'), 'build', '--project', folder]

afterAll(() => {
  rmSync(folder, {recursive: true, force: true})
})

test('a cold build beside a bare print of the same pages', async () => {
  writeProject()
  const bare = await writeBarePrint()
  const cold: Measure[] = []
  const warm: Measure[] = []
  const plain: Measure[] = []
  for (let run = 0; run <= RUN_COUNT; run++) {
    rmSync(join(folder, '.tearline'), {recursive: true, force: true})
    rmSync(join(folder, 'output'), {recursive: true, force: true})
    const taken = [
      await measure(process.execPath, tearline),
      await measure(process.execPath, tearline),
      await measure(process.execPath, bare)
    ] as const
    // The first of each warms the disk's cache and is not counted.
    if (run === 0) continue
    cold.push(taken[0])
    warm.push(taken[1])
    plain.push(taken[2])
  }
  console.log(tableOf({cold, warm, bare: plain}))
})

function writeProject(): void {
  for (const [path, text] of Object.entries(largeReport())) {
    const place = join(folder, 'reports', 'large', path)
    mkdirSync(dirname(place), {recursive: true})
    writeFileSync(place, text)
  }
  cpSync(join(root, 'templates'), join(folder, 'templates'), {recursive: true})
}

/** Writes the final HTML, and says how bare Puppeteer prints it. */
async function writeBarePrint(): Promise<readonly string[]> {
  const world = new DiskWorld(folder)
  const {value: project} = await openProject(world, new DiskWorld(root))
  const sources = await gatherReport(world, 'large', {fileCount: 100, fileBytes: 1e8})
  const {value} = await composeReport({
    sources,
    brands: project.brands,
    settings: project.settings,
    edition: FULL_EDITION,
    isDraft: false
  })
  if (!value.composed) throw new Error('Internal error: the large report has a mistake')
  const html = join(folder, 'sheets.html')
  writeFileSync(html, value.composed.sheets)
  const {path, libraries = ''} = await findBrowser(DEFAULT_SETTINGS.browser)
  const script = join(import.meta.dirname, 'bare-print.mjs')
  return [script, path, libraries, html, join(folder, 'bare.pdf')]
}

/** Medians, and their ratios to the bare print: absolute times say little elsewhere. */
function tableOf(all: Readonly<Record<string, readonly Measure[]>>): string {
  const bare = all['bare'] ?? []
  const bareMs = medianOf(bare.map(({wallMs}) => wallMs))
  const bareMb = medianOf(bare.map(({peakMb}) => peakMb))
  const rows = Object.entries(all).map(([name, runs]) => {
    const times = runs.map(({wallMs}) => wallMs)
    const wallMs = medianOf(times)
    const peakMb = medianOf(runs.map((it) => it.peakMb))
    const spread = `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`
    return [
      name.padEnd(6),
      `${wallMs.toFixed(0)} ms (${spread})`.padEnd(22),
      `× ${(wallMs / bareMs).toFixed(2)}`.padEnd(8),
      `${peakMb.toFixed(0)} MB`.padEnd(9),
      `× ${(peakMb / bareMb).toFixed(2)}`
    ].join(' ')
  })
  return ['', 'build  wall (spread)          ratio    memory    ratio', ...rows, ''].join(
    '\n'
  )
}
