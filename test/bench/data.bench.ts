import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, test} from 'vitest'
import {
  chartedReport,
  longTableReport,
  manyRowsReport,
  type Files
} from './data-reports.js'
import {measure, medianOf, type Measure} from './measure.js'

/** Counted runs of each report, after one that is not counted; taken in turn. */
const RUN_COUNT = 3

/** Each report, and what it is held against, if it is: a time and a memory to aim at. */
const CASES: Readonly<Record<string, {files: Files; aim: string}>> = {
  '100,000 rows read, 20 shown': {files: manyRowsReport(), aim: '3000 ms, 500 MB'},
  '10,000 rows printed': {files: longTableReport(), aim: ''},
  '60 charts': {files: chartedReport('charts'), aim: 'below + 500 ms'},
  'the same without charts': {files: chartedReport('none'), aim: ''}
}

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'tearline-bench-'))
const program = join(root, 'bin', 'tearline.js')

afterAll(() => {
  rmSync(folder, {recursive: true, force: true})
})

test('cold builds of reports with much data', async () => {
  const taken = new Map<string, Measure[]>(Object.keys(CASES).map((name) => [name, []]))
  for (const [index, {files}] of Object.values(CASES).entries())
    writeProject(index, files)
  for (let run = 0; run <= RUN_COUNT; run++) {
    for (const [index, name] of Object.keys(CASES).entries()) {
      const project = join(folder, String(index))
      rmSync(join(project, '.tearline'), {recursive: true, force: true})
      rmSync(join(project, 'output'), {recursive: true, force: true})
      const words = [program, 'build', '--project', project]
      const one = await measure(process.execPath, words)
      // The first of each warms the disk's cache and is not counted.
      if (0 < run) taken.get(name)?.push(one)
    }
  }
  console.log(tableOf(taken))
})

function writeProject(index: number, files: Files): void {
  const project = join(folder, String(index))
  for (const [path, text] of Object.entries(files)) {
    const place = join(project, 'reports', 'data', path)
    mkdirSync(dirname(place), {recursive: true})
    writeFileSync(place, text)
  }
  cpSync(join(root, 'templates'), join(project, 'templates'), {recursive: true})
}

function tableOf(taken: ReadonlyMap<string, readonly Measure[]>): string {
  const rows = [...taken].map(([name, runs]) => {
    const times = runs.map(({wallMs}) => wallMs)
    const spread = `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`
    return [
      name.padEnd(28),
      `${medianOf(times).toFixed(0)} ms (${spread})`.padEnd(24),
      `${medianOf(runs.map(({peakMb}) => peakMb)).toFixed(0)} MB`.padEnd(9),
      CASES[name]?.aim ?? ''
    ].join(' ')
  })
  const head = 'report                       wall (spread)            memory    aim'
  return ['', head, ...rows, ''].join('\n')
}
