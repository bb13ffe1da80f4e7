import {expect, test} from 'vitest'
import type {Runner} from '../../src/model/outside.js'
import {reportOf, runnerAfter, TestProject} from '../projects.js'
import {plain} from '../fixtures.js'

/** A runner in which one report meets a limit whenever it is composed. */
function meeting(limit: 'time' | 'heap' | 'stack', report: string): Runner {
  return runnerAfter((task, input) => {
    const isIt = JSON.stringify(input).includes(`"name":"${report}"`)
    const isMet = task === 'composeInSteps' && isIt
    return Promise.resolve(isMet ? {kind: 'limit', limit} : undefined)
  })
}

test.each([
  ['time', 'worker-seconds'],
  ['heap', 'worker-heap-mb'],
  ['stack', 'worker-stack-mb']
] as const)(
  'a limit of %s is told with its setting, and harms no other report',
  async (limit, setting) => {
    const project = await twoBuilt()
    const before = project.folder('output/full/flows')
    project.put('reports/flows/report.md', reportOf({title: 'Flows of today'}))
    project.put('reports/routes/report.md', reportOf({title: 'Routes of today'}))
    const {diagnostics, made} = await project.build({runner: meeting(limit, 'flows')})

    const told = diagnostics.find(({code}) => code === 'pipeline/limit-met')
    expect(plain(told?.message ?? '')).toContain('`flows`')
    expect(told?.hints.map(plain).join()).toContain(`limits.${setting}`)
    expect(made).toEqual(['routes'])
    expect(project.folder('output/full/flows')).toEqual(before)
    expect(project.text('output/full/routes/index.html')).toContain('Routes of today')
  }
)

test('what meets a limit and is marked higher today is withdrawn', async () => {
  const project = await twoBuilt()
  project.put('reports/flows/report.md', reportOf({marking: 'TLP:RED'}))
  const {codes} = await project.build({runner: meeting('time', 'flows')})
  expect(codes.toSorted()).toEqual(['pipeline/limit-met', 'pipeline/removed-old'])
  expect(project.folder('output/full/flows')).toEqual({})
})

test('where not even the mark can be read within the limits, output is withdrawn', async () => {
  const project = await twoBuilt()
  const runner = runnerAfter((task, input) => {
    const isMet =
      task !== 'composeLibrary' && JSON.stringify(input).includes('"name":"flows"')
    return Promise.resolve(isMet ? {kind: 'limit', limit: 'time'} : undefined)
  })
  project.put('reports/flows/report.md', reportOf({title: 'Flows of today'}))
  const {codes} = await project.build({runner})
  expect(codes.toSorted()).toEqual(['pipeline/limit-met', 'pipeline/removed-old'])
  expect(project.folder('output/full/flows')).toEqual({})
})

test('a list of reports that meets a limit is told, and the reports stay', async () => {
  const project = await twoBuilt()
  const before = project.folder('output/full/flows')
  const runner = runnerAfter((task) =>
    Promise.resolve(
      task === 'composeLibrary' ? {kind: 'limit', limit: 'time'} : undefined
    )
  )
  project.put('reports/routes/report.md', reportOf({title: 'Routes of today'}))
  const {codes} = await project.build({runner})
  expect(codes).toEqual(['pipeline/limit-met'])
  expect(project.folder('output/full/flows')).toEqual(before)
})

test.each([
  ['text-bytes: 60', 'reports/flows/report.md', 'markdown/too-large'],
  ['nesting: 2', 'reports/flows/report.md', 'markdown/too-deep'],
  ['table-cells: 3', 'reports/flows/report.md', 'markdown/too-large'],
  ['data-bytes: 10', 'reports/flows/data/flows.csv', 'data/too-large'],
  ['data-rows: 1', 'reports/flows/data/flows.csv', 'data/too-large'],
  ['picture-pixels: 1', 'reports/flows/report.md', 'picture/too-large']
])('the limit %s is an error at its place', async (setting, file, code) => {
  const project = new TestProject({
    'tearline.yaml': `limits: {${setting}}\n`,
    'reports/flows/report.md': reportOf({
      body: `# Findings

- a
  - b
    - c

:::figure[A dot]{#fig-dot}
![A dot](dot.png)
:::

| a | b |
| - | - |
| c | d |
`
    }),
    'reports/flows/dot.png': DOT,
    'reports/flows/data/flows.csv': 'year,count\n2021,7\n2022,9\n'
  })
  const {diagnostics} = await project.build()
  const places = diagnostics.map((it) => [it.code, it.span?.file])
  expect(places).toContainEqual([code, file])
})

test('a folder with more files than may be read says so', async () => {
  const project = new TestProject({
    'tearline.yaml': 'limits: {files: 2}\n',
    'reports/flows/report.md': reportOf(),
    'reports/flows/data/a.csv': 'a\n1\n',
    'reports/flows/data/b.csv': 'b\n1\n'
  })
  const {codes} = await project.build()
  expect(codes).toContain('pipeline/too-many-files')
})

/** Two by two grey pixels. */
const DOT = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR4nGNoaGBoaAAABQYBgZ1nDLYAAAAASUVORK5CYII=',
    'base64'
  )
)

async function twoBuilt(): Promise<TestProject> {
  const project = new TestProject({
    'reports/flows/report.md': reportOf(),
    'reports/routes/report.md': reportOf({title: 'Routes'})
  })
  await project.build()
  return project
}
