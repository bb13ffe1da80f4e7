import {decodeStream} from '../pdf/decode-stream.js'
import type {PdfObjects} from '../pdf/read-pdf.js'
import {readUnicodeMap, type UnicodeMap} from '../pdf/unicode-map.js'
import {isDict, isName, isStream, type PdfDict} from '../pdf/value.js'

/** A font as a PDF holds it. */
export interface PdfFont {
  /** Its PostScript name, without the six letters of a subset. */
  readonly name: string
  readonly isType3: boolean
  readonly unicode: UnicodeMap
}

/** What stands before the name of a subset (ISO 32000-1, section 9.6.4). */
const SUBSET = /^[A-Z]{6}\+/

/** Reads one font dictionary. */
export function readFont(file: PdfObjects, dict: PdfDict): PdfFont {
  const name = file.entry(dict, 'BaseFont')
  const toUnicode = file.entry(dict, 'ToUnicode')
  const bytes = isStream(toUnicode) ? decodeStream(toUnicode) : undefined
  const isType3 = isName(file.entry(dict, 'Subtype'), 'Type3')
  return {
    name: (isName(name) ? name.name : typeThreeName(file, dict)).replace(SUBSET, ''),
    isType3,
    unicode: readUnicodeMap(bytes ?? new Uint8Array())
  }
}

/** A Type 3 font has no name of its own; Skia describes the one it was made from. */
function typeThreeName(file: PdfObjects, dict: PdfDict): string {
  const descriptor = file.entry(dict, 'FontDescriptor')
  const name = isDict(descriptor) ? file.entry(descriptor, 'FontName') : undefined
  return isName(name) ? name.name : 'Type 3'
}
