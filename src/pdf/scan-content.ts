import {kindOf, REGULAR, SPACE} from './bytes.js'
import {PdfParser, PdfSyntaxError} from './parse-value.js'
import type {PdfValue} from './value.js'

/** Called with the operands of an operator that was asked for. */
export type OnOperator = (operator: string, operands: readonly PdfValue[]) => void

/**
 * Goes over a content stream and reads the operands of some operators only.
 *
 * Most of a stream is paths, colours and positions; they are passed over byte by
 * byte, which makes this several times as fast as reading all. A stream that is
 * damaged ends where it is.
 *
 * @param wanted
 *   Operators of at most three letters, as all are.
 */
export function scanContent(
  bytes: Uint8Array,
  wanted: readonly string[],
  onOperator: OnOperator
): void {
  const operatorsByKey = new Map(
    wanted.map((operator) => [keyOf(Buffer.from(operator), 0, operator.length), operator])
  )
  const parser = new PdfParser(bytes)
  let operandsAt = 0
  try {
    for (;;) {
      parser.skipSpace()
      const start = parser.at
      const first = bytes[start]
      if (first === undefined) return
      if (!startsWord(first)) {
        skipOperand(parser)
        continue
      }
      while (kindOf(bytes[parser.at]) === REGULAR) parser.at++
      const end = parser.at
      const key = keyOf(bytes, start, end)
      if (CONSTANTS.has(key)) continue
      const operator = operatorsByKey.get(key)
      if (key === INLINE_IMAGE) skipInlineImage(parser)
      else if (operator !== undefined) {
        onOperator(operator, readAll(parser, operandsAt, start))
        parser.at = end
      }
      operandsAt = parser.at
    }
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error
  }
}

/** The bytes of a word as one number, so that no string is made of it. */
function keyOf(bytes: Uint8Array, start: number, end: number): number {
  let key = 0
  for (let at = start; at < end && at < start + 6; at++)
    key = key * 256 + (bytes[at] ?? 0)
  return key
}

/** Operands that look like operators. */
const CONSTANTS = new Set(
  ['true', 'false', 'null'].map((word) => keyOf(Buffer.from(word), 0, word.length))
)

const INLINE_IMAGE = keyOf(Buffer.from('BI'), 0, 2)

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

function readAll(parser: PdfParser, from: number, end: number): readonly PdfValue[] {
  const values: PdfValue[] = []
  parser.at = from
  for (;;) {
    parser.skipSpace()
    if (end <= parser.at) return values
    values.push(parser.readValue())
  }
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
