import {expect, test} from 'vitest'
import type {Store} from '../../src/model/outside.js'
import {MemoryStore} from '../../src/world/memory-store.js'
import {FakePrinter} from '../fake-printer.js'
import {reportOf, richReport, runnerAfter, TestProject} from '../projects.js'

/** A cache that never holds anything. */
const NO_STORE: Store = {
  get: () => Promise.resolve(undefined),
  put: () => Promise.resolve()
}

test('a warm cache, a cold one and none give the same bytes and the same words', async () => {
  const files = {...richReport('flows'), 'reports/routes/report.md': reportOf()}
  const cold = new TestProject(files)
  const first = await cold.build()
  const warm = await cold.build()
  const other = new TestProject(files)
  await other.build({store: NO_STORE})
  const without = await other.build({store: NO_STORE})

  expect(first.codes).toEqual(['data/undescribed'])
  expect(warm.diagnostics).toEqual(first.diagnostics)
  expect(without.diagnostics).toEqual(first.diagnostics)
  expect(other.folder()).toEqual(cold.folder())
})

test('a second build composes and prints nothing, and keeps each file as it lies', async () => {
  const project = new TestProject(richReport('flows'))
  await project.build()
  const printer = new FakePrinter()
  const runner = runnerAfter(() => Promise.reject(new Error('Nothing is to be run')))
  const {files, made} = await project.build({printer, runner})
  expect(made).toEqual(['flows'])
  expect(files.every((file) => 'isKept' in file)).toBe(true)
  expect(printer.prints).toEqual([])
})

test('errors are told again from the cache, without any work', async () => {
  const project = new TestProject({
    ...richReport('flows'),
    'reports/flows/02-more.md': '# More\n\nSee @fig-nowhere.\n'
  })
  const first = await project.build()
  const runner = runnerAfter(() => Promise.reject(new Error('Nothing is to be run')))
  const second = await project.build({runner})
  expect(first.codes.toSorted()).toEqual(['data/undescribed', 'html/unknown-reference'])
  expect(second.diagnostics).toEqual(first.diagnostics)
})

test('output that was deleted comes back from the cache', async () => {
  const project = new TestProject(richReport('flows'))
  await project.build()
  const before = project.folder()
  project.remove('output/')
  const printer = new FakePrinter()
  await project.build({printer})
  expect(project.folder()).toEqual(before)
  expect(printer.prints).toEqual([])
})

const OTHER_FIGURES = 'year,count\n2022,10\n2023,12\n'

test.each([
  [
    'its text',
    (it: TestProject) => it.put('reports/flows/01-sea.md', '# Sea\n\nNone.\n')
  ],
  [
    'its figures',
    (it: TestProject) => it.put('reports/flows/data/flows.csv', OTHER_FIGURES)
  ],
  ['a picture of it', (it: TestProject) => it.put('reports/flows/figures/map.svg', MAP)],
  ['the settings', (it: TestProject) => it.put('tearline.yaml', 'organisation: A\n')]
])('a change of %s is built', async (_, change) => {
  const project = new TestProject(richReport('flows'))
  await project.build()
  change(project)
  await project.build()
  const fresh = new TestProject(richReport('flows'))
  change(fresh)
  await fresh.build()
  expect(project.folder()).toEqual(fresh.folder())
})

const MAP =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'

test('another program, another browser and a draft each have products of their own', async () => {
  const project = new TestProject(richReport('flows'))
  await project.build()
  const counts: number[] = []
  for (const options of [
    {programHash: 'other'},
    {printer: new FakePrinter({version: 'Chromium 2.0'})},
    {isDraft: true}
  ]) {
    const printer = options.printer ?? new FakePrinter()
    await project.build({...options, printer})
    counts.push(printer.prints.length)
  }
  expect(counts.every((count) => 0 < count)).toBe(true)
})

test('what cannot be read back from the cache is made again', async () => {
  const project = new TestProject(richReport('flows'))
  await project.build()
  const before = project.folder()
  const store: Store = {
    get: () => Promise.resolve(new TextEncoder().encode('{"diagnostics": 1')),
    put: () => Promise.resolve()
  }
  await project.build({store})
  expect(project.folder()).toEqual(before)
  project.remove('output/')
  await project.build({store})
  expect(project.folder()).toEqual(before)
})

test('a limit that was met is tried again, since it may have been the moment', async () => {
  const project = new TestProject({'reports/flows/report.md': reportOf()})
  const busy = runnerAfter(() => Promise.resolve({kind: 'limit', limit: 'time'}))
  const {codes} = await project.build({runner: busy})
  expect(codes).toEqual(['pipeline/limit-met'])
  expect((await project.build()).codes).toEqual([])
})

test('a guess of page numbers saves a print and changes no byte', async () => {
  const project = new TestProject(richReport('flows'))
  const cold = new FakePrinter()
  await project.build({printer: cold})
  expect(cold.prints.map(({quality}) => quality)).toEqual(['draft', 'final'])

  project.put('reports/flows/data/flows.csv', OTHER_FIGURES)
  const warm = new FakePrinter()
  await project.build({printer: warm})
  expect(warm.prints.map(({quality}) => quality)).toEqual(['final'])

  const fresh = new TestProject(richReport('flows'))
  fresh.put('reports/flows/data/flows.csv', OTHER_FIGURES)
  await fresh.build()
  expect(project.folder()).toEqual(fresh.folder())
})

test('a guess that leads nowhere does not fail a report that can be printed', async () => {
  const store = new MemoryStore()
  const project = new TestProject(richReport('flows'))
  await project.build({store})
  project.put('reports/flows/01-sea.md', '# Sea\n\nOther words.\n')
  // Whoever starts with numbers never comes to rest; whoever starts with none does.
  let isGuessed: boolean | undefined
  let count = 0
  const printer = new FakePrinter({
    emptyPagesOf: (slots) => {
      if (slots.size === 0) isGuessed = false
      isGuessed ??= true
      return isGuessed ? ++count : 0
    }
  })
  const {codes} = await project.build({store, printer})
  expect(codes).toEqual(['data/undescribed'])
})

test('page numbers that never come to rest are an error', async () => {
  let count = 0
  const printer = new FakePrinter({emptyPagesOf: () => count++})
  const project = new TestProject({'reports/flows/report.md': reportOf()})
  const {codes, made} = await project.build({printer})
  expect(codes).toEqual(['print/unstable-pages'])
  expect(made).toEqual([])
  expect(printer.prints.map(({quality}) => quality)).toEqual([
    'draft',
    'final',
    'final',
    'final'
  ])
})

test('numbers that move once are printed until they are those of the print', async () => {
  const printer = new FakePrinter({emptyPagesOf: (slots) => (slots.size === 0 ? 0 : 2)})
  const project = new TestProject({'reports/flows/report.md': reportOf()})
  const {codes} = await project.build({printer})
  expect(codes).toEqual([])
  expect(printer.prints).toHaveLength(3)
})

test('reports that end in another order give the same bytes and words', async () => {
  const files = {
    ...richReport('flows'),
    ...richReport('routes'),
    'reports/sea/report.md': reportOf({title: 'Sea', body: '# Sea\n\nSee @fig-no.\n'})
  }
  const straight = new TestProject(files)
  const first = await straight.build()
  const delays = new Map([
    ['flows', 60],
    ['routes', 30],
    ['sea', 0]
  ])
  const runner = runnerAfter(async (_task, input) => {
    const name = /"name":"(\w+)"/.exec(JSON.stringify(input).slice(0, 200))?.[1]
    await new Promise((resolve) => setTimeout(resolve, delays.get(name ?? '') ?? 0))
    return undefined
  })
  const crooked = new TestProject(files)
  const second = await crooked.build({runner})
  expect(second.diagnostics).toEqual(first.diagnostics)
  expect(crooked.folder()).toEqual(straight.folder())
})

test('the order in which a world lists its files does not matter', async () => {
  const files = {...richReport('flows'), ...richReport('routes')}
  const project = new TestProject(files)
  const sorted = await project.build()
  const reversed = new TestProject(files, {isReversed: true})
  const second = await reversed.build()
  expect(reversed.folder()).toEqual(project.folder())
  expect(second.codes.toSorted()).toEqual(sorted.codes.toSorted())
})
