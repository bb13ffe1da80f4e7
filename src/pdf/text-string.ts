import type {PdfString} from './value.js'

/** PDFDocEncoding where it differs from Latin-1 (ISO 32000-1, Annex D.3): from 0x18 and 0x80. */
const LOW = '˘ˇˆ˙˝˛˚˜'
const HIGH = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u{FFFD}€'

/** A text as PDF keeps it: ASCII as it is, all else as UTF-16 with a mark in front. */
export function toTextString(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return {kind: 'string', bytes: Buffer.from(text)}
  const bytes = Buffer.from(`\u{FEFF}${text}`, 'utf16le').swap16()
  return {kind: 'string', bytes: Uint8Array.from(bytes)}
}

/** Reads a text string: UTF-16, UTF-8 (PDF 2.0) or PDFDocEncoding. */
export function readTextString({bytes}: PdfString): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16Of(bytes.subarray(2))
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return Buffer.from(bytes.subarray(3)).toString('utf8')
  }
  let text = ''
  for (const byte of bytes) text += characterOf(byte)
  return text
}

/** UTF-16, most significant byte first; half a character at the end is left out. */
export function utf16Of(bytes: Uint8Array): string {
  const whole = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return whole.swap16().toString('utf16le')
}

function characterOf(byte: number): string {
  if (0x18 <= byte && byte < 0x20) return LOW.charAt(byte - 0x18)
  if (0x80 <= byte && byte <= 0xa0) return HIGH.charAt(byte - 0x80)
  return String.fromCharCode(byte)
}
