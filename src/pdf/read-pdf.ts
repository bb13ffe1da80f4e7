import {decodeStream} from './decode-stream.js'
import {NameTable} from './name-table.js'
import {PdfParser, PdfSyntaxError} from './parse-value.js'
import {readCrossReferences, type CrossReferences} from './read-cross-references.js'
import {
  isDict,
  isRef,
  isStream,
  NULL,
  type PdfDict,
  type PdfStream,
  type PdfValue
} from './value.js'

/** The objects of one or more PDFs, read when they are asked for. */
export interface PdfObjects {
  readonly trailer: PdfDict
  /** The value itself; for a reference, what it refers to (nothing is NULL). */
  resolve(value: PdfValue | undefined): PdfValue
  /** An entry of a dictionary, resolved. */
  entry(dict: PdfDict, key: string): PdfValue
  /** The numbers of all objects, ascending. */
  readonly numbers: readonly number[]
  /** What was found damaged so far; what is damaged reads as NULL. */
  readonly faults: readonly string[]
}

/** A PDF as it stands in one file. */
export interface PdfFile extends PdfObjects {
  /** Where each object stands: in the file, or in an object stream. */
  readonly places: CrossReferences['places']
}

/** These bytes are no PDF that can be read. */
export interface PdfFault {
  readonly kind: 'fault'
  readonly why: string
}

/**
 * Reads a PDF by its cross-references, straight to the offsets.
 *
 * No input makes it throw: what is no PDF is a fault, and a damaged object is noted
 * in `faults` when it is asked for.
 */
export function readPdf(bytes: Uint8Array): PdfFile | PdfFault {
  try {
    const direct = (parser: PdfParser): PdfValue => readObject(parser, () => undefined)
    // Views of a Node buffer are several times as dear to make as those of an array.
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
    return fileOf(plain, readCrossReferences(plain, direct))
  } catch (error) {
    if (error instanceof PdfSyntaxError) return {kind: 'fault', why: error.message}
    throw error
  }
}

export function isFault(file: PdfFile | PdfFault): file is PdfFault {
  return 'kind' in file
}

function fileOf(bytes: Uint8Array, {places, trailer}: CrossReferences): PdfFile {
  const faults: string[] = []
  const read = new Map<number, PdfValue>()
  const packs = new Map<number, readonly PdfValue[]>()
  const names = new NameTable()

  function objectOf(number: number): PdfValue {
    const known = read.get(number)
    if (known !== undefined) return known
    // While it is read, an object that needs itself finds nothing.
    read.set(number, NULL)
    const value = attempt(`object ${number}`, () => readPlaced(number)) ?? NULL
    read.set(number, value)
    return value
  }

  function readPlaced(number: number): PdfValue {
    const place = places.get(number)
    if (!place) return NULL
    if (place.kind === 'packed') return packOf(place.stream)[place.index] ?? NULL
    const lengthOf = (length: PdfValue): number | undefined => {
      const found = resolve(length)
      return typeof found === 'number' ? found : undefined
    }
    return readObject(new PdfParser(bytes, place.offset, names), lengthOf, number)
  }

  function packOf(number: number): readonly PdfValue[] {
    const known = packs.get(number)
    if (known) return known
    packs.set(number, [])
    const stream = objectOf(number)
    const pack = isStream(stream) ? readPack(stream, names) : undefined
    if (!pack) throw new PdfSyntaxError(`object stream ${number} cannot be read`)
    packs.set(number, pack)
    return pack
  }

  function resolve(value: PdfValue | undefined): PdfValue {
    const found = isRef(value) ? objectOf(value.number) : (value ?? NULL)
    // A reference to a reference: objects are values, so one more step ends it.
    return isRef(found) ? NULL : found
  }

  function attempt<T>(what: string, work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof PdfSyntaxError)) throw error
      faults.push(`${what}: ${error.message}`)
      return undefined
    }
  }

  return {
    trailer,
    faults,
    resolve,
    entry: ({entries}, key) => resolve(entries.get(key)),
    places,
    numbers: [...places.keys()].toSorted((a, b) => a - b)
  }
}

/** `12 0 obj … endobj`, with the bytes of a stream where there is one. */
function readObject(
  parser: PdfParser,
  lengthOf: (length: PdfValue) => number | undefined,
  expected?: number
): PdfValue {
  const number = parser.readToken()
  parser.readToken()
  if (!parser.passes('obj') || (expected !== undefined && number !== expected)) {
    throw new PdfSyntaxError('no object stands at its offset')
  }
  const value = parser.readValue()
  if (!isDict(value) || !parser.passes('stream')) return value

  const {bytes} = parser
  if (bytes[parser.at] === 0x0d) parser.at++
  if (bytes[parser.at] === 0x0a) parser.at++
  const written = value.entries.get('Length') ?? NULL
  const length = typeof written === 'number' ? written : lengthOf(written)
  const start = parser.at
  const isInside = length !== undefined && 0 <= length && start + length <= bytes.length
  if (!isInside) throw new PdfSyntaxError('a stream has no length')
  parser.at = start + length
  if (!parser.passes('endstream')) throw new PdfSyntaxError('a stream does not end')
  return {kind: 'stream', dict: value, bytes: bytes.subarray(start, start + length)}
}

/** The objects of an object stream, in order (section 7.5.7). */
function readPack(stream: PdfStream, names: NameTable): readonly PdfValue[] | undefined {
  const bytes = decodeStream(stream)
  const count = stream.dict.entries.get('N')
  const first = stream.dict.entries.get('First')
  if (!bytes || typeof count !== 'number' || typeof first !== 'number') return undefined
  const heads = new PdfParser(bytes)
  const values: PdfValue[] = []
  for (let index = 0; index < count; index++) {
    heads.readToken()
    const offset = heads.readToken()
    if (typeof offset !== 'number') return undefined
    values.push(new PdfParser(bytes, first + offset, names).readValue())
  }
  return values
}
