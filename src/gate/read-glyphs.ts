import {decodeStream} from '../pdf/decode-stream.js'
import type {PdfFile} from '../pdf/read-pdf.js'
import {decodeText, readUnicodeMap, type UnicodeMap} from '../pdf/unicode-map.js'
import {isDict, isName, isStream, type PdfDict, type PdfValue} from '../pdf/value.js'

/** A font, as far as it tells what its codes mean. */
export interface SeenFont {
  /** The text of a string, and whether every code of it has a meaning. */
  read(bytes: Uint8Array): {readonly text: string; readonly isWhole: boolean}
}

/** Reads each font of a file once. */
export class FontReader {
  readonly #file: PdfFile
  readonly #known = new Map<PdfValue, SeenFont>()

  constructor(file: PdfFile) {
    this.#file = file
  }

  fontOf(dict: PdfValue): SeenFont | undefined {
    if (!isDict(dict)) return undefined
    const known = this.#known.get(dict)
    if (known) return known
    const font = this.#read(dict)
    this.#known.set(dict, font)
    return font
  }

  #read(dict: PdfDict): SeenFont {
    const map = this.#file.entry(dict, 'ToUnicode')
    const bytes = isStream(map) ? decodeStream(map) : undefined
    if (bytes) return mappedFont(readUnicodeMap(bytes))
    // Without a map, a simple font of a standard encoding means what its codes say.
    const encoding = this.#file.entry(dict, 'Encoding')
    const isComposite = isName(this.#file.entry(dict, 'Subtype'), 'Type0')
    const isStandard = !isComposite && (isName(encoding) || !isDict(encoding))
    return {
      read: (codes) => ({
        text: Buffer.from(codes).toString('latin1'),
        isWhole: isStandard
      })
    }
  }
}

function mappedFont(map: UnicodeMap): SeenFont {
  const texts = new Map<string, {readonly text: string; readonly isWhole: boolean}>()
  return {
    // Most prints show one glyph at a time, the same ones over and over.
    read: (bytes) => {
      const key = bytes.length <= 2 ? String.fromCharCode(...bytes) : undefined
      const known = key === undefined ? undefined : texts.get(key)
      if (known) return known
      const read = {text: decodeText(map, bytes), isWhole: isWhole(map, bytes)}
      if (key !== undefined) texts.set(key, read)
      return read
    }
  }
}

function isWhole({codeBytes, textsByCode}: UnicodeMap, bytes: Uint8Array): boolean {
  for (let at = 0; at + codeBytes <= bytes.length; at += codeBytes) {
    const first = bytes[at] ?? 0
    const code = codeBytes === 1 ? first : first * 256 + (bytes[at + 1] ?? 0)
    if (!textsByCode.has(code)) return false
  }
  return true
}
