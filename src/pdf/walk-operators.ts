import {isLineEnd, kindOf, REGULAR, SPACE} from './bytes.js'

/**
 * Called for each operator, in order.
 *
 * @param start
 *   Where its first operand begins; its own place, where it has none.
 * @param at
 *   Where the operator itself begins.
 * @param end
 *   After its last letter.
 */
export type OnPlaced = (key: number, start: number, at: number, end: number) => void

/** An operator as one number, so that no string is made of its bytes. */
export function operatorKey(operator: string): number {
  let key = 0
  for (let index = 0; index < operator.length; index++)
    key = key * 256 + operator.charCodeAt(index)
  return key
}

/** A picture inside the stream: told once, with its bytes, under this key. */
const INLINE_IMAGE = operatorKey('BI')

/**
 * Goes over a content stream operator by operator and reads no operand.
 *
 * Most of a stream is paths, colours and positions, megabytes of it: passing over them
 * byte by byte is many times as fast as reading them. A stream that is damaged ends
 * where it is.
 */
export function walkOperators(bytes: Uint8Array, onOperator: OnPlaced): void {
  let operandsAt = -1
  for (let at = skipSpace(bytes, 0); at < bytes.length; at = skipSpace(bytes, at)) {
    if (!startsWord(bytes[at] ?? 0)) {
      if (operandsAt < 0) operandsAt = at
      at = skipOperand(bytes, at)
      continue
    }
    const start = at
    at = skipRegular(bytes, at)
    const key = keyOf(bytes, start, at)
    if (CONSTANTS.has(key)) {
      if (operandsAt < 0) operandsAt = start
      continue
    }
    if (key === INLINE_IMAGE) at = skipInlineImage(bytes, at)
    onOperator(key, operandsAt < 0 ? start : operandsAt, start, at)
    operandsAt = -1
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

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    const byte = bytes[at]
    if (kindOf(byte) === SPACE) at++
    else if (byte === 0x25) while (at < bytes.length && !isLineEnd(bytes[at])) at++
    else return at
  }
}

function skipRegular(bytes: Uint8Array, from: number): number {
  let at = from
  while (kindOf(bytes[at]) === REGULAR) at++
  return at
}

/**
 * Skips a number, a name, a string, or a bracket: what stands within brackets follows.
 *
 * @returns
 *   The end of the stream for a string that has none.
 */
function skipOperand(bytes: Uint8Array, at: number): number {
  switch (bytes[at]) {
    case 0x28: // (
      return skipLiteral(bytes, at)
    case 0x3c: // <
      if (bytes[at + 1] === 0x3c) return at + 2
      return endAfter(bytes, bytes.indexOf(0x3e, at))
    case 0x2f: // /
      return skipRegular(bytes, at + 1)
    default:
      return kindOf(bytes[at]) === REGULAR ? skipRegular(bytes, at) : at + 1
  }
}

function skipLiteral(bytes: Uint8Array, from: number): number {
  let open = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === 0x5c) at++
    else if (byte === 0x28) open++
    else if (byte === 0x29 && --open === 0) return at + 1
  }
  return bytes.length
}

function endAfter(bytes: Uint8Array, last: number): number {
  return last < 0 ? bytes.length : last + 1
}

/** The bytes of an inline picture end at a white space, `EI` and another (section 8.9.7). */
function skipInlineImage(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const isEnd =
      bytes[at] === 0x45 &&
      bytes[at + 1] === 0x49 &&
      kindOf(bytes[at - 1]) === SPACE &&
      kindOf(bytes[at + 2]) !== REGULAR
    if (isEnd) return at + 2
  }
  return bytes.length
}
