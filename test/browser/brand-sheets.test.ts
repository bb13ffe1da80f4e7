import {getDocument, type PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {Element, ElementContent} from 'hast'
import {afterAll, expect, test} from 'vitest'
import {BrowserPrinter} from '../../src/browser/browser-printer.js'
import type {Content} from '../../src/model/parts.js'
import {fillSheets} from '../../src/template/fill-sheets.js'
import {soundBrand} from '../template/brands.js'
import {chapterOf, element, reportOf, words} from '../template/reports.js'

const settings = {sandbox: 'auto', timeoutMs: 60_000} as const
const printer = new BrowserPrinter({settings})
printer.warm()
afterAll(() => printer[Symbol.asyncDispose]())

/** A text as pdf.js finds it on a sheet; `y` in points from the foot. */
interface Found {
  readonly text: string
  readonly y: number
  readonly isTagged: boolean
}

/** Prints a report in a brand, and reads what stands on each sheet. */
async function print(
  brandName: string,
  body: Content,
  {isDraft = false} = {}
): Promise<readonly (readonly Found[])[]> {
  const report = reportOf([], {
    chapters: [{...chapterOf(body), lead: words('A lead.'), sections: []}]
  })
  const html = fillSheets(soundBrand(brandName), report, {isDraft})
  await using press = await printer.open([{html}])
  expect(await press.findFaults()).toEqual([])
  const [pdf] = await press.print(new Map([['total', '99']]), 'final')
  const task = getDocument({data: pdf ?? [], verbosity: 0})
  try {
    const document = await task.promise
    const sheets: Found[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      sheets.push(await textsOf(document, number))
    }
    return sheets
  } finally {
    await task.destroy()
  }
}

async function textsOf(document: PDFDocumentProxy, page: number): Promise<Found[]> {
  const content = await (
    await document.getPage(page)
  ).getTextContent({
    includeMarkedContent: true
  })
  const found: Found[] = []
  const open: boolean[] = []
  for (const it of content.items) {
    if ('str' in it) {
      const y = Number(it.transform.at(-1))
      found.push({text: it.str, y, isTagged: open.includes(true)})
    } else if (it.type === 'endMarkedContent') open.pop()
    else open.push(typeof it.id === 'string')
  }
  return found.filter(({text}) => text.trim() !== '')
}

/** All that is read on a sheet. */
function wordsOf(texts: readonly Found[]): string {
  return texts.map(({text}) => text).join(' ')
}

function section(number: number, lineCount: number): ElementContent[] {
  const heading = element('h3', ...words(`Heading ${number}`))
  const head: Element = {
    ...element('div', heading),
    properties: {className: ['section-head']}
  }
  const line = 'What the networks did in these years is less well known than before. '
  return [head, element('p', ...words(line.repeat(lineCount)))]
}

function tableOf(rowCount: number): ElementContent {
  const row = (name: string, ...texts: string[]): Element =>
    element('tr', ...texts.map((it) => element(name, ...words(it))))
  const rows = Array.from({length: rowCount}, (_, index) =>
    row(
      'td',
      `Row ${index + 1}`,
      'a text of a cell that takes more than a single line '.repeat(3)
    )
  )
  const body = element(
    'table',
    element('thead', row('th', 'Column one', 'Column two')),
    element('tbody', ...rows)
  )
  const table = {...body, properties: {className: ['table']}}
  return {
    type: 'part',
    name: 'table',
    filling: {
      id: 'tbl-a',
      label: 'Table\u00a01',
      caption: words('The caption'),
      body: [table],
      isWide: false,
      isTyped: false,
      regionLabel: 'Table 1'
    }
  }
}

/** The foot of the text on a sheet: the chips and folios stand below (points). */
const FOOT = 80

test.each(['plain', 'centre'])(
  '%s: each sheet has its mark twice, and its number',
  async (brand) => {
    const sheets = await print(brand, section(1, 200))
    expect(sheets.length).toBeGreaterThan(3)
    for (const [index, texts] of sheets.entries()) {
      expect(texts.filter(({text}) => text === 'TLP:AMBER').length).toBeGreaterThan(1)
      expect(wordsOf(texts).includes(`${index} of 99`)).toBe(0 < index)
      expect(texts.some(({text}) => text.includes('NOT CLASSIFIED'))).toBe(true)
    }
    const heads = sheets.slice(2).map(([first]) => first?.text)
    expect(new Set(heads)).toEqual(new Set(['Routes & roads · 1 The routes']))
  }
)

test.each(['plain', 'centre'])(
  '%s: no heading stands at the foot of a sheet',
  async (brand) => {
    const body = Array.from({length: 60}, (_, index) =>
      section(index, 1 + (index % 7))
    ).flat()
    const sheets = await print(brand, body)
    const last = sheets.map((texts) =>
      texts
        .filter(({y}) => FOOT < y)
        .toSorted((a, b) => a.y - b.y)
        .at(0)
    )
    expect(last.filter((it) => it?.text.startsWith('Heading'))).toEqual([])
  }
)

test.each(['plain', 'centre'])(
  '%s: heads of tables are repeated, rows stay whole',
  async (brand) => {
    const sheets = await print(brand, [...section(1, 9), tableOf(60)])
    const withRows = sheets.filter((texts) =>
      texts.some(({text}) => /^Row \d/.test(text))
    )
    expect(withRows.length).toBeGreaterThan(2)
    for (const texts of withRows) {
      expect(wordsOf(texts).match(/Column one/g)).toHaveLength(1)
      const top = texts.filter(({y}) => FOOT < y).toSorted((a, b) => b.y - a.y)
      const afterHead = top.slice(
        top.findIndex(({text}) => text.endsWith('Column two')) + 1
      )
      expect(afterHead[0]?.text).toMatch(/^Row /)
    }
    const caption = sheets.findIndex((texts) =>
      texts.some(({text}) => text === 'The caption')
    )
    expect(withRows[0]).toBe(sheets[caption])
  }
)

test.each(['plain', 'centre'])(
  '%s: DRAFT stands across each sheet of a draft, untagged',
  async (brand) => {
    const sheets = await print(brand, section(1, 60), {isDraft: true})
    for (const texts of sheets) {
      const water = texts.filter(({text}) => text === 'DRAFT')
      expect(water).toHaveLength(1)
      expect(water.some(({isTagged}) => isTagged)).toBe(false)
    }
  }
)
