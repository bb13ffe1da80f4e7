import {expect, test} from 'vitest'
import {FakePrinter} from '../fake-printer.js'
import {FAULTY_BODY, reportOf, TestProject} from '../projects.js'

test('a sound report becomes a page, a PDF, and an entry of the library', async () => {
  const project = new TestProject({'reports/flows/report.md': reportOf()})
  const {codes, made} = await project.build()
  expect(codes).toEqual([])
  expect(made).toEqual(['flows'])
  expect(Object.keys(project.folder())).toEqual(
    expect.arrayContaining([
      'flows/flows.pdf',
      'flows/index.html',
      'index.html',
      'manifest.json'
    ])
  )
})

test('a report with errors does not replace its last good output', async () => {
  const project = await flowsAndRoutes()
  const before = project.folder('output/full/flows')

  project.put('reports/flows/report.md', reportOf({title: 'Other', body: FAULTY_BODY}))
  project.put('reports/routes/report.md', reportOf({title: 'Routes of today'}))
  const {codes, made} = await project.build()
  expect(codes).toEqual(['html/unknown-reference', 'pipeline/kept-old'])
  expect(made).toEqual(['routes'])
  expect(project.folder('output/full/flows')).toEqual(before)
  expect(project.text('output/full/routes/index.html')).toContain('Routes of today')
  const library = project.text('output/full/index.html')
  expect(library).toContain('Flows in the region')
  expect(library).toContain('Routes of today')
})

test('what the printer finds wrong does not replace the last good output either', async () => {
  const project = await flowsAndRoutes()
  const before = project.folder()
  project.put('reports/flows/report.md', reportOf({title: 'Other'}))
  const {codes} = await project.build({printer: new FakePrinter({loses: 'flows'})})
  expect(codes).toContain('finish/lost-text')
  expect(codes).toContain('pipeline/kept-old')
  expect(project.folder()).toEqual(before)
})

test('a report that has errors from the start is left out, and the others are there', async () => {
  const project = new TestProject({
    'reports/flows/report.md': reportOf({body: FAULTY_BODY}),
    'reports/routes/report.md': reportOf({title: 'Routes'})
  })
  const {codes, made} = await project.build()
  expect(codes).toEqual(['html/unknown-reference'])
  expect(made).toEqual(['routes'])
  expect(project.folder('output/full/flows')).toEqual({})
})

test('a warning that the settings count as an error keeps the old output, too', async () => {
  const project = await flowsAndRoutes()
  const before = project.folder('output/full/flows')
  project.put('tearline.yaml', 'diagnostics: {markdown/unused-note: error}\n')
  project.put(
    'reports/flows/report.md',
    reportOf({body: '# Findings\n\nRose.\n\n[^1]: Nobody calls this.\n'})
  )
  const {diagnostics, made} = await project.build()
  expect(diagnostics).toContainEqual(
    expect.objectContaining({code: 'markdown/unused-note', severity: 'error'})
  )
  expect(made).toEqual(['routes'])
  expect(project.folder('output/full/flows')).toEqual(before)
})

test('with mistakes in the settings nothing is replaced, and all mistakes are told', async () => {
  const project = await flowsAndRoutes()
  const before = project.folder()
  project.put('tearline.yaml', 'brnad: centre\n')
  project.put('reports/flows/report.md', reportOf({body: FAULTY_BODY}))
  project.put('reports/routes/report.md', reportOf({title: 'Routes of today'}))
  const {codes, made} = await project.build()
  expect(codes.toSorted()).toEqual([
    'config/unknown-key',
    'html/unknown-reference',
    'pipeline/kept-old',
    'pipeline/kept-old'
  ])
  expect(made).toEqual([])
  expect(project.folder()).toEqual(before)
})

test('a draft shows a report with errors in a folder of its own', async () => {
  const project = await flowsAndRoutes()
  const before = project.folder()
  project.put('reports/flows/report.md', reportOf({body: FAULTY_BODY}))
  const {codes, folder, made} = await project.build({reports: ['flows'], isDraft: true})
  expect(codes).toEqual(['html/unknown-reference'])
  expect(folder).toBe('output/draft/full')
  expect(made).toEqual(['flows'])
  expect(project.folder()).toEqual(before)

  const page = project.text('output/draft/full/flows/index.html')
  expect(page).toMatch(/<section class="mark-banner"[^]*?Draft[^]*?<\/section>/i)
  expect(page).toContain('is-draft')
  expect(project.text('output/draft/full/index.html')).toMatch(/draft/i)
})

test('what is printed as a draft says so, and what is not does not', async () => {
  const printed: string[] = []
  const printer = new FakePrinter({
    onPrint: (html) => {
      printed.push(html)
    }
  })
  const project = new TestProject({'reports/flows/report.md': reportOf()})
  await project.build({printer})
  expect(printed.join()).not.toContain('class="watermark"')
  printed.length = 0
  await project.build({printer, isDraft: true})
  expect(printed.at(-1)).toMatch(/class="watermark"[^>]*>Draft</i)
})

test('a draft is printed in spite of what the printer finds wrong', async () => {
  const project = new TestProject({'reports/flows/report.md': reportOf()})
  let count = 0
  const printer = new FakePrinter({
    faultsOf: () => [{kind: 'wide', text: 'A table'}],
    emptyPagesOf: () => count++
  })
  const {codes, made} = await project.build({printer, isDraft: true})
  expect(codes).toEqual(['print/too-wide', 'print/unstable-pages'])
  expect(made).toEqual(['flows'])
  expect(project.has('output/draft/full/flows/flows.pdf')).toBe(true)
})

test('without a mark that can be read nothing is written, draft or not', async () => {
  const project = new TestProject({
    'reports/flows/report.md': reportOf({marking: 'TLP:GREY'})
  })
  const {codes, files} = await project.build({isDraft: true})
  expect(codes).toEqual(['config/unknown-mark'])
  expect(files).toEqual([])
})

test('all mistakes are told in one run, whatever is wrong with the front matter', async () => {
  const project = new TestProject({
    'reports/flows/report.md': reportOf({
      date: 'yesterday',
      body: '# Findings\n\n:value[no.table] See @fig-nowhere.[^none]\n'
    })
  })
  const {codes} = await project.build()
  expect(codes.toSorted()).toEqual([
    'config/wrong-value',
    'html/unknown-reference',
    'markdown/undefined-note',
    'query/unknown-table'
  ])
})

/** Two reports, built. */
async function flowsAndRoutes(): Promise<TestProject> {
  const project = new TestProject({
    'reports/flows/report.md': reportOf(),
    'reports/routes/report.md': reportOf({title: 'Routes'})
  })
  await project.build()
  return project
}
