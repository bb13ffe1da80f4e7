import {latin} from './bytes.js'
import {decodeStream} from './decode-stream.js'
import {PdfParser, PdfSyntaxError} from './parse-value.js'
import {isArray, isDict, isStream, type PdfDict, type PdfValue} from './value.js'

/** Where an object stands: in the file, or as the n-th of an object stream. */
export type Place =
  | {readonly kind: 'offset'; readonly offset: number}
  | {readonly kind: 'packed'; readonly stream: number; readonly index: number}

export interface CrossReferences {
  readonly places: ReadonlyMap<number, Place>
  readonly trailer: PdfDict
}

/** Sections of a file that was saved again and again; more is a loop. */
const MOST_SECTIONS = 1000

/** Bytes of one field: more than any offset needs. */
const WIDEST = 8

/** The keyword stands within the last bytes of a file (Annex H.3, note 18). */
const TAIL_BYTES = 1024

/**
 * Reads the cross-reference tables of a file: classic ones, as Skia writes them, and
 * streams, as we do (ISO 32000-1, sections 7.5.4 and 7.5.8).
 *
 * Throws a `PdfSyntaxError` where there is none.
 */
export function readCrossReferences(
  bytes: Uint8Array,
  readStream: (parser: PdfParser) => PdfValue
): CrossReferences {
  const places = new Map<number, Place>()
  let trailer: PdfDict | undefined
  let offset: number | undefined = findStart(bytes)
  for (let count = 0; offset !== undefined; count++) {
    if (MOST_SECTIONS < count) throw new PdfSyntaxError('cross-references do not end')
    const parser = new PdfParser(bytes, offset)
    const section: PdfDict = parser.passes('xref')
      ? readTable(parser, places)
      : readXrefStream(readStream(parser), places)
    trailer ??= section
    const previous = section.entries.get('Prev')
    offset = typeof previous === 'number' ? previous : undefined
  }
  if (!trailer) throw new PdfSyntaxError('there is no trailer')
  return {places, trailer}
}

function findStart(bytes: Uint8Array): number {
  const tail = latin(bytes.subarray(Math.max(0, bytes.length - TAIL_BYTES)))
  const at = tail.lastIndexOf('startxref')
  const found = /^startxref\s+(\d+)/.exec(at < 0 ? '' : tail.slice(at))
  if (!found) throw new PdfSyntaxError('there is no `startxref`')
  return Number(found[1])
}

/** Of two entries for one object the newer wins, which is read first. */
function note(places: Map<number, Place>, number: number, place: Place): void {
  if (!places.has(number)) places.set(number, place)
}

function readTable(parser: PdfParser, places: Map<number, Place>): PdfDict {
  while (!parser.passes('trailer')) {
    const first = parser.readToken()
    const count = parser.readToken()
    if (typeof first !== 'number' || typeof count !== 'number') {
      throw new PdfSyntaxError('a cross-reference table is damaged')
    }
    for (let index = 0; index < count; index++) {
      const offset = parser.readToken()
      parser.readToken()
      const isUsed = parser.passes('n')
      if (!isUsed && !parser.passes('f')) {
        throw new PdfSyntaxError('a cross-reference table is damaged')
      }
      if (isUsed && typeof offset === 'number') {
        note(places, first + index, {kind: 'offset', offset})
      }
    }
  }
  const trailer = parser.readValue()
  if (!isDict(trailer)) throw new PdfSyntaxError('the trailer is no dictionary')
  return trailer
}

function readXrefStream(stream: PdfValue, places: Map<number, Place>): PdfDict {
  const rows = isStream(stream) ? decodeStream(stream) : undefined
  if (!isStream(stream) || !rows) throw new PdfSyntaxError('no cross-references')
  const {entries} = stream.dict
  const widths = numbersOf(entries.get('W'))
  const [typeWidth = 0, placeWidth = 0, indexWidth = 0] = widths
  if (widths.some((width) => WIDEST < width))
    throw new PdfSyntaxError('no cross-references')
  const size = entries.get('Size')
  const sections = numbersOf(entries.get('Index') ?? [0, size ?? 0])
  let at = 0
  const read = (width: number): number => {
    let value = 0
    for (let index = 0; index < width; index++) value = value * 256 + (rows[at++] ?? 0)
    return value
  }
  for (let section = 0; section + 1 < sections.length; section += 2) {
    const [first = 0, count = 0] = sections.slice(section)
    for (let index = 0; index < count && at < rows.length; index++) {
      const type = typeWidth === 0 ? 1 : read(typeWidth)
      const place = read(placeWidth)
      const last = read(indexWidth)
      const number = first + index
      if (type === 1) note(places, number, {kind: 'offset', offset: place})
      if (type === 2) note(places, number, {kind: 'packed', stream: place, index: last})
    }
  }
  return stream.dict
}

function numbersOf(value: PdfValue | undefined): readonly number[] {
  if (!isArray(value)) return []
  return value.filter((it) => typeof it === 'number')
}
