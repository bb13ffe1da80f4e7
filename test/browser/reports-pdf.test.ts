import {homedir, hostname, tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {runCli} from '../run-cli.js'
import {longReport} from './long-report.js'
import {launchReader, openPage, readFacts, type PageFacts} from './open-page.js'
import {
  contentsLinks,
  footOf,
  headOf,
  labelOf,
  lettersOf,
  MARGIN,
  pageOfBookmark,
  runningOf,
  textOf
} from './pdf-text.js'
import {readPdfBack, type ReadPdf} from './read-pdf-back.js'
import {
  addReport,
  copyRepository,
  findFamilies,
  MADE,
  removeFolder
} from './repository.js'

const BRANDS = ['plain', 'centre']
const LONG = BRANDS.map((brand) => `full/long-${brand}`)
const ALL = [...LONG, ...MADE]

/** Letters that may stand between two blocks and in neither: those of a drawing. */
const FARTHEST = 2000

const folder = copyRepository()
const families = findFamilies(BRANDS)
const pdfs = new Map<string, ReadPdf>()
const facts = new Map<string, PageFacts>()

beforeAll(async () => {
  for (const brand of BRANDS) addReport(folder, `long-${brand}`, longReport(brand))
  const {code, stdout, stderr} = await runCli(['build'], {folder})
  if (code !== 0) throw new Error(stdout + stderr)

  const browser = await launchReader()
  for (const name of ALL) {
    const place = join(folder, 'output', name)
    pdfs.set(name, await readPdfBack(join(place, `${basename(name)}.pdf`)))
    const page = await openPage(browser, join(place, 'index.html'), 1280)
    facts.set(name, await readFacts(page))
    await page.close()
  }
  await browser.close()
})
afterAll(() => {
  removeFolder(folder)
})

function read(name: string): {pdf: ReadPdf; page: PageFacts} {
  const pdf = pdfs.get(name)
  const page = facts.get(name)
  if (!pdf || !page) throw new Error(`${name} was not built`)
  return {pdf, page}
}

describe.each(ALL)('the PDF of %s', (name) => {
  test('has sheets of A4, numbered without the cover', () => {
    const {pdf} = read(name)
    const sizes = new Set(
      pdf.pages.map((it) => `${it.width.toFixed(0)}×${it.height.toFixed(0)}`)
    )
    // ISO 216: 210 mm by 297 mm.
    expect([...sizes]).toEqual(['595×842'])
    const counted = pdf.pages.slice(1).map((_, index) => String(index + 1))
    expect(pdf.labels).toEqual(['Cover', ...counted])
  })

  test('bears the mark in the head and in the foot of each page, and the notice', () => {
    const {pdf, page} = read(name)
    expect(page.mark).toMatch(/^TLP:/)
    for (const it of pdf.pages) {
      expect(headOf(it)).toContain(page.mark)
      expect(footOf(it)).toContain(page.mark)
      expect(footOf(it)).toContain(page.notice)
    }
  })

  test('says on each page which of how many it is, but not on the cover', () => {
    const {pdf} = read(name)
    const total = pdf.pages.length - 1
    for (const [index, it] of pdf.pages.entries()) {
      if (index === 0) expect(footOf(it)).not.toContain(` of ${total}`)
      else expect(footOf(it)).toContain(`${index} of ${total}`)
    }
  })

  test('runs the title of its chapter over each page', () => {
    const {pdf, page} = read(name)
    const chapters = page.headings.filter(({level}) => level === 1)
    const starts = chapters.map(({text}) => pageOfBookmark(pdf, text))
    // Chapters that share pages, in a short report, have its title over all of them.
    const areShared = new Set(starts).size < starts.length
    for (const [index, it] of pdf.pages.entries()) {
      const last = starts.findLastIndex((start) => start <= index)
      const running = chapters[last]
      if (index === 0) expect(headOf(it)).not.toContain(page.title)
      else if (!running || areShared) expect(headOf(it)).toContain(page.title)
      else if (starts[last] !== index) {
        const shown = runningOf(it)
        expect(shown.length).toBeGreaterThan(5)
        expect(lettersOf(running.text)).toContain(lettersOf(shown))
      }
    }
  })

  test('has a bookmark for the cover and for each heading, as deep, at its place', () => {
    const {pdf, page} = read(name)
    const [cover, ...entries] = pdf.outline
    expect(cover).toMatchObject({text: page.title, level: 1, pageIndex: 0})
    const told = entries.map(({text, level}) => ({text, level: level - 1}))
    expect(told).toEqual(page.headings.map(({text, level}) => ({text, level})))
    for (const {text, pageIndex} of entries) {
      expect(lettersOf(textOf(pdf, pageIndex))).toContain(lettersOf(text))
    }
  })

  test('prints in its contents the page on which each heading stands', () => {
    const {pdf, page} = read(name)
    const links = contentsLinks(pdf, page)
    for (const {id, text, level} of page.headings) {
      if (2 < level) continue
      const link = links.find(({place}) => place === id)
      const pageIndex = pageOfBookmark(pdf, text)
      expect(lettersOf(link?.text ?? '')).toBe(lettersOf(text) + labelOf(pdf, pageIndex))
      expect(pdf.places.get(id)).toBe(pageIndex)
      expect(footOf(pdf.pages[pageIndex])).toContain(`${pdf.labels[pageIndex]} of `)
    }
  })

  test('lists each figure and table with the page on which its caption stands', () => {
    const {pdf, page} = read(name)
    for (const {id, label, title} of [...page.figures, ...page.tables]) {
      const pageIndex = pdf.places.get(id) ?? -1
      expect(lettersOf(textOf(pdf, pageIndex))).toContain(lettersOf(label + title))
      const entries = pdf.pages
        .flatMap(({links}) => links)
        .filter((it) => it.place === id)
        .map(({text}) => lettersOf(text))
        .filter((text) => text.startsWith(lettersOf(label)) && lettersOf(label) !== text)
      const expected = lettersOf(label + title) + labelOf(pdf, pageIndex)
      for (const entry of entries) expect(entry).toBe(expected)
      if (page.blocks.length < 60) expect(entries.length).toBeGreaterThan(0)
    }
  })

  test('has all words of the page’s text, in their order', () => {
    const {pdf, page} = read(name)
    const start = pageOfBookmark(pdf, page.headings[0]?.text ?? '')
    const body = pdf.pages.slice(start).map(({tagged}) => tagged)
    const said = lettersOf(body.join(''))
    let at = 0
    const lost = page.blocks.filter((block) => {
      const letters = lettersOf(block)
      const found = said.slice(at, at + FARTHEST + letters.length).indexOf(letters)
      if (0 <= found) at += found + letters.length
      return found < 0
    })
    expect(page.blocks.length).toBeGreaterThan(10)
    expect(lost).toEqual([])
  })

  test('is tagged: headings, lists, tables with heads, figures with a text', () => {
    const {pdf, page} = read(name)
    expect(pdf.isMarked).toBe(true)
    const roles = new Set(pdf.pages.flatMap((it) => it.roles))
    expect([...roles]).toEqual(
      expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'Link'])
    )
    if (0 < page.tables.length) {
      expect([...roles]).toEqual(expect.arrayContaining(['Table', 'TR', 'TH', 'TD']))
    }
    const described = pdf.pages.flatMap((it) => it.descriptions)
    expect(described.length).toBeGreaterThanOrEqual(page.figures.length)
  })

  test('knows its title and its language', () => {
    const {pdf, page} = read(name)
    expect(pdf.info).toMatchObject({Title: page.title, Language: page.language})
  })

  test('is set in the faces of its brand, none of them as drawings', () => {
    const {pdf} = read(name)
    expect(pdf.fonts.length).toBeGreaterThan(1)
    expect(pdf.fonts.filter(({isType3}) => isType3)).toEqual([])
    const foreign = pdf.fonts.filter(
      (it) =>
        !families.some((family) => it.name.replace(/^[A-Z]{6}\+/, '').startsWith(family))
    )
    expect(foreign).toEqual([])
  })

  test('tells nothing of the machine that made it', () => {
    const {pdf} = read(name)
    const traces = [
      folder,
      tmpdir(),
      homedir(),
      hostname(),
      'Skia',
      'Mozilla',
      'Headless'
    ]
    // What is short stands in any bytes by chance.
    const telling = traces.filter((it) => 3 < it.length)
    expect(telling.filter((it) => pdf.raw.includes(it))).toEqual([])
  })

  test('ends no page with a heading', () => {
    const {pdf, page} = read(name)
    for (const {text, pageIndex, y} of pdf.outline.slice(1)) {
      const {id} = page.headings.find((it) => it.text === text) ?? {}
      const it = pdf.pages[pageIndex]
      const heading = lettersOf(text)
      const below =
        it?.pieces.filter((piece) => MARGIN < piece.y && piece.y < y - 4) ?? []
      const others = below.filter((piece) => !heading.includes(lettersOf(piece.text)))
      expect(others.length, `${id} ends page ${pageIndex}`).toBeGreaterThan(0)
    }
  })
})

describe.each(LONG)('the long table of %s', (name) => {
  test('repeats its head on each of its pages', () => {
    const {pdf} = read(name)
    const pages = pdf.pages.filter((it) =>
      it.pieces.some(({text}) => /^place\d+$/.test(text))
    )
    expect(pages.length).toBeGreaterThan(2)
    for (const {pieces} of pages) {
      const head = pieces.find(({text}) => text === 'Remark')
      const rows = pieces.filter(({text}) => /^place\d+$/.test(text))
      expect(head?.y).toBeGreaterThan(Math.max(...rows.map(({y}) => y)))
    }
  })

  test('breaks no row', () => {
    const {pdf} = read(name)
    const rows = pdf.pages.map((it) => {
      const text = it.pieces.map((piece) => piece.text).join(' ')
      const numbers = (word: string): readonly string[] =>
        [...text.matchAll(new RegExp(`\\b${word}(\\d+)\\b`, 'g'))].map(([, n = '']) => n)
      return {starts: numbers('first'), ends: numbers('last'), heads: numbers('place')}
    })
    for (const {starts, ends, heads} of rows) {
      expect(ends).toEqual(starts)
      expect(heads).toEqual(starts)
    }
    expect(rows.flatMap(({starts}) => starts)).toHaveLength(90)
  })
})
