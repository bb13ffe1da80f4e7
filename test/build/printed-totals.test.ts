import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readPrintedTables, recompute} from '../printed-tables.js'
import {TestProject} from '../projects.js'

const ROOT = join(import.meta.dirname, '../..')

/** What is made of this repository's reports, and how many cells are held against others. */
const MADE = [
  {edition: 'restricted', slug: 'octa-see', report: 'octa-see', least: 75},
  {edition: 'public', slug: 'octa-see', report: 'octa-see', least: 75},
  {edition: 'brief', slug: 'octa-see-brief', report: 'octa-see', least: 60},
  {edition: 'public', slug: 'manual', report: 'manual', least: 45},
  {edition: 'public', slug: 'selec-activity', report: 'selec-activity', least: 0}
]

test.each(MADE)(
  'each total, share and change that $edition/$slug prints is what its cells come to',
  async ({edition, slug, report, least}) => {
    const project = new TestProject(readReport(report))
    const {codes} = await project.build({edition})
    expect(codes).toEqual([])
    const page = project.text(`output/${edition}/${slug}/index.html`)
    const tables = readPrintedTables(page)
    const recomputed = tables.map(recompute)
    expect(recomputed.flatMap(({wrong}) => wrong)).toEqual([])
    const count = recomputed.reduce((sum, it) => sum + it.count, 0)
    expect(count).toBeGreaterThanOrEqual(least)
  }
)

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
