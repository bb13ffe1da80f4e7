import type {Press, PressFault, Printer, PrintPart} from '../src/model/outside.js'
import {writeSkiaPdf, type Bookmark} from './skia-pdf.js'

export interface FakePrinterOptions {
  readonly version?: string
  /** What is wrong with the pages of a text. */
  readonly faultsOf?: (html: string) => readonly PressFault[]
  /** The face that everything is set in; a regular cut of `plain` by default. */
  readonly faceName?: string
  /** Empty pages after the contents: what makes numbers that never come to rest. */
  readonly emptyPagesOf?: (slots: ReadonlyMap<string, string>) => number
  /** Words that are laid out and never drawn, as what is wider than its sheet. */
  readonly loses?: string
  /** How often each page shows the mark of its report; at head and foot by default. */
  readonly markCount?: number
  /** Called for each print; it may wait, or throw as a browser does that went away. */
  readonly onPrint?: (html: string) => Promise<void> | void
}

/**
 * A printer without a browser: a small but real PDF, with a page for the cover and
 * for each chapter, the named places, the bookmarks and the tags that Chromium
 * makes, and what Chromium changes with each print.
 */
export class FakePrinter implements Printer {
  readonly #options: FakePrinterOptions
  /** What was printed so far, in order. */
  readonly prints: {readonly title: string; readonly quality: 'draft' | 'final'}[] = []

  constructor(options: FakePrinterOptions = {}) {
    this.#options = options
  }

  /** There is nothing to start. */
  warm(): void {
    return
  }

  version(): Promise<string> {
    return Promise.resolve(this.#options.version ?? 'Chromium 1.0')
  }

  open(parts: readonly PrintPart[]): Promise<Press> {
    let shown = parts.map(({html}) => layOut(html, new Map(), 0))
    const press: Press = {
      print: async (slots, quality) => {
        const empty = this.#options.emptyPagesOf?.(slots) ?? 0
        shown = parts.map(({html}) => layOut(html, slots, empty))
        for (const {html} of parts) await this.#options.onPrint?.(html)
        return shown.map((it) => this.#write(it, quality))
      },
      shownText: () =>
        Promise.resolve(shown.map(({pages}) => pages.flat().join('\n')).join('\n')),
      findFaults: () =>
        Promise.resolve(parts.flatMap(({html}) => this.#options.faultsOf?.(html) ?? [])),
      [Symbol.asyncDispose]: () => Promise.resolve()
    }
    return Promise.resolve(press)
  }

  #write({title, mark, pages, places, bookmarks}: Sheets, quality: 'draft' | 'final') {
    this.prints.push({title, quality})
    const {faceName = 'SourceSans3-Regular', loses, markCount = 2} = this.#options
    const drawn = pages.map((texts) =>
      loses === undefined ? texts : texts.map((text) => text.replaceAll(loses, ''))
    )
    return writeSkiaPdf({
      title,
      pages: drawn,
      margins: Array.from({length: markCount}, () => mark),
      destinations: places,
      bookmarks: quality === 'final' ? bookmarks : undefined,
      faceName,
      printNumber: this.prints.length
    })
  }
}

interface Sheets {
  readonly title: string
  readonly mark: string
  readonly pages: readonly (readonly string[])[]
  readonly places: ReadonlyMap<string, number>
  readonly bookmarks: readonly Bookmark[]
}

/** A tag with its attributes, a comment, or text between them: of HTML that we wrote. */
const TOKEN =
  /<!--.*?-->|<!doctype[^>]*>|<(?<close>\/?)(?<name>[a-z][\w-]*)(?<attributes>(?:\s(?:"[^"]*"|'[^']*'|[^"'>])*)?)>|(?<text>[^<]+)/gis

const VOID = ['meta', 'link', 'img', 'br', 'hr', 'col', 'wbr', 'input', 'source']

/** Puts a text on pages: a new one before each chapter, and before what is no cover. */
function layOut(
  html: string,
  slots: ReadonlyMap<string, string>,
  emptyPages: number
): Sheets {
  const targets = new Set([...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id))
  const pages: string[][] = [[]]
  const places = new Map<string, number>()
  const bookmarks: {text: string; level: number; pageIndex: number}[] = []
  const open: {readonly name: string; readonly isHidden: boolean}[] = []
  let heading: (typeof bookmarks)[number] | undefined
  let title = ''

  const write = (text: string): void => {
    if (open.some(({isHidden}) => isHidden) || text.trim() === '') return
    if (heading) heading.text += text
    pages.at(-1)?.push(text.trim().replace(/\s+/g, ' '))
  }
  for (const {groups = {}} of html.matchAll(TOKEN)) {
    const {close, name, attributes = '', text} = groups
    if (text !== undefined) {
      if (open.at(-1)?.name === 'title') title = decode(text)
      write(decode(text))
    }
    if (name === undefined) continue
    const level = /^h([1-6])$/.exec(name)?.[1]
    if (close === '/') {
      open.pop()
      if (level !== undefined) heading = undefined
      continue
    }
    if (name === 'section' && / class="(sheet|chapter)\b/.test(attributes)) {
      const isContents = attributes.includes('contents-sheet')
      pages.push([])
      if (!isContents && emptyPages !== 0 && !attributes.includes('imprint')) {
        for (let count = 0; count < emptyPages; count++) pages.push([])
        emptyPages = 0
      }
    }
    if (!VOID.includes(name) && !attributes.endsWith('/')) {
      open.push({name, isHidden: isHidden(name, attributes)})
    }
    if (level !== undefined && !open.some((it) => it.isHidden)) {
      heading = {text: '', level: Number(level), pageIndex: pages.length - 1}
      bookmarks.push(heading)
    }
    const id = / id="([^"]+)"/.exec(attributes)?.[1]
    if (id !== undefined && targets.has(id)) places.set(decode(id), pages.length - 1)
    const slot = / data-slot="([^"]+)"/.exec(attributes)?.[1]
    if (slot !== undefined) write(slots.get(decode(slot)) ?? '')
  }
  const mark = unescapeCss(/--mark:\s*"([^"]+)"/.exec(html)?.[1] ?? '')
  return {title, mark, pages, places, bookmarks}
}

/** `\2b ` → `+` (CSS Syntax 3, section 4.3.7). */
function unescapeCss(text: string): string {
  return text.replace(/\\([\da-f]+) /g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16))
  )
}

function isHidden(name: string, attributes: string): boolean {
  return (
    ['head', 'style', 'title', 'svg'].includes(name) ||
    /\shidden\b/.test(attributes) ||
    /class="[^"]*\bscreen-only\b/.test(attributes)
  )
}

function decode(text: string): string {
  const NAMED: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u{A0}'
  }
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex, decimal, name) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16))
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      return NAMED[String(name)] ?? whole
    }
  )
}
