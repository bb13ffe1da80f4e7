import type {PdfObjects} from '../pdf/read-pdf.js'
import {readTextString, toTextString} from '../pdf/text-string.js'
import {isRef, isString, type PdfDict, type PdfString} from '../pdf/value.js'
import {walkOutline} from './read-outline.js'

/**
 * Writes bookmarks as the headings are written.
 *
 * Chromium joins the pieces of a heading as they are laid out: a number and its
 * title, or two lines, come without the space between them. A bookmark that is equal
 * to the next heading but for spaces is given its text; so is that of the cover,
 * which bears the title.
 *
 * @returns
 *   The titles that change, by the number of the bookmark.
 */
export function spellOutline(
  file: PdfObjects,
  catalog: PdfDict,
  {
    title: coverTitle,
    headings = []
  }: {
    readonly title: string
    readonly headings?: readonly {readonly text: string}[] | undefined
  }
): ReadonlyMap<number, PdfString> {
  const titles = new Map<number, PdfString>()
  const ahead = [{text: coverTitle}, ...headings]
  let at = 0
  for (const {dict, value} of walkOutline({file, catalog})) {
    const title = file.entry(dict, 'Title')
    if (!isString(title) || !isRef(value)) continue
    const text = withoutSpaces(readTextString(title))
    const isSame = (index: number): boolean =>
      withoutSpaces(ahead[index]?.text ?? '') === text
    // A brand's cover may have no heading.
    if (at === 0 && !isSame(0)) at++
    const heading = ahead[at]
    if (!heading || !isSame(at)) continue
    at++
    titles.set(value.number, toTextString(heading.text))
  }
  return titles
}

/** Soft hyphens are no letters of a title either. */
export function withoutSpaces(text: string): string {
  return text.normalize('NFC').replace(/[\s\u{AD}\u{200B}]+/gu, '')
}
