import {createHash} from 'node:crypto'
import {promisify} from 'node:util'
import {deflate, deflateSync, type ZlibOptions} from 'node:zlib'
import {
  dictOf,
  isArray,
  isDict,
  isRef,
  isStream,
  nameOf,
  NULL,
  withEntries,
  type PdfDict,
  type PdfRef,
  type PdfStream,
  type PdfValue
} from './value.js'
import {sumOf, writeCrossReferences, type WrittenPlace} from './write-cross-references.js'
import {writeDict, writeValue} from './write-value.js'

/** What is to be written: two roots, and how to get at what they lead to. */
export interface PdfContents {
  readonly catalog: PdfRef
  readonly info: PdfRef
  /** The object of this number; NULL where there is none. */
  readonly get: (number: number) => PdfValue
}

/** Objects in one object stream: small enough to be unpacked quickly (print.md 4.2). */
const PACK_SIZE = 1000

/** Level 9 takes three times as long for one part in a hundred (print.md 4.3). */
const LEVEL = 6

/**
 * Writes a PDF 1.7 with object streams and a cross-reference stream.
 *
 * Only what the catalog and the information lead to is written, in the order in
 * which it is come upon: the same contents give the same bytes, whatever numbers
 * they had, and in whatever order. Streams are deflated in threads of their own, while
 * the other objects are written.
 */
export async function writePdf(contents: PdfContents): Promise<Uint8Array> {
  const numbers = numberObjects(contents)
  const numberOf = (old: number): number => numbers.get(old) ?? 0
  const places: WrittenPlace[] = []
  const streams: Promise<NumberedStream>[] = []
  const packed: {number: number; text: string}[] = []
  for (const [old, number] of numbers) {
    const value = contents.get(old)
    if (isStream(value)) streams.push(deflated(number, value))
    else packed.push({number, text: writeValue(value, numberOf)})
  }
  let next = numbers.size + 1
  for (let start = 0; start < packed.length; start += PACK_SIZE) {
    const pack = packed.slice(start, start + PACK_SIZE)
    const number = next++
    streams.push(deflated(number, packOf(pack)))
    for (const [index, it] of pack.entries()) {
      places[it.number] = {type: 2, place: number, index}
    }
  }
  const output = new Output()
  for (const {number, stream} of await Promise.all(streams)) {
    places[number] = output.writeStream(number, stream, numberOf)
  }
  const root = {
    Root: renumbered(numberOf, contents.catalog),
    Info: renumbered(numberOf, contents.info)
  }
  return output.end(next, places, root)
}

function renumbered(numberOf: (old: number) => number, {number}: PdfRef): PdfRef {
  return {kind: 'ref', number: numberOf(number)}
}

/**
 * Numbers all that can be reached, in the order it is come upon.
 *
 * Goes on with a list and not by recursion: bookmarks are chained one to the next,
 * and a report has hundreds.
 */
function numberObjects({catalog, info, get}: PdfContents): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  const ahead: PdfValue[] = [info, catalog]
  for (let value = ahead.pop(); value !== undefined; value = ahead.pop()) {
    if (isRef(value)) {
      if (numbers.has(value.number)) continue
      numbers.set(value.number, numbers.size + 1)
      ahead.push(get(value.number))
    } else {
      const parts: PdfValue[] = []
      for (const part of partsOf(value)) if (leadsOn(part)) parts.push(part)
      for (const part of parts.reverse()) ahead.push(part)
    }
  }
  return numbers
}

/** Whether a value may hold references. */
function leadsOn(value: PdfValue): boolean {
  return isRef(value) || isArray(value) || isDict(value) || isStream(value)
}

function partsOf(value: PdfValue): Iterable<PdfValue> {
  if (isArray(value)) return value
  if (isDict(value)) return value.entries.values()
  return isStream(value) ? value.dict.entries.values() : []
}

interface NumberedStream {
  readonly number: number
  readonly stream: PdfStream
}

/** A stream without a filter is deflated; others stay as they came. */
async function deflated(number: number, stream: PdfStream): Promise<NumberedStream> {
  const {dict} = stream
  if (dict.entries.has('Filter') || isMetadata(dict)) return {number, stream}
  const bytes = await deflateBeside(stream.bytes, {level: LEVEL})
  const packed = withEntries(dict, {Filter: nameOf('FlateDecode')})
  return {number, stream: {kind: 'stream', dict: packed, bytes}}
}

const deflateBeside = promisify<Uint8Array, ZlibOptions, Uint8Array>(deflate)

function packOf(pack: readonly {number: number; text: string}[]): PdfStream {
  let heads = ''
  let body = ''
  for (const {number, text} of pack) {
    heads += `${number} ${body.length} `
    body += `${text}\n`
  }
  const dict = dictOf({Type: nameOf('ObjStm'), N: pack.length, First: heads.length})
  return {kind: 'stream', dict, bytes: Buffer.from(heads + body, 'latin1')}
}

/** The file as it grows, and the hash of all that it holds. */
class Output {
  readonly #chunks: Uint8Array[] = []
  readonly #hash = createHash('md5')
  #length = 0

  constructor() {
    // Four bytes above 127 say that the file is not text (section 7.5.2).
    this.#write('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')
  }

  writeStream(
    number: number,
    {dict, bytes}: PdfStream,
    numberOf: (old: number) => number
  ): WrittenPlace {
    const offset = this.#length
    const written = writeDict(withEntries(dict, {Length: bytes.length}), numberOf)
    this.#write(`${number} 0 obj\n${written}stream\n`)
    this.#write(bytes)
    this.#write('\nendstream\nendobj\n')
    return {type: 1, place: offset, index: 0}
  }

  end(
    number: number,
    places: readonly WrittenPlace[],
    roots: {readonly Root: PdfRef; readonly Info: PdfRef}
  ): Uint8Array {
    const offset = this.#length
    const id = {kind: 'string', bytes: this.#hash.copy().digest()} as const
    const all = [...places, {type: 1, place: offset, index: 0} as const]
    const {widths, rows} = writeCrossReferences(all)
    const columns = sumOf(widths)
    const dict = dictOf({
      Type: nameOf('XRef'),
      Size: number + 1,
      W: widths,
      ...roots,
      ID: [id, id],
      Filter: nameOf('FlateDecode'),
      DecodeParms: dictOf({Predictor: 12, Columns: columns})
    })
    const bytes = deflateSync(rows, {level: LEVEL})
    this.writeStream(number, {kind: 'stream', dict, bytes}, (same) => same)
    this.#write(`startxref\n${offset}\n%%EOF\n`)
    return Buffer.concat(this.#chunks)
  }

  #write(chunk: string | Uint8Array): void {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk
    this.#chunks.push(bytes)
    this.#hash.update(bytes)
    this.#length += bytes.length
  }
}

/** Metadata are to be found by programs that do not know PDF (section 14.3.2). */
function isMetadata({entries}: PdfDict): boolean {
  const type = entries.get('Type') ?? NULL
  return typeof type === 'object' && 'name' in type && type.name === 'Metadata'
}
