import {decodeStream} from '../pdf/decode-stream.js'
import type {PdfObjects} from '../pdf/read-pdf.js'
import {
  dictOf,
  isDict,
  isRef,
  isStream,
  type PdfDict,
  type PdfRef,
  type PdfValue
} from '../pdf/value.js'
import type {PdfPage} from './open-pdf.js'

/**
 * A line of a character map that gives a glyph, or a range that begins with it, the
 * meaning U+02BC: the letter, and not the sign of punctuation.
 */
const LETTER_APOSTROPHE = /^((?:<[\da-f]{4}> ){1,2})<02BC>$/gim

/**
 * Says of the apostrophe that it is one. Many faces have one glyph for U+2019 and for
 * the letter U+02BC, and the browser calls it by the lower number: a search for
 * “report’s” would find nothing.
 *
 * @returns
 *   The character maps that change, by number.
 */
export function mendLetters(
  file: PdfObjects,
  pages: readonly Pick<PdfPage, 'resources'>[]
): ReadonlyMap<number, PdfValue> {
  const changed = new Map<number, PdfValue>()
  const seen = new Set<number>()
  for (const {resources} of pages) {
    for (const map of characterMapsOf(file, resources)) {
      if (seen.has(map.number)) continue
      seen.add(map.number)
      const stream = file.resolve(map)
      const bytes = isStream(stream) ? decodeStream(stream) : undefined
      const text = bytes && Buffer.from(bytes).toString('latin1')
      const mended = text?.replace(LETTER_APOSTROPHE, '$1<2019>')
      if (mended === undefined || mended === text) continue
      changed.set(map.number, {
        kind: 'stream',
        dict: dictOf({}),
        bytes: Buffer.from(mended, 'latin1')
      })
    }
  }
  return changed
}

function characterMapsOf(file: PdfObjects, resources: PdfDict): readonly PdfRef[] {
  const fonts = file.entry(resources, 'Font')
  if (!isDict(fonts)) return []
  return [...fonts.entries.values()].flatMap((value) => {
    const font = file.resolve(value)
    const map = isDict(font) ? font.entries.get('ToUnicode') : undefined
    return isRef(map) ? [map] : []
  })
}
