import {kindOf, REGULAR, SPACE} from './bytes.js'
import {PdfParser, PdfSyntaxError} from './parse-value.js'

/** Where an operator stands, with its operands. */
export interface Placed {
  /** Where its first operand begins; its own place, where it has none. */
  readonly start: number
  /** Where the operator itself begins. */
  readonly at: number
  /** After its last letter. */
  readonly end: number
}

/** Called for each operator, in order. */
export type OnPlaced = (key: number, placed: Placed) => void

/** An operator as one number, so that no string is made of its bytes. */
export function operatorKey(operator: string): number {
  return keyOf(Buffer.from(operator), 0, operator.length)
}

/** A picture inside the stream: told once, with its bytes, under this key. */
export const INLINE_IMAGE = operatorKey('BI')

/**
 * Goes over a content stream operator by operator and reads no operand.
 *
 * Most of a stream is paths, colours and positions; passing over them byte by byte
 * is several times as fast as reading them. A stream that is damaged ends where it is.
 */
export function walkOperators(bytes: Uint8Array, onOperator: OnPlaced): void {
  const parser = new PdfParser(bytes)
  let operandsAt = -1
  try {
    for (;;) {
      parser.skipSpace()
      const at = parser.at
      const first = bytes[at]
      if (first === undefined) return
      if (!startsWord(first)) {
        if (operandsAt < 0) operandsAt = at
        skipOperand(parser)
        continue
      }
      while (kindOf(bytes[parser.at]) === REGULAR) parser.at++
      const key = keyOf(bytes, at, parser.at)
      if (CONSTANTS.has(key)) {
        if (operandsAt < 0) operandsAt = at
        continue
      }
      if (key === INLINE_IMAGE) skipInlineImage(parser)
      const end = parser.at
      onOperator(key, {start: operandsAt < 0 ? at : operandsAt, at, end})
      operandsAt = -1
    }
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error
  }
}

function keyOf(bytes: Uint8Array, start: number, end: number): number {
  let key = 0
  for (let at = start; at < end && at < start + 6; at++)
    key = key * 256 + (bytes[at] ?? 0)
  return key
}

/** Operands that look like operators. */
const CONSTANTS = new Set(['true', 'false', 'null'].map(operatorKey))

/** A letter, or one of the two operators `'` and `"`. */
function startsWord(byte: number): boolean {
  const isLetter = (0x41 <= byte && byte <= 0x5a) || (0x61 <= byte && byte <= 0x7a)
  return isLetter || byte === 0x27 || byte === 0x22
}

function skipOperand(parser: PdfParser): void {
  const {bytes} = parser
  if (kindOf(bytes[parser.at]) !== REGULAR) {
    parser.readToken()
    return
  }
  while (kindOf(bytes[parser.at]) === REGULAR) parser.at++
}

/** The bytes of an inline picture end at a white space, `EI` and another (section 8.9.7). */
function skipInlineImage(parser: PdfParser): void {
  const {bytes} = parser
  for (let at = parser.at; at < bytes.length; at++) {
    const isEnd =
      bytes[at] === 0x45 &&
      bytes[at + 1] === 0x49 &&
      kindOf(bytes[at - 1]) === SPACE &&
      kindOf(bytes[at + 2]) !== REGULAR
    if (isEnd) {
      parser.at = at + 2
      return
    }
  }
  parser.at = bytes.length
}
