import {SaxesParser, type SaxesAttributeNS, type SaxesTagNS} from 'saxes'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import {placesOf, type Places} from '../model/places.js'

/** Which vocabulary an element belongs to. */
export type Vocabulary = 'svg' | 'html' | 'other'

/** An element as it stands in the file, with its places. */
export interface XmlElement {
  /** The name without its prefix. */
  readonly name: string
  readonly vocabulary: Vocabulary
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly (XmlElement | string)[]
  /** The opening tag. */
  readonly span: Span
}

/** An attribute of no vocabulary, or `href`, whichever vocabulary it has. */
export interface XmlAttribute {
  readonly name: string
  readonly value: string
  readonly span: Span
}

/** Elements in each other; what an editor draws stays below 30 (own files, 2025). */
const DEEPEST = 100
/** Elements of one drawing: above it a page is slower to lay out than to read. */
const MOST_ELEMENTS = 50_000

/**
 * Characters that the parser gets at once, so that it can be stopped: it looks up
 * each prefix through all open elements, which takes long where they are many.
 */
const PIECE_LENGTH = 4096

const SVG_VOCABULARY = 'http://www.w3.org/2000/svg'
const HTML_VOCABULARY = 'http://www.w3.org/1999/xhtml'
const LINK_VOCABULARY = 'http://www.w3.org/1999/xlink'

/**
 * Reads the XML of a drawing. Nothing is resolved, expanded or fetched.
 *
 * @returns
 *   The root, or nothing where the text is no well-formed XML
 *   (`picture/unreadable`), is too deep or too long (`picture/too-large`). A
 *   document type, an entity and a style sheet are `picture/unsafe-svg`.
 */
export function readXml(file: ProjectPath, text: string): Noted<XmlElement | undefined> {
  const reading = new Reading(file, text)
  reading.run()
  return noted(reading.isBroken ? undefined : reading.root, reading.diagnostics)
}

interface OpenElement {
  readonly element: XmlElement
  readonly children: (XmlElement | string)[]
}

/** One run of the parser over one text: what is open, what was read. */
class Reading {
  root: XmlElement | undefined
  /** Whether the rest of the text makes no sense any more. */
  isBroken = false
  readonly diagnostics: Diagnostic[] = []
  readonly #text: string
  readonly #places: Places
  readonly #open: OpenElement[] = []
  readonly #attributeSpans = new Map<string, Span>()
  readonly #parser = new SaxesParser({xmlns: true, position: false})
  #tagStart = 0
  #attributeEnd = 0
  #elementCount = 0

  constructor(file: ProjectPath, text: string) {
    this.#text = text
    this.#places = placesOf(file, text)
  }

  run(): void {
    const parser = this.#parser
    parser.on('error', () => this.#breakOff())
    parser.on('doctype', (doctype) => this.#refuseDoctype(doctype))
    parser.on('processinginstruction', ({target}) => this.#checkInstruction(target))
    parser.on('opentagstart', () => this.#startTag())
    parser.on('attribute', ({name}) => this.#endAttribute(name))
    parser.on('opentag', (tag) => this.#openElement(tag))
    parser.on('text', (text) => this.#open.at(-1)?.children.push(text))
    parser.on('cdata', (text) => this.#open.at(-1)?.children.push(text))
    parser.on('closetag', () => this.#open.pop())
    for (let at = 0; at < this.#text.length && !this.isBroken; at += PIECE_LENGTH) {
      parser.write(this.#text.slice(at, at + PIECE_LENGTH))
    }
    if (!this.isBroken) parser.close()
  }

  /** Only the first fault counts: all after it is a consequence of it. */
  #breakOff(): void {
    const isFirst = !this.isBroken && this.diagnostics.length === 0
    this.isBroken = true
    if (!isFirst) return
    const at = Math.min(this.#parser.position, this.#text.length)
    this.diagnostics.push(
      diagnose('picture/unreadable', 'the XML of this drawing is not well formed', {
        span: this.#places.spanAt(Math.max(0, at - 1), at),
        hints: ['Export the drawing again.']
      })
    )
  }

  #refuseDoctype(doctype: string): void {
    const end = this.#parser.position
    const start = Math.max(0, this.#text.lastIndexOf('<!DOCTYPE', end))
    const hasEntities = /<!ENTITY/.test(doctype)
    this.#refuse(
      hasEntities
        ? 'the drawing defines entities'
        : 'the drawing names a document type, which could fetch or expand other text',
      this.#places.spanAt(start, end),
      'Delete the document type, from `<!DOCTYPE` to its `>`.'
    )
  }

  #checkInstruction(target: string): void {
    if (target.toLowerCase() !== 'xml-stylesheet') return
    const end = this.#parser.position
    const start = Math.max(0, this.#text.lastIndexOf('<?', end - 2))
    this.#refuse(
      'the drawing asks for a style sheet',
      this.#places.spanAt(start, end),
      'Delete this line and give each shape its own colours.'
    )
  }

  #refuse(message: string, span: Span, hint: string): void {
    this.diagnostics.push(diagnose('picture/unsafe-svg', message, {span, hints: [hint]}))
  }

  #startTag(): void {
    const at = this.#parser.position
    this.#tagStart = Math.max(0, this.#text.lastIndexOf('<', at - 1))
    this.#attributeEnd = at
    this.#attributeSpans.clear()
  }

  #endAttribute(name: string): void {
    const end = this.#parser.position
    const start = this.#text.indexOf(name, this.#attributeEnd - 1)
    this.#attributeSpans.set(name, this.#places.spanAt(start < 0 ? end : start, end))
    this.#attributeEnd = end
  }

  #openElement(tag: SaxesTagNS): void {
    const children: (XmlElement | string)[] = []
    const span = this.#places.spanAt(this.#tagStart, this.#parser.position)
    const element: XmlElement = {
      name: tag.local,
      vocabulary: vocabularyOf(tag.uri),
      attributes: Object.values(tag.attributes).flatMap((it) => this.#attributeOf(it)),
      children,
      span
    }
    if (this.#isTooMuch()) this.#refuseSize(span)
    else this.#open.at(-1)?.children.push(element)
    this.root ??= element
    this.#open.push({element, children})
  }

  #isTooMuch(): boolean {
    this.#elementCount++
    return DEEPEST <= this.#open.length || MOST_ELEMENTS < this.#elementCount
  }

  #refuseSize(span: Span): void {
    if (this.isBroken) return
    this.isBroken = true
    const isDeep = DEEPEST <= this.#open.length
    const message = isDeep
      ? say`more than ${DEEPEST} elements stand in each other`
      : say`the drawing has more than ${MOST_ELEMENTS} elements`
    this.diagnostics.push(
      diagnose('picture/too-large', message, {
        span,
        hints: ['Simplify the drawing, or export it as PNG.']
      })
    )
  }

  #attributeOf({name, local, prefix, uri, value}: SaxesAttributeNS): XmlAttribute[] {
    const isLink = uri === LINK_VOCABULARY && local === 'href'
    const isPlain = prefix === '' && local !== 'xmlns'
    if (!isLink && !isPlain) return []
    const span = this.#attributeSpans.get(name) ?? this.#places.spanAt(this.#tagStart, 0)
    return [{name: local, value, span}]
  }
}

/** A drawing that names no vocabulary is read as SVG, as within a page of HTML. */
function vocabularyOf(uri: string): Vocabulary {
  if (uri === SVG_VOCABULARY || uri === '') return 'svg'
  return uri === HTML_VOCABULARY ? 'html' : 'other'
}
