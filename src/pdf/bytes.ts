/** Kinds of bytes (ISO 32000-1, section 7.2.2): 1 white space, 2 delimiter, 0 others. */
const KINDS = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) KINDS[byte] = 1
for (const character of '()<>[]{}/%') KINDS[character.charCodeAt(0)] = 2

/** The value of each hexadecimal digit, by its byte. */
export const NO_DIGIT = 255
export const HEX_DIGITS = new Uint8Array(256).fill(NO_DIGIT)
for (let value = 0; value < 16; value++) {
  const digit = value.toString(16)
  HEX_DIGITS[digit.charCodeAt(0)] = value
  HEX_DIGITS[digit.toUpperCase().charCodeAt(0)] = value
}

export const SPACE = 1
export const REGULAR = 0

export function kindOf(byte: number | undefined): number | undefined {
  return byte === undefined ? undefined : KINDS[byte]
}

export function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d
}

/** Bytes as one character each (Latin-1). */
export function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
