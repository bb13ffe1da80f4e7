import {kindOf, latin, PdfParser, PdfSyntaxError, REGULAR, SPACE} from './parse-value.js'
import type {PdfValue} from './value.js'

/** Called with the operands of an operator that was asked for. */
export type OnOperator = (operator: string, operands: readonly PdfValue[]) => void

/**
 * Goes over a content stream and reads the operands of some operators only.
 *
 * Most of a stream is paths, colours and positions; they are passed over byte by
 * byte, which makes this several times as fast as reading all. A stream that is
 * damaged ends where it is.
 */
export function scanContent(
  bytes: Uint8Array,
  wanted: ReadonlySet<string>,
  onOperator: OnOperator
): void {
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
      const operator = latin(bytes.subarray(start, parser.at))
      if (operator === 'true' || operator === 'false' || operator === 'null') continue
      if (operator === 'BI') skipInlineImage(parser)
      else if (wanted.has(operator))
        onOperator(operator, readAll(bytes, operandsAt, start))
      operandsAt = parser.at
    }
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error
  }
}

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

function readAll(bytes: Uint8Array, from: number, end: number): readonly PdfValue[] {
  const parser = new PdfParser(bytes.subarray(0, end), from)
  const values: PdfValue[] = []
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
