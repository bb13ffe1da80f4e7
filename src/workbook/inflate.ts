import {Inflate} from 'fflate'

/**
 * Bytes that are unpacked at once. Deflate packs 1,032 bytes into one at most, so
 * that what is unpacked beyond the promised size stays below 5 MB.
 */
const PIECE_BYTES = 4096

/**
 * Unpacks a deflated part of a known size.
 *
 * @returns
 *   `undefined` where it is not deflated, or where it holds more or less than `size`
 *   bytes: unpacking stops at the first byte too many.
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const bytes = new Uint8Array(size)
  const reached = {at: 0, isEnd: false}
  const stream = new Inflate((piece, isLast) => {
    if (reached.at + piece.length <= size) bytes.set(piece, reached.at)
    reached.at += piece.length
    reached.isEnd = isLast
  })
  try {
    for (let start = 0; start < packed.length; start += PIECE_BYTES) {
      if (size < reached.at) break
      const end = start + PIECE_BYTES
      stream.push(packed.subarray(start, end), packed.length <= end)
    }
  } catch {
    // What is no deflated text is thrown at; whatever it says, the part is torn.
    return undefined
  }
  return reached.isEnd && reached.at === size ? bytes : undefined
}
