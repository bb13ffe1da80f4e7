import {describe, expect, test} from 'vitest'
import {FAULTY_BODY, reportOf, TestProject, type ProjectBuilt} from '../projects.js'

const REPORT = 'reports/flows/report.md'

describe('output that is kept while its report has a mistake', () => {
  test('goes when the report is marked higher today', async () => {
    const project = await built({marking: 'TLP:GREEN'})
    project.put(REPORT, reportOf({marking: 'TLP:AMBER', body: FAULTY_BODY}))
    const {codes} = await project.build()
    expect(codes).toEqual(['html/unknown-reference', 'pipeline/removed-old'])
    expect(project.folder()).toEqual({})
  })

  test('stays when the report is marked lower today', async () => {
    const project = await built({marking: 'TLP:AMBER'})
    const before = project.folder()
    project.put(REPORT, reportOf({marking: 'TLP:GREEN', body: FAULTY_BODY}))
    const {codes} = await project.build()
    expect(codes).toEqual(['html/unknown-reference', 'pipeline/kept-old'])
    expect(project.folder()).toEqual(before)
  })

  test.each([
    ['its front matter is no YAML', reportOf({head: 'keywords: [a'})],
    ['it has two marks', reportOf({head: 'marking: TLP:RED'})],
    ['its mark is none', reportOf({marking: 'TLP:GREY'})],
    ['it has no front matter', '# Findings\n\nThe flows rose.\n'],
    ['it is not UTF-8', Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe)],
    ['it is a link', {kind: 'refused', why: 'link'} as const]
  ])('goes when %s', async (_, file) => {
    const project = await built()
    project.put(REPORT, file)
    const {codes} = await project.build()
    expect(codes).toContain('pipeline/removed-old')
    expect(project.folder()).toEqual({})
  })

  test.each([
    ['date', reportOf({date: '31 March'})],
    ['title', reportOf().replace(/title: .*\n/, '')],
    ['brand', reportOf({head: 'brand: nobody'})]
  ])('stays when only the %s cannot be read', async (_, text) => {
    const project = await built()
    const before = project.folder()
    project.put(REPORT, text)
    const {codes} = await project.build()
    expect(codes).toContain('pipeline/kept-old')
    expect(project.folder()).toEqual(before)
  })
})

describe('output of a report that was not asked for', () => {
  test('stays as it is, without a word', async () => {
    const project = await twoBuilt()
    const before = project.folder('output/full/flows')
    project.put(REPORT, reportOf({title: 'Flows of today'}))
    const {codes} = await project.build({reports: ['routes']})
    expect(codes).toEqual([])
    expect(project.folder('output/full/flows')).toEqual(before)
    expect(project.text('output/full/index.html')).toContain('Flows in the region')
  })

  test('goes when its report is marked higher today', async () => {
    const project = await twoBuilt()
    project.put(REPORT, reportOf({marking: 'TLP:RED'}))
    const {codes} = await project.build({reports: ['routes']})
    expect(codes).toEqual(['pipeline/removed-old'])
    expect(project.folder('output/full/flows')).toEqual({})
    expect(project.wholeText()).not.toContain('Flows in the region')
  })

  test('goes when its report is gone', async () => {
    const project = await twoBuilt()
    project.remove('reports/flows/')
    const {codes} = await project.build({reports: ['routes']})
    expect(codes).toEqual(['pipeline/removed-old'])
    expect(project.wholeText()).not.toContain('Flows in the region')
  })
})

test('output of a deleted report goes, and the library does not name it', async () => {
  const project = await twoBuilt()
  project.remove('reports/flows/')
  const {codes} = await project.build()
  expect(codes).toEqual(['pipeline/removed-old'])
  expect(Object.keys(project.folder()).filter((it) => it.startsWith('flows/'))).toEqual(
    []
  )
  expect(project.wholeText()).not.toContain('Flows in the region')
})

test('a renamed report moves its output', async () => {
  const project = await built()
  project.remove('reports/flows/')
  project.put('reports/streams/report.md', reportOf())
  const {codes, made} = await project.build()
  expect(codes).toEqual(['pipeline/removed-old'])
  expect(made).toEqual(['streams'])
  expect(project.has('output/full/flows/index.html')).toBe(false)
})

test('when the last report is gone, the whole edition goes', async () => {
  const project = await built()
  project.remove('reports/flows/')
  const {codes, files} = await project.build()
  expect(codes).toEqual(['pipeline/removed-old'])
  expect(files).toEqual([])
})

describe('two reports with one slug', () => {
  async function shared(marking: string): Promise<{
    project: TestProject
    before: object
    result: ProjectBuilt
  }> {
    const project = await twoBuilt()
    const before = project.folder('output/full/flows')
    project.put(
      'reports/routes/report.md',
      reportOf({title: 'Routes', marking, head: 'slug: flows'})
    )
    return {project, before, result: await project.build()}
  }

  test('are both left alone, and the place of both slugs is told', async () => {
    const {project, before, result} = await shared('TLP:GREEN')
    const told = result.diagnostics.find(({code}) => code === 'config/duplicate-slug')
    expect(told?.span?.file).toBe('reports/routes/report.md')
    expect(told?.related[0]?.span.file).toBe('reports/flows/report.md')
    expect(result.codes.toSorted()).toEqual([
      'config/duplicate-slug',
      'pipeline/kept-old',
      'pipeline/removed-old'
    ])
    expect(result.made).toEqual([])
    expect(project.folder('output/full/flows')).toEqual(before)
  })

  test('are judged by the higher of their marks', async () => {
    const {project} = await shared('TLP:RED')
    expect(project.folder()).toEqual({})
  })

  test.each([[undefined], [['flows']], [['routes']]])(
    'are told by a check of %o too',
    async (reports) => {
      const project = await twoBuilt()
      project.put('reports/routes/report.md', reportOf({head: 'slug: flows'}))
      const codes = (await project.check(reports)).map(({code}) => code)
      expect(codes).toEqual(['config/duplicate-slug'])
    }
  )
})

describe('output that was changed by hand', () => {
  test('is made again where its report is sound', async () => {
    const project = await built()
    const before = project.folder()
    project.put('output/full/flows/index.html', 'changed')
    project.put('output/full/flows/added.txt', 'added')
    project.remove('output/full/index.html')
    await project.build()
    expect(project.folder()).toEqual(before)
  })

  test('goes where its report is not, and cannot be made again', async () => {
    const project = await built()
    project.put('output/full/flows/index.html', 'changed')
    project.put(REPORT, reportOf({body: FAULTY_BODY}))
    const {codes} = await project.build({store: emptyStore()})
    expect(codes).toEqual(['html/unknown-reference', 'pipeline/removed-old'])
    expect(project.folder()).toEqual({})
  })

  test('comes back from the cache where its report is not', async () => {
    const project = await built()
    const before = project.folder('output/full/flows')
    project.put('output/full/flows/index.html', 'changed')
    project.put(REPORT, reportOf({body: FAULTY_BODY}))
    const {codes} = await project.build()
    expect(codes).toEqual(['html/unknown-reference', 'pipeline/kept-old'])
    expect(project.folder('output/full/flows')).toEqual(before)
  })

  test.each([
    ['is gone', undefined],
    ['is no JSON', '{'],
    ['names a file elsewhere', 'flows/../../../secret'],
    ['names a file of another report', 'routes/index.html'],
    ['names a file of the library', 'index.html']
  ])('is not trusted where the manifest %s', async (_, change) => {
    const project = await built()
    const path = 'output/full/manifest.json'
    const manifest = project.text(path)
    if (change === undefined) project.remove(path)
    else if (change === '{') project.put(path, change)
    else project.put(path, manifest.replace('flows/index.html', change))
    project.put(REPORT, reportOf({body: FAULTY_BODY}))
    const {codes} = await project.build()
    expect(codes).toEqual(['html/unknown-reference', 'pipeline/removed-old'])
    expect(project.folder()).toEqual({})
  })
})

test('the library stays as well while its brand has a mistake', async () => {
  const project = await built()
  const before = project.folder()
  project.put('templates/plain/brand.yaml', 'name: plain\nmeasure: 3\n')
  const {codes} = await project.build()
  expect(codes).toContain('pipeline/kept-old')
  expect(project.folder()).toEqual(before)
})

async function built(input: Parameters<typeof reportOf>[0] = {}): Promise<TestProject> {
  const project = new TestProject({[REPORT]: reportOf(input)})
  await project.build()
  return project
}

async function twoBuilt(): Promise<TestProject> {
  const project = new TestProject({
    [REPORT]: reportOf(),
    'reports/routes/report.md': reportOf({title: 'Routes'})
  })
  await project.build()
  return project
}

function emptyStore() {
  return {
    get: () => Promise.resolve(undefined),
    put: () => Promise.resolve()
  }
}
