/** Remainders of the 256 bytes for the polynomial of ZIP (APPNOTE.TXT 4.4.7), reversed. */
const REMAINDERS = Uint32Array.from({length: 256}, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++) {
    remainder = (remainder & 1) === 0 ? remainder >>> 1 : (remainder >>> 1) ^ 0xedb88320
  }
  return remainder >>> 0
})

/** The sum by which a ZIP file tells whether a part is as it was written: CRC-32. */
export function checkSumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum = (sum >>> 8) ^ (REMAINDERS[(sum ^ byte) & 0xff] ?? 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}
