import {inflateSync} from 'node:zlib'
import {isArray, isDict, isName, type PdfStream, type PdfValue} from './value.js'

/** Far above what a page takes; a bomb of zeros ends here. */
const MOST_BYTES = 256 * 1024 * 1024

/**
 * Undoes the filters of a stream: none or Flate, with a predictor of PNG or none.
 *
 * @returns
 *   `undefined` for any other filter, as those of pictures, and for bytes that are
 *   not what the filter says.
 */
export function decodeStream({dict, bytes}: PdfStream): Uint8Array | undefined {
  const filter = onlyOf(dict.entries.get('Filter'))
  if (filter === undefined) return bytes
  if (!isName(filter, 'FlateDecode')) return undefined
  try {
    const buffer = inflateSync(bytes, {maxOutputLength: MOST_BYTES})
    const inflated = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length)
    return undoPredictor(inflated, onlyOf(dict.entries.get('DecodeParms')))
  } catch {
    // Cut short, damaged or too large: the caller says which stream it was.
    return undefined
  }
}

/** A filter may stand alone or in a list of one; a longer list is none of ours. */
function onlyOf(value: PdfValue | undefined): PdfValue | undefined {
  if (!isArray(value)) return value
  return value.length <= 1 ? value[0] : value
}

function undoPredictor(
  bytes: Uint8Array,
  parameters: PdfValue | undefined
): Uint8Array | undefined {
  if (!isDict(parameters)) return bytes
  const predictor = parameters.entries.get('Predictor') ?? 1
  const columns = parameters.entries.get('Columns') ?? 1
  if (predictor === 1) return bytes
  const isSimple = !parameters.entries.has('Colors')
  const isPng = typeof predictor === 'number' && 10 <= predictor
  const hasWidth = typeof columns === 'number' && Number.isInteger(columns) && 0 < columns
  if (!isPng || !hasWidth || !isSimple) return undefined
  return undoRows(bytes, columns)
}

/** Rows of one byte a column, each after a byte that says its filter: none, left or up. */
function undoRows(bytes: Uint8Array, columns: number): Uint8Array | undefined {
  const rowCount = Math.floor(bytes.length / (columns + 1))
  const plain = new Uint8Array(rowCount * columns)
  for (let row = 0; row < rowCount; row++) {
    const filter = bytes[row * (columns + 1)] ?? 0
    if (2 < filter) return undefined
    for (let column = 0; column < columns; column++) {
      const to = row * columns + column
      const before = filter === 1 && 0 < column ? (plain[to - 1] ?? 0) : 0
      const above = filter === 2 && 0 < row ? (plain[to - columns] ?? 0) : 0
      plain[to] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + before + above
    }
  }
  return plain
}
