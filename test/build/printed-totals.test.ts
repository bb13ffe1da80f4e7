import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readPrintedTables, recompute} from '../printed-tables.js'
import {TestProject} from '../projects.js'

const ROOT = join(import.meta.dirname, '../..')

test.each(['octa-see', 'manual', 'selec-activity'])(
  'each total, share and change that %s prints is what its cells come to',
  async (name) => {
    const project = new TestProject(readReport(name))
    const {codes} = await project.build()
    expect(codes).toEqual([])
    const tables = readPrintedTables(project.text(`output/full/${name}/index.html`))
    const recomputed = tables.map(recompute)
    expect(recomputed.flatMap(({wrong}) => wrong)).toEqual([])
    const count = recomputed.reduce((sum, it) => sum + it.count, 0)
    expect(count).toBeGreaterThanOrEqual(LEAST[name] ?? 0)
  }
)

/** How many cells there are to hold against others, so that none is overlooked. */
const LEAST: Readonly<Record<string, number>> = {'octa-see': 75, manual: 45}

function readReport(name: string): Readonly<Record<string, string>> {
  const folder = join(ROOT, 'reports', name)
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  const files = paths.filter((path) => statSync(join(folder, path)).isFile())
  return Object.fromEntries([
    ['tearline.yaml', readFileSync(join(ROOT, 'tearline.yaml'), 'utf8')] as const,
    ...files.map(
      (path) =>
        [`reports/${name}/${path}`, readFileSync(join(folder, path), 'utf8')] as const
    )
  ])
}
