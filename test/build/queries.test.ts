import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {reportOf, TestProject} from '../projects.js'
import {temporaryFolder} from '../world/temporary.js'

/** Whether the engine was loaded into this process, which runs this file alone. */
function isEngineLoaded(): boolean {
  const report: unknown = process.report.getReport()
  return /duckdb\.node/.test(JSON.stringify(report))
}

const CSV = 'year,count\n2023,7\n2024,9\n'
const DESCRIPTION = `resources:
  - name: flows
    path: flows.csv
    sources: [{title: Invented}]
    schema:
      fields:
        - {name: year, type: year}
        - {name: count, type: integer}
`
const ASKING = `# Findings

\`\`\`sql rise
select b.count / a.count as ratio, b.year
from flows a join flows b on b.year = a.year + 1
\`\`\`

\`\`\`check The flows did not rise
select bool_and(ratio > 1) from rise
\`\`\`

The ratio was :value[rise.ratio]{year=2024 digits=2} in 2024.

::table[The ratio]{#tbl-rise data=rise columns="year, ratio"}
`

function projectOf(
  body: string,
  data: Readonly<Record<string, string | Uint8Array>> = {
    'flows.csv': CSV,
    'datapackage.yaml': DESCRIPTION
  }
): TestProject {
  const project = new TestProject({'reports/flows/report.md': reportOf({body})})
  for (const [name, file] of Object.entries(data))
    project.put(`reports/flows/data/${name}`, file)
  return project
}

/** The text of the page, without its tags. */
async function textOf(project: TestProject): Promise<string> {
  const {diagnostics} = await project.build()
  expect(diagnostics).toEqual([])
  return project.text('output/full/flows/index.html').replaceAll(/<[^<>]*>/g, '')
}

// The first test of the file: what was loaded cannot be let go of.
test('a report without a query is built without the engine', async () => {
  await textOf(projectOf('# Findings\n\nThere were :value[flows.count]{year=2024}.\n'))
  expect(isEngineLoaded()).toBe(false)
})

test('what a query defines is printed, and the query is not', async () => {
  const text = await textOf(projectOf(ASKING))
  expect(isEngineLoaded()).toBe(true)
  expect(text).toContain('The ratio was 1.29 in 2024.')
  expect(text).toContain('1.285714285714')
  expect(text).not.toMatch(/select|bool_and|did not rise/)
})

test('the same sources give the same bytes, whatever was built before', async () => {
  const [first, second] = [projectOf(ASKING), projectOf(ASKING)]
  await first.build()
  await second.build()
  expect(second.folder()).toEqual(first.folder())
})

test('a table in Parquet is read once, and kept for the next build', async () => {
  const path = join(temporaryFolder(), 'flows.parquet')
  const {DuckDBInstance} = await import('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create()).connect()
  await connection.run(
    `copy (select * from (values (2023, 7), (2024, 9)) t(year, count)) to '${path}'`
  )
  const project = projectOf(
    '# Findings\n\nThere were :value[flows.count]{year=2024}.\n',
    {
      'flows.parquet': readFileSync(path),
      'datapackage.yaml': DESCRIPTION.replace('flows.csv', 'flows.parquet')
    }
  )
  expect(await textOf(project)).toContain('There were 9.')
  const again = await project.build({
    runner: {
      run: () => Promise.reject(new Error('Nothing is to be run.')),
      begin: () => Promise.reject(new Error('Nothing is to be run.'))
    }
  })
  expect(again.diagnostics).toEqual([])
})
