import {expect, test} from 'vitest'
import type {Content} from '../../src/model/parts.js'
import {asProjectPath} from '../../src/model/path.js'
import {fillLibrary} from '../../src/template/fill-library.js'
import {fillPage} from '../../src/template/fill-page.js'
import {fillSheets} from '../../src/template/fill-sheets.js'
import {TARGET} from '../target.js'
import {filesWith, soundBrand} from './brands.js'
import {caseOf, chapterOf, element, figureOf, reportOf, words} from './reports.js'

const plain = soundBrand('plain')
const options = {organisation: 'Unit “A”', isDraft: false}
const library = '../index.html'

function pageOf(body: Content): string {
  return textOf(fillPage(plain, reportOf(body), {...options, library}), 'index.html')
}

function sheetsOf(body: Content, isDraft = false): string {
  return fillSheets(plain, reportOf(body), {...options, isDraft})
}

function textOf(files: ReturnType<typeof fillPage>, path: string): string {
  const bytes = files.find((file) => file.path === path)?.bytes
  return new TextDecoder().decode(bytes)
}

/** Sheets without their style. */
function bodyOf(html: string): string {
  return html.slice(html.indexOf('<body'))
}

test('texts are escaped, in elements and in attributes', () => {
  const html = pageOf([element('p', ...words('a < b & "c"'))])
  expect(html).toContain('<h1>Routes &amp; roads</h1>')
  expect(html).toContain('Detections &lt;2024&gt;')
  expect(html).toContain('<p>a &#x3C; b &#x26; "c"</p>')
  expect(html).toContain('<title>Routes &amp; roads – TLP:AMBER</title>')
})

test('a page says its mark, and how what is marked so may be shared', () => {
  const html = pageOf([])
  expect(html).toContain('class="tlp-amber"')
  expect(html.match(/<p class="mark-label">TLP:AMBER<\/p>/g)).toHaveLength(2)
  expect(html).toContain('TLP:AMBER: Share only with those')
})

test('a page links its library, its style and its PDF, and nothing outside', () => {
  const pdf = {href: 'routes.pdf', label: 'PDF, 3 pages'}
  const files = fillPage(plain, reportOf(), {...options, library, pdf})
  const html = textOf(files, 'index.html')
  const links = [...html.matchAll(/(?:href|src)="([^"#][^"]*)"/g)].map(([, url]) => url)
  expect(new Set(links)).toEqual(new Set(['assets/style.css', library, 'routes.pdf']))
  expect(html).not.toContain('<script')
})

test('a page has the faces that its characters need beside it, and no others', () => {
  const namesOf = (body: Content): string[] =>
    fillPage(plain, reportOf(body), {...options, library})
      .map(({path}) => path)
      .filter((path) => path.endsWith('.woff2'))
  const english = namesOf([])
  expect(english).toContain('assets/fonts/source-serif-4-latin-400-normal.woff2')
  expect(english.some((path) => path.includes('greek'))).toBe(false)
  const greek = namesOf([element('p', ...words('Ελλάδα ≤ 5'))])
  expect(greek).toContain('assets/fonts/source-serif-4-greek-400-normal.woff2')
  expect(greek).toContain('assets/fonts/source-sans-3-signs-400-normal.woff2')
})

test('files of a report come with its page', () => {
  const file = {path: asProjectPath('data/x.csv'), bytes: new Uint8Array([1])}
  const files = fillPage(plain, reportOf([], {files: [file]}), {...options, library})
  expect(files).toContainEqual(file)
})

test('a figure shows one drawing on paper, and two with its data on a screen', () => {
  const page = pageOf([figureOf('fig-a')])
  expect(page).toContain('for a window')
  expect(page).toContain('for a phone')
  expect(page).toContain('href="data/x.csv" download')
  expect(page).toContain('the figures')
  expect(page).not.toContain('for paper')

  const sheets = sheetsOf([figureOf('fig-a')])
  expect(sheets).toContain('for paper')
  expect(sheets).not.toContain('for a window')
  expect(sheets).not.toContain('x.csv')
})

test('parts inside of parts are filled', () => {
  const html = pageOf([
    {type: 'part', name: 'pull', filling: {body: [figureOf('fig-a')]}}
  ])
  expect(html).toMatch(/<div class="pull"><figure class="figure is-chart" id="fig-a">/)
})

test('cases that follow each other are set abreast, one alone is not', () => {
  const blank = {type: 'text', value: '\n'} as const
  const html = pageOf([caseOf('case-a'), blank, caseOf('case-b'), blank])
  expect(html.match(/<div class="cases"><div class="case" id="case-a"/g)).toHaveLength(1)
  expect(pageOf([caseOf('case-a'), blank])).not.toContain('"cases"')
})

test('a short word of a cell is kept whole', () => {
  const row = element(
    'tr',
    element('td', ...words('2009–2024')),
    element('td', ...words('two words'))
  )
  const html = pageOf([element('table', element('tbody', row))])
  expect(html).toContain('<td class="whole">2009–2024</td><td>two words</td>')
})

test('what is of use on a screen alone is not on paper', () => {
  const back = {
    ...element('a', ...words('back')),
    properties: {className: ['note-back', 'screen-only'], href: '#x'}
  }
  expect(pageOf([back])).toContain('>back</a>')
  expect(sheetsOf([back])).not.toContain('>back</a>')
  expect(bodyOf(sheetsOf([]))).not.toContain('permalink')
})

test('sheets ask for nothing: style, faces and pictures are inside', () => {
  const file = {path: asProjectPath('assets/fig-a.png'), bytes: new Uint8Array([1, 2])}
  const image = {
    ...element('img'),
    properties: {src: 'assets/fig-a.png', alt: 'A road'}
  }
  const sheets = fillSheets(plain, reportOf([image], {files: [file]}), options)
  expect(sheets).toContain('<img src="data:image/png;base64,AQI=" alt="A road">')
  expect(sheets).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"`
  )
  const urls = [...sheets.matchAll(/(?:src|href)="([^"#]{1,12})|url\("(.{0,12})/g)]
  expect(urls.filter(([url]) => !url.includes('data:'))).toEqual([])
})

test('sheets have a slot for each number of a page, and a hidden link to each target', () => {
  const entries = [{id: 'fig-b', label: 'Figure 1', title: words('B'), slot: 'fig-b'}]
  const list = {
    type: 'part',
    name: 'list-of',
    filling: {title: 'Figures', entries}
  } as const
  const figures = [{id: 'fig-a', label: 'Figure 1', title: words('A')}]
  const sheets = fillSheets(plain, reportOf([list], {figures}), options)
  const slots = [...sheets.matchAll(/data-slot="([^"]*)"/g)].map(([, key]) => key)
  expect(slots.toSorted()).toEqual(['fig-a', 'fig-b', 'sec-routes'])
  const hidden = /<div hidden>(.*?)<\/div>/s.exec(sheets)?.[1] ?? ''
  const targets = [...hidden.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
  expect(targets).toEqual(['sec-routes', 'fig-a', 'sec-peak', 'fig-b'])
  expect(pageOf([list])).not.toContain('data-slot')
})

/** A text that is too long for chapters to share a page. */
const LONG = words('A sentence of text. '.repeat(500))

test('numbered chapters have openers where three or more of them have sections', () => {
  const openersOf = (count: number): number => {
    const chapters = Array.from({length: count}, (_, index) => ({
      ...chapterOf([]),
      id: `sec-${index}`,
      pageName: `chapter-${index + 1}`
    }))
    const bare = {...chapterOf([]), id: 'sec-bare', sections: []}
    const report = reportOf([], {chapters: [...chapters, bare]})
    return bodyOf(fillSheets(plain, report, options)).split(' opener"').length - 1
  }
  expect(openersOf(2)).toBe(0)
  expect(openersOf(3)).toBe(4)
})

test('the chapters of a short report share pages, whose head is the title alone', () => {
  const chapters = [chapterOf([]), {...chapterOf([]), id: 'sec-b', pageName: 'chapter-2'}]
  const sheets = fillSheets(plain, reportOf([], {chapters}), options)
  expect(bodyOf(sheets).match(/class="chapter kind-chapter run-on"/g)).toHaveLength(2)
  expect(sheets).not.toContain('@page chapter-')
})

test('a long chapter has pages of its own, with its title as a literal in their head', () => {
  const chapter = {...chapterOf(LONG), running: 'He said "\\" </style>'}
  const sheets = fillSheets(plain, reportOf([], {chapters: [chapter]}), options)
  expect(sheets).toContain('.chapter-1 { page: chapter-1; }')
  expect(sheets).toContain(
    '@page chapter-1 { @top-center { content: ' +
      '"Routes \\26  roads · 1 He said \\22 \\5c \\22  \\3c \\2f style\\3e "; } }'
  )
  expect(sheets.match(/<\/style>/g)).toHaveLength(1)
})

test('a running head that is too long leaves out the report, then words', () => {
  const running = 'The long road '.repeat(20).trim()
  const chapters = [{...chapterOf(LONG), number: undefined, running}]
  const sheets = fillSheets(plain, reportOf([], {chapters}), options)
  const [, head = ''] =
    /@page chapter-1 \{ @top-center \{ content: "(.*?)"/.exec(sheets) ?? []
  expect(head).toMatch(/^The long road .* \\2026 $/)
  expect(head).not.toContain('Routes')
})

test('the notice and the mark stand in the margins of each sheet', () => {
  const sheets = sheetsOf([])
  expect(sheets).toContain('--mark: "TLP:AMBER"')
  expect(sheets).toContain('--notice: "EXAMPLE \\201c x\\201d  – NOT CLASSIFIED"')
  expect(sheets).toContain('--page-of: " of "')
})

test('a draft says so on page and sheets, and nothing else does', () => {
  expect(sheetsOf([], true)).toContain(
    '<p class="watermark" aria-hidden="true">Draft</p>'
  )
  expect(bodyOf(sheetsOf([]))).not.toContain('watermark')
  const page = textOf(
    fillPage(plain, reportOf(), {...options, isDraft: true, library}),
    'index.html'
  )
  expect(page).toContain('<p class="mark-draft">Draft</p>')
  expect(page).toContain('class="draft-strip"')
  expect(pageOf([])).not.toContain('draft-strip')
})

test('a brand’s house stands for the organisation', () => {
  const centre = soundBrand('centre')
  expect(fillSheets(centre, reportOf(), options)).toContain('Danube–Adriatic')
  expect(sheetsOf([])).toContain('Unit “A”')
})

test('the library lists reports newest first, under the highest of their marks', () => {
  const {frontMatter, mark} = reportOf()
  const files = fillLibrary(plain, {
    ...options,
    target: TARGET,
    reports: [
      {...frontMatter, title: 'Old', date: '2024-01-01', slug: 'old', mark},
      {...frontMatter, title: 'New', date: '2025-01-01', slug: 'new', mark}
    ]
  })
  const html = textOf(files, 'index.html')
  expect(html.indexOf('new/index.html')).toBeLessThan(html.indexOf('old/index.html'))
  expect(html).toContain('<title>Reports – TLP:AMBER</title>')
  expect(files.map(({path}) => path)).toContain('assets/style.css')
})

test('the same report gives the same bytes, in whatever order files were listed', () => {
  const reversed = new Map([...filesWith({})].toReversed())
  const other = soundBrand('plain', reversed)
  expect(sheetsOf([figureOf('fig-a')])).toBe(
    fillSheets(other, reportOf([figureOf('fig-a')]), options)
  )
})

test('a node that no author can write does not reach a page', () => {
  const raw = unchecked('[{"type": "raw", "value": "<b>"}]')
  expect(() => pageOf(raw)).toThrow('Internal error: a `raw` reached the brand')
})

test('a filling that lacks something is a bug, not an empty place', () => {
  const broken = unchecked('[{"type": "part", "name": "lead", "filling": {}}]')
  expect(() => pageOf(broken)).toThrow('Internal error: `body` is not filled')
  const object = unchecked(
    '[{"type": "part", "name": "todo", "filling": {"title": {"x": 1}, "body": []}}]'
  )
  expect(() => pageOf(object)).toThrow('`title` is filled with something else')
})

/** Content as a bug could make it. */
function unchecked(json: string): Content {
  const value: unknown = JSON.parse(json)
  if (!isContent(value)) throw new Error('there is no content')
  return value
}

function isContent(value: unknown): value is Content {
  return Array.isArray(value)
}
