import {HEX_DIGITS, isLineEnd, kindOf, latin, NO_DIGIT, REGULAR, SPACE} from './bytes.js'
import {NameTable} from './name-table.js'
import {NULL, refOf, type PdfDict, type PdfName, type PdfValue} from './value.js'

/** What stands where a value should: an operator, `obj`, `endobj`. */
export interface PdfKeyword {
  readonly kind: 'keyword'
  readonly word: string
}

/** The bytes are no PDF at this place. Caught within `pdf/`. */
export class PdfSyntaxError extends Error {}

/** Deeper than any writer nests; keeps hostile files off the stack. */
const DEEPEST = 200

/**
 * Reads values one after another from bytes.
 *
 * Goes over bytes and not over a string: most of a file is streams, and strings of
 * them would cost more than all the rest.
 */
export class PdfParser {
  readonly bytes: Uint8Array
  at: number
  readonly #names: NameTable

  /**
   * @param names
   *   Names that were read before, from the same file.
   */
  constructor(bytes: Uint8Array, at = 0, names = new NameTable()) {
    this.bytes = bytes
    this.at = at
    this.#names = names
  }

  /** Reads the next value; a number may be the start of a reference. */
  readValue(depth = 0): PdfValue {
    const value = this.readToken(depth)
    if (value === undefined) throw new PdfSyntaxError('the file ends in a value')
    if (typeof value === 'object' && 'kind' in value && value.kind === 'keyword') {
      throw new PdfSyntaxError(`\`${value.word}\` stands where a value should`)
    }
    return typeof value === 'number' ? this.#readReference(value) : value
  }

  /** Reads the next value or keyword; numbers stay numbers. `undefined` at the end. */
  readToken(depth = 0): PdfValue | PdfKeyword | undefined {
    if (DEEPEST < depth) throw new PdfSyntaxError('values are nested too deep')
    this.skipSpace()
    const byte = this.bytes[this.at]
    switch (byte) {
      case undefined:
        return undefined
      case 0x2f: // /
        return this.#readName()
      case 0x28: // (
        return {kind: 'string', bytes: this.#readLiteral()}
      case 0x5b: // [
        return this.#readArray(depth)
      case 0x3c: // <
        if (this.bytes[this.at + 1] === 0x3c) return this.#readDict(depth)
        return {kind: 'string', bytes: this.#readHex()}
      default:
        return this.#readWord()
    }
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.at]
      if (byte === 0x25) this.#skipComment()
      else if (kindOf(byte) === SPACE) this.at++
      else return
    }
  }

  /** Whether this keyword comes next; if so, it is passed. */
  passes(word: string): boolean {
    this.skipSpace()
    for (let index = 0; index < word.length; index++) {
      if (this.bytes[this.at + index] !== word.charCodeAt(index)) return false
    }
    this.at += word.length
    return true
  }

  #skipComment(): void {
    while (this.at < this.bytes.length && !isLineEnd(this.bytes[this.at])) this.at++
  }

  #readWord(): number | boolean | typeof NULL | PdfKeyword {
    const start = this.at
    const number = this.#readNumber()
    if (number !== undefined) return number
    while (kindOf(this.bytes[this.at]) === REGULAR) this.at++
    // A stray delimiter is a word of its own, so that reading always goes on.
    if (this.at === start) this.at++
    const word = latin(this.bytes.subarray(start, this.at))
    if (word === 'true') return true
    if (word === 'false') return false
    return word === 'null' ? NULL : {kind: 'keyword', word}
  }

  /**
   * Reads `-12.5` digit by digit, without a string in between: half of a file's
   * tokens are numbers. Where it is none, the position stays.
   */
  #readNumber(): number | undefined {
    const {bytes} = this
    const sign = bytes[this.at]
    let at = this.at + (sign === 0x2b || sign === 0x2d ? 1 : 0)
    const start = at
    let digits = 0
    let pointAt = 0
    for (; ; at++) {
      const byte = bytes[at]
      if (byte !== undefined && 0x30 <= byte && byte <= 0x39)
        digits = digits * 10 + byte - 0x30
      else if (byte === 0x2e && pointAt === 0) pointAt = at + 1
      else break
    }
    const isWhole = kindOf(bytes[at]) !== REGULAR
    const hasDigits = (pointAt === 0 ? 0 : 1) < at - start
    if (!isWhole || !hasDigits) return undefined
    this.at = at
    // A power of ten is exact up to 22, so one division gives the nearest number.
    const value = pointAt === 0 ? digits : digits / 10 ** (at - pointAt)
    return sign === 0x2d ? -value : value
  }

  /** `12 0 R`; where it is not that, the position stays after the number. */
  #readReference(number: number): PdfValue {
    const start = this.at
    if (Number.isInteger(number) && 0 < number) {
      this.skipSpace()
      const generation = this.bytes[this.at]
      if (generation !== undefined && 0x30 <= generation && generation <= 0x39) {
        this.#readWord()
        const isReference = this.passes('R') && kindOf(this.bytes[this.at]) !== REGULAR
        if (isReference) return refOf(number)
      }
    }
    this.at = start
    return number
  }

  #readName(): PdfName {
    const {bytes} = this
    const start = ++this.at
    while (kindOf(bytes[this.at]) === REGULAR) this.at++
    return this.#names.valueOf(bytes, start, this.at)
  }

  #readArray(depth: number): PdfValue[] {
    this.at++
    const values: PdfValue[] = []
    while (!this.#passesByte(0x5d)) values.push(this.readValue(depth + 1))
    return values
  }

  #readDict(depth: number): PdfDict {
    this.at += 2
    const entries = new Map<string, PdfValue>()
    for (;;) {
      this.skipSpace()
      if (this.bytes[this.at] === 0x3e && this.bytes[this.at + 1] === 0x3e) break
      if (this.bytes[this.at] !== 0x2f) throw new PdfSyntaxError('a key is no name')
      const key = this.#readName().name
      entries.set(key, this.readValue(depth + 1))
    }
    this.at += 2
    return {kind: 'dict', entries}
  }

  #passesByte(byte: number): boolean {
    this.skipSpace()
    if (this.bytes[this.at] !== byte) return false
    this.at++
    return true
  }

  #readHex(): Uint8Array {
    const {bytes} = this
    let end = this.at + 1
    let digitCount = 0
    for (; bytes[end] !== 0x3e; end++) {
      if (end === bytes.length) throw new PdfSyntaxError('a string does not end')
      if (kindOf(bytes[end]) !== SPACE) digitCount++
    }
    // Its length is known first: cutting an array short would cost more than reading it.
    const found = new Uint8Array((digitCount + 1) >> 1)
    let count = 0
    for (let at = this.at + 1; at < end; at++) {
      if (kindOf(bytes[at]) === SPACE) continue
      const digit = HEX_DIGITS[bytes[at] ?? 0] ?? NO_DIGIT
      if (digit === NO_DIGIT) throw new PdfSyntaxError('a string is not hexadecimal')
      // An odd last digit stands for itself and a zero (section 7.3.4.3).
      found[count >> 1] =
        (found[count >> 1] ?? 0) | (count % 2 === 0 ? digit << 4 : digit)
      count++
    }
    this.at = end + 1
    return found
  }

  #readLiteral(): Uint8Array {
    const {bytes} = this
    const start = ++this.at
    const found: number[] = []
    for (let open = 1; ;) {
      const byte = bytes[this.at++]
      if (byte === undefined) throw new PdfSyntaxError('a string does not end')
      if (byte === 0x28) open++
      if (byte === 0x29 && --open === 0) break
      if (byte === 0x5c) this.#readEscape(found)
      else found.push(byte)
    }
    // Without escapes it stands in the file as it is.
    const isPlain = found.length === this.at - 1 - start
    return isPlain ? bytes.subarray(start, this.at - 1) : Uint8Array.from(found)
  }

  /** What follows a backslash (section 7.3.4.2, table 3). */
  #readEscape(found: number[]): void {
    const byte = this.bytes[this.at++] ?? 0x5c
    const octal = /^[0-7]{1,3}/.exec(latin(this.bytes.subarray(this.at - 1, this.at + 2)))
    if (octal) {
      this.at += octal[0].length - 1
      found.push(Number.parseInt(octal[0], 8) & 0xff)
      return
    }
    if (isLineEnd(byte)) {
      if (byte === 0x0d && this.bytes[this.at] === 0x0a) this.at++
      return
    }
    const index = 'nrtbf'.indexOf(String.fromCharCode(byte))
    found.push(index < 0 ? byte : '\n\r\t\b\f'.charCodeAt(index))
  }
}
