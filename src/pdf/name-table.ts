import {latin} from './bytes.js'

/**
 * Names of one file by the hash of their bytes, so that each becomes a string once: a
 * print has some hundred of them, a hundred thousand times each.
 */
export class NameTable {
  readonly #names = new Map<number, {readonly written: string; readonly name: string}>()

  /** The name that is written from `start` to before `end`, escapes undone. */
  nameOf(bytes: Uint8Array, start: number, end: number): string {
    let hash = 0
    for (let at = start; at < end; at++)
      hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0
    const known = this.#names.get(hash)
    if (known !== undefined && isWritten(known.written, bytes, start, end)) {
      return known.name
    }
    const written = latin(bytes.subarray(start, end))
    const name = written.replace(/#([0-9a-f]{2})/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16))
    )
    this.#names.set(hash, {written, name})
    return name
  }
}

function isWritten(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) !== bytes[start + index]) return false
  }
  return true
}
