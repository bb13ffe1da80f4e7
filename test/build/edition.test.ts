import {expect, test} from 'vitest'
import {FakePrinter} from '../fake-printer.js'
import {plain} from '../fixtures.js'
import {FAULTY_BODY, reportOf, richReport, TestProject} from '../projects.js'

test('the library lists what there is, newest first, each with its mark and PDF', async () => {
  const project = new TestProject({
    'reports/a/report.md': reportOf({title: 'Oldest', date: '2023-01-01'}),
    'reports/b/report.md': reportOf({title: 'Newest', date: '2025-01-01'}),
    'reports/c/report.md': reportOf({title: 'Between B', date: '2024-01-01'}),
    'reports/d/report.md': reportOf({title: 'Between A', date: '2024-01-01'}),
    'reports/e/report.md': reportOf({title: 'Faulty', body: FAULTY_BODY})
  })
  await project.build()
  const library = project.text('output/full/index.html')
  const titles = [...library.matchAll(/<h2><a href="([^"]+)">([^<]+)</g)]
  expect(titles.map(([, href, title]) => `${href} ${title}`)).toEqual([
    'b/index.html Newest',
    'd/index.html Between A',
    'c/index.html Between B',
    'a/index.html Oldest'
  ])
  expect(library).toContain('href="b/b.pdf"')
  expect(library).toContain('TLP:GREEN')
  expect(library).not.toContain('Faulty')
})

test('the library bears the highest mark of what it lists', async () => {
  const project = new TestProject({
    'reports/a/report.md': reportOf({marking: 'TLP:CLEAR'}),
    'reports/b/report.md': reportOf({title: 'B', marking: 'TLP:AMBER+STRICT'})
  })
  await project.build()
  const banner = /<section class="mark-banner"[^]*?<\/section>/.exec(
    project.text('output/full/index.html')
  )?.[0]
  expect(banner).toContain('TLP:AMBER+STRICT')
})

test('a report is in its own language, and the library in that of the project', async () => {
  const project = new TestProject({
    'reports/a/report.md': reportOf({head: 'language: en-GB'})
  })
  await project.build()
  expect(project.text('output/full/a/index.html')).toContain('<html lang="en-GB"')
  expect(project.text('output/full/index.html')).toContain('<html lang="en"')
})

test('the manifest tells outputs and tools, and nothing of the inputs', async () => {
  const project = new TestProject(richReport('flows'))
  await project.build()
  const text = project.text('output/full/manifest.json')
  const manifest: unknown = JSON.parse(text)
  expect(manifest).toMatchObject({
    tearline: '0.0.0',
    browser: 'Chromium 1.0',
    reports: {flows: {listing: {slug: 'flows', mark: 'TLP:GREEN'}}}
  })
  const {'manifest.json': _, ...folder} = project.folder()
  const told = Object.entries(folder).filter(([path]) => path.startsWith('flows/'))
  expect(manifest).toHaveProperty('reports.flows.files', Object.fromEntries(told))
  for (const input of ['report.md', '01-sea', 'flows.csv.', 'glossary', 'reports/']) {
    expect(text).not.toContain(input)
  }
})

test('a report is complete in its folder, and its tables lie beside it as CSV', async () => {
  const project = new TestProject(richReport('flows'))
  await project.build()
  const paths = Object.keys(project.folder('output/full/flows'))
  expect(paths).toEqual(
    expect.arrayContaining(['assets/style.css', 'flows.pdf', 'index.html'])
  )
  const page = project.text('output/full/flows/index.html')
  const links = [...page.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, it = '']) => it)
  const inside = links.filter((it) => it !== '../index.html')
  expect(inside.filter((it) => !paths.includes(it))).toEqual([])
  expect(links).toContain('flows.pdf')
  const csv = paths.filter((it) => it.endsWith('.csv'))
  expect(csv).not.toEqual([])
  for (const it of csv) expect(page).toContain(`href="${it}"`)
})

test('what is said of the PDF in the page and in the library is true', async () => {
  const project = new TestProject(richReport('flows'))
  await project.build()
  const size = Math.ceil(project.bytes('output/full/flows/flows.pdf').byteLength / 1000)
  const label = `PDF, 4\u{A0}pages, ${size}\u{A0}kB`
  expect(project.text('output/full/flows/index.html')).toContain(label)
  expect(project.text('output/full/index.html')).toContain(label)
})

test('each fault of a press is told in words of the report or of the brand', async () => {
  const printer = new FakePrinter({
    faultsOf: () => [
      {kind: 'face', face: 'Source Serif 4 italic 600'},
      {kind: 'request', url: 'http://example.org/a.png'},
      {kind: 'wide', id: 'tbl-flows', text: 'Year Count'},
      {kind: 'wide', id: 'tbl-flows', text: '2021'},
      {kind: 'wide', text: 'A long word'}
    ]
  })
  const project = new TestProject(richReport('flows'))
  const {diagnostics, made} = await project.build({printer})
  const told = diagnostics.filter(({code}) => code.startsWith('print/'))
  expect(told.map(({code, message}) => `${code}: ${plain(message)}`)).toEqual([
    'print/face-not-loaded: the face `Source Serif 4 italic 600` did not load',
    'print/request-refused: the page asked for `http://example.org/a.png`',
    'print/too-wide: `Year Count` in `tbl-flows` is wider than the sheet',
    'print/too-wide: `A long word` is wider than the sheet'
  ])
  expect(told.every(({hints}) => 0 < hints.length)).toBe(true)
  expect(told.map(({span}) => span?.start.line)).toEqual([1, 1, 13, 1])
  expect(made).toEqual([])
})

test.each([
  ['a font of somebody else', {faceName: 'Arial'}, 'finish/foreign-font'],
  ['words that are lost', {loses: 'cases'}, 'finish/lost-text'],
  ['a page without its mark at the foot', {markCount: 1}, 'finish/missing-mark']
])('%s in the PDF is an error', async (_, options, code) => {
  const project = new TestProject(richReport('flows'))
  const {codes, made} = await project.build({printer: new FakePrinter(options)})
  expect(codes).toContain(code)
  expect(made).toEqual([])
})

test('a browser that fails is no mistake of an author', async () => {
  const printer = new FakePrinter({
    onPrint: () => {
      throw new Error('the browser went away')
    }
  })
  const project = new TestProject(richReport('flows'))
  await expect(project.build({printer})).rejects.toThrow('the browser went away')
})

test('a check finds what a build finds before it prints, and makes nothing', async () => {
  const project = new TestProject({
    ...richReport('flows'),
    'reports/routes/report.md': reportOf({body: FAULTY_BODY})
  })
  const checked = await project.check()
  expect(Object.keys(project.folder('output'))).toEqual([])
  const built = await project.build()
  expect(built.diagnostics).toEqual(checked)
})
