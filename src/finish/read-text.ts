import {decodeStream} from '../pdf/decode-stream.js'
import {scanContent} from '../pdf/scan-content.js'
import {readTextString} from '../pdf/text-string.js'
import {decodeText} from '../pdf/unicode-map.js'
import {
  isArray,
  isDict,
  isName,
  isRef,
  isStream,
  isString,
  type PdfDict,
  type PdfValue
} from '../pdf/value.js'
import type {OpenPdf, PdfPage} from './open-pdf.js'
import {readFont, type PdfFont} from './read-fonts.js'

/** The texts of a PDF's pages, as a reader draws them. */
export interface PageTexts {
  /** By `object:mcid`, the object of the page or form: what is tagged. */
  readonly textsByMark: ReadonlyMap<string, string>
  /** By page: what is not, as margin boxes. */
  readonly looseTexts: readonly string[]
  /** Each font that draws something, with where and what it draws first. */
  readonly fonts: readonly UsedFont[]
}

export interface UsedFont {
  readonly font: PdfFont
  readonly pageIndex: number
  readonly text: string
}

/** Forms within forms; `mix-blend-mode` makes two. */
const DEEPEST_FORM = 20

/** As much of a text as tells where to look. */
const MOST_SAMPLE_LENGTH = 40

const TEXT_OPERATORS = ['Tf', 'Tj', 'TJ', "'", '"', 'BDC', 'BMC', 'EMC', 'Do']

/** Reads the texts of all pages. */
export function readTexts(pdf: OpenPdf): PageTexts {
  const reader = new TextReader(pdf)
  for (const [index, page] of pdf.pages.entries()) reader.readPage(page, index)
  return reader
}

/** What is drawn now: in which mark, and whether something else stands for it. */
interface Mark {
  readonly key: string | undefined
  readonly isReplaced: boolean
}

interface Surroundings {
  /** Of the page or form whose stream it is. */
  readonly object: number
  readonly resources: PdfDict
  readonly mark: Mark
  readonly depth: number
}

class TextReader implements PageTexts {
  readonly textsByMark = new Map<string, string>()
  readonly looseTexts: string[] = []
  readonly #pdf: OpenPdf
  readonly #fontsByObject = new Map<PdfValue, PdfFont>()
  readonly #used = new Map<PdfFont, {pageIndex: number; text: string}>()
  #pageIndex = 0

  constructor(pdf: OpenPdf) {
    this.#pdf = pdf
  }

  get fonts(): readonly UsedFont[] {
    return [...this.#used].map(([font, use]) => ({font, ...use}))
  }

  readPage({object, dict, resources}: PdfPage, pageIndex: number): void {
    const {file} = this.#pdf
    this.#pageIndex = pageIndex
    this.looseTexts.push('')
    const contents = file.entry(dict, 'Contents')
    const streams = (isArray(contents) ? contents : [contents])
      .map((value) => file.resolve(value))
      .filter(isStream)
    const mark = {key: undefined, isReplaced: false}
    // Several streams are one, but the browser writes no second.
    for (const stream of streams) {
      const bytes = decodeStream(stream) ?? new Uint8Array()
      this.#read(bytes, {object, resources, mark, depth: 0})
    }
  }

  #read(bytes: Uint8Array, surroundings: Surroundings): void {
    const {object, resources} = surroundings
    const marks: Mark[] = [surroundings.mark]
    let font: PdfFont | undefined
    scanContent(bytes, TEXT_OPERATORS, (operator, operands) => {
      const mark = marks.at(-1) ?? surroundings.mark
      switch (operator) {
        case 'BDC':
        case 'BMC':
          marks.push(this.#openMark(operands[1], mark, object, resources))
          return
        case 'EMC':
          if (1 < marks.length) marks.pop()
          return
        case 'Tf':
          font = this.#fontOf(operands[0], resources)
          return
        case 'Do':
          this.#readForm(operands[0], {...surroundings, mark})
          return
        default:
          for (const operand of operands) this.#showAll(operand, font, mark)
      }
    })
  }

  #openMark(
    properties: PdfValue | undefined,
    outer: Mark,
    object: number,
    resources: PdfDict
  ): Mark {
    const {file} = this.#pdf
    const dict = isName(properties)
      ? this.#resource(resources, 'Properties', properties.name)
      : file.resolve(properties)
    if (!isDict(dict)) return outer
    const number = file.entry(dict, 'MCID')
    const key = typeof number === 'number' ? `${object}:${number}` : outer.key
    const instead = file.entry(dict, 'ActualText')
    if (!isString(instead) || outer.isReplaced) return {...outer, key}
    this.#note(readTextString(instead), key)
    return {key, isReplaced: true}
  }

  #readForm(name: PdfValue | undefined, surroundings: Surroundings): void {
    const {resources, depth} = surroundings
    if (!isName(name) || DEEPEST_FORM < depth) return
    const value = this.#entryOf(resources, 'XObject', name.name)
    const form = this.#pdf.file.resolve(value)
    if (!isStream(form) || !isName(this.#pdf.file.entry(form.dict, 'Subtype'), 'Form')) {
      return
    }
    const own = this.#pdf.file.entry(form.dict, 'Resources')
    this.#read(decodeStream(form) ?? new Uint8Array(), {
      ...surroundings,
      object: isRef(value) ? value.number : surroundings.object,
      resources: isDict(own) ? own : resources,
      depth: depth + 1
    })
  }

  /** The strings of `Tj` and of `TJ`, whose numbers only move the pen. */
  #showAll(operand: PdfValue, font: PdfFont | undefined, mark: Mark): void {
    if (isString(operand)) this.#show(operand.bytes, font, mark)
    if (!isArray(operand)) return
    for (const it of operand) if (isString(it)) this.#show(it.bytes, font, mark)
  }

  #show(bytes: Uint8Array, font: PdfFont | undefined, mark: Mark): void {
    if (!font) return
    const text = decodeText(font.unicode, bytes)
    const use = this.#used.get(font)
    if (!use) this.#used.set(font, {pageIndex: this.#pageIndex, text})
    else if (use.text.length < MOST_SAMPLE_LENGTH) use.text += text
    if (!mark.isReplaced) this.#note(text, mark.key)
  }

  #note(text: string, key: string | undefined): void {
    if (key !== undefined) {
      this.textsByMark.set(key, (this.textsByMark.get(key) ?? '') + text)
      return
    }
    this.looseTexts[this.#pageIndex] = (this.looseTexts[this.#pageIndex] ?? '') + text
  }

  /** Equal dictionaries are one font: readers of a file hand out one value for each. */
  #fontOf(name: PdfValue | undefined, resources: PdfDict): PdfFont | undefined {
    const dict = isName(name) ? this.#resource(resources, 'Font', name.name) : undefined
    if (!isDict(dict)) return undefined
    const known = this.#fontsByObject.get(dict)
    if (known) return known
    const font = readFont(this.#pdf.file, dict)
    this.#fontsByObject.set(dict, font)
    return font
  }

  #resource(resources: PdfDict, kind: string, name: string): PdfValue {
    return this.#pdf.file.resolve(this.#entryOf(resources, kind, name))
  }

  #entryOf(resources: PdfDict, kind: string, name: string): PdfValue | undefined {
    const all = this.#pdf.file.entry(resources, kind)
    return isDict(all) ? all.entries.get(name) : undefined
  }
}
