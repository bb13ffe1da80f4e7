import {latin} from './bytes.js'
import {nameOf, type PdfName} from './value.js'

/**
 * Names of one file by the hash of their bytes, so that each becomes a value once: a
 * print has some hundred of them, a hundred thousand times each.
 */
export class NameTable {
  readonly #names = new Map<number, {readonly written: string; readonly value: PdfName}>()

  /** The name that is written from `start` to before `end`, escapes undone. */
  valueOf(bytes: Uint8Array, start: number, end: number): PdfName {
    let hash = 0
    for (let at = start; at < end; at++)
      hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0
    const known = this.#names.get(hash)
    if (known !== undefined && isWritten(known.written, bytes, start, end)) {
      return known.value
    }
    const written = latin(bytes.subarray(start, end))
    const name = written.replace(/#([0-9a-f]{2})/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16))
    )
    const value = nameOf(name)
    this.#names.set(hash, {written, value})
    return value
  }
}

function isWritten(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) !== bytes[start + index]) return false
  }
  return true
}
