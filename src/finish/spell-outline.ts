import type {PdfFile} from '../pdf/read-pdf.js'
import {readTextString, toTextString} from '../pdf/text-string.js'
import {isRef, isString, withEntries, type PdfDict, type PdfValue} from '../pdf/value.js'
import {walkOutline} from './read-outline.js'

/**
 * Writes bookmarks as the headings are written.
 *
 * Chromium joins the pieces of a heading as they are laid out: a number and its
 * title, or two lines, come without the space between them. A bookmark that is equal
 * to the next heading but for spaces is given its text.
 *
 * @returns
 *   The objects that change, by number.
 */
export function spellOutline(
  file: PdfFile,
  catalog: PdfDict,
  headings: readonly {readonly text: string}[]
): ReadonlyMap<number, PdfValue> {
  const changed = new Map<number, PdfValue>()
  let next = 0
  for (const {dict, value} of walkOutline({file, catalog})) {
    const title = file.entry(dict, 'Title')
    const heading = headings[next]
    if (!heading || !isString(title) || !isRef(value)) continue
    if (withoutSpaces(readTextString(title)) !== withoutSpaces(heading.text)) continue
    next++
    changed.set(value.number, withEntries(dict, {Title: toTextString(heading.text)}))
  }
  return changed
}

/** Soft hyphens are no letters of a title either. */
export function withoutSpaces(text: string): string {
  return text.normalize('NFC').replace(/[\s\u{AD}\u{200B}]+/gu, '')
}
