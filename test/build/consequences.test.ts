import {expect, test} from 'vitest'
import {plain} from '../fixtures.js'
import {reportOf, TestProject, type ReportInput} from '../projects.js'

const CSV = 'year,route,count\n2023,WB,7\n2024,WB,9\n'
const DESCRIPTION = `name: flows
resources:
  - name: flows
    path: flows.csv
    sources: [{title: Invented}]
    schema:
      fields:
        - {name: year, type: year}
        - {name: route, type: string}
        - {name: count, type: integer}
`
const BODY = `# Findings

There were :value[flows.count]{year=2024}.

::table[The flows]{#tbl-flows data=flows columns="year, route, count"}
`

/** What checking a report comes to: each code with its file and line. */
async function check(
  files: Readonly<Record<string, string | Uint8Array>>,
  report: ReportInput = {body: BODY}
): Promise<readonly string[]> {
  const project = new TestProject({
    'reports/flows/report.md': reportOf(report),
    'reports/flows/data/flows.csv': CSV,
    'reports/flows/data/datapackage.yaml': DESCRIPTION
  })
  for (const [path, file] of Object.entries(files)) {
    project.put(`reports/flows/${path}`, file)
  }
  return (await project.check()).map(
    ({code, span}) =>
      `${span?.file.split('/').at(-1) ?? ''}:${span?.start.line ?? ''} ${code}`
  )
}

test.each([
  ['a cell that is no number', CSV.replace('9', 'abc'), 'flows.csv:3 data/wrong-type'],
  [
    'an ambiguous number',
    CSV.replace('9', '11.320'),
    'flows.csv:3 data/ambiguous-number'
  ],
  [
    'a quote that is not closed',
    CSV.replace('9', '"9'),
    'flows.csv:3 data/unclosed-quote'
  ],
  ['an empty file', '', 'flows.csv:1 data/empty-table'],
  ['another encoding', new Uint8Array([0xff, 0xfe, 0x61, 0]), 'flows.csv:1 data/not-utf8']
])('%s in a table is told once', async (_, csv, expected) => {
  expect(await check({'data/flows.csv': csv})).toEqual([expected])
})

test.each([
  ['path: flows.csv', 'path: flow.csv', 'datapackage.yaml:4 data/missing-file'],
  ['path: flows.csv', 'path: ../flows.csv', 'datapackage.yaml:4 data/outside-folder'],
  ['[{title', '[[{title', 'datapackage.yaml:6 config/bad-yaml'],
  [
    'path: flows.csv',
    'path: flows.csv\n    dialect: {delimiter: ";"}',
    'flows.csv:1 data/unclear-separator'
  ]
])('a description with %j for %j is told once', async (from, to, expected) => {
  const yaml = DESCRIPTION.replace(from, to)
  expect(await check({'data/datapackage.yaml': yaml})).toEqual([expected])
})

test.each([
  [':value[flows.count]{year>=2024}', 'bad-braces'],
  [':value[flows.count]{year=2024, route=WB}', 'bad-braces'],
  [':value[flows.count]{route=Western Balkan}', 'bad-braces'],
  ['::table[A]{#tbl-a data=flows columns=“year”}', 'bad-braces'],
  ['::table[A]{#tbl-a data=flows colums="year"}', 'unknown-attribute'],
  ['::table[A]{#tbl-a dta=flows columns="year"}', 'unknown-attribute'],
  ['| A |\n| - |\n| :value[flows.count]{route="a|b"} |', 'torn-cell']
])('%s is one mistake', async (text, code) => {
  const told = await check({}, {body: `# Findings\n\n${text}\n`})
  expect(told.map((it) => it.split(' ')[1])).toEqual([`markdown/${code}`])
})

test('what is wrong besides is told in the same run', async () => {
  const body = `${BODY}\n:value[flow.count]{year=2024} :value[flows.cuont]{year=2024}\n`
  expect(await check({'data/flows.csv': CSV.replace('9', 'abc')}, {body})).toEqual([
    'flows.csv:3 data/wrong-type',
    'report.md:13 query/unknown-table',
    'report.md:13 query/unknown-column'
  ])
})

test('chapters follow each other by their numbers', async () => {
  const project = new TestProject({'reports/flows/report.md': reportOf()})
  for (const number of [10, 2, 1]) {
    project.put(`reports/flows/${number}-a.md`, `# Chapter ${number}\n\nText.\n`)
  }
  await project.build()
  const page = project.text('output/full/flows/index.html')
  const titles = [...page.matchAll(/Chapter (\d+)/g)].map(([, number]) => Number(number))
  expect([...new Set(titles)]).toEqual([1, 2, 10])
})

test('a text that is not printed is told, and a translation', async () => {
  const told = await check({
    'routes.md': '# Routes\n\nText.\n',
    '01-sea.md': '# Sea\n\nText.\n',
    '01-sea.bg.md': '# More\n\nText.\n',
    'README.md': 'For those who write it.\n'
  })
  expect(told.toSorted()).toEqual([
    '01-sea.bg.md:1 markdown/not-yet',
    'routes.md:1 pipeline/unread-text'
  ])
})

test.each([
  ['reports/flows/report.md', 'slug: assets'],
  ['reports/assets/report.md', '']
])('no report takes the folder of the library: %s %s', async (path, head) => {
  const project = new TestProject({[path]: reportOf({head})})
  const {codes, diagnostics, made} = await project.build()
  expect(codes).toEqual(['config/wrong-value'])
  expect(diagnostics.flatMap(({hints}) => hints.map(plain)).join()).toContain(
    'assets-report'
  )
  expect(made).toEqual([])
})

const QUERIES = `# Findings

\`\`\`sql totals
select year, sum(count) as total from flows group by year
\`\`\`

\`\`\`check The flows fell
select sum(count) = 16 from flows
\`\`\`

There were :value[totals.total]{year=2024}.
`

test('a query over sound tables has nothing to tell', async () => {
  expect(await check({}, {body: QUERIES})).toEqual([])
})

test('a mistake in a table is not told again of its queries', async () => {
  expect(
    await check({'data/flows.csv': CSV.replace('9', 'abc')}, {body: QUERIES})
  ).toEqual(['flows.csv:3 data/wrong-type'])
  expect(
    await check(
      {'data/datapackage.yaml': DESCRIPTION.replace('flows.csv', 'flow.csv')},
      {body: QUERIES}
    )
  ).toEqual(['datapackage.yaml:4 data/missing-file'])
})

test('a mistake in a query is not told again where its table is asked', async () => {
  const body = QUERIES.replace('sum(count) as', 'sum(cuont) as')
  expect(await check({}, {body})).toEqual(['report.md:10 query/unknown-column'])
})

test('an unknown name in a query is told, whatever else is wrong', async () => {
  const body = `${QUERIES}See @tbl-nowhere.\n`.replace(
    'from flows group',
    'from flow group'
  )
  expect(await check({}, {body})).toEqual([
    'report.md:10 query/unknown-table',
    'report.md:18 html/unknown-reference'
  ])
})
