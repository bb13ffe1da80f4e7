import {checkPdf} from '../finish/check-pdf.js'
import {finishPdf} from '../finish/finish-pdf.js'
import {labelsOf} from '../locale/labels-of.js'
import type {Target} from '../model/edition.js'
import type {FrontMatter} from '../model/front-matter.js'
import type {Mark} from '../model/mark.js'
import {noted, type Noted} from '../model/noted.js'
import {COVER_PAGES} from './page-facts.js'

export interface FinishInput {
  /** As the browser made them. */
  readonly parts: readonly Uint8Array[]
  readonly target: Target
  readonly frontMatter: FrontMatter
  /** What the bookmarks are to be. */
  readonly headings: readonly {readonly text: string; readonly level: number}[]
  readonly mark: Mark
  readonly faceNames: readonly string[]
  readonly shownText: string
}

/** Makes one sound PDF of a print, then reads it back and holds it to what is known. */
export function finishSheets({
  parts,
  target,
  frontMatter,
  headings,
  mark,
  faceNames,
  shownText
}: FinishInput): Noted<Uint8Array> {
  const {title, date, authors, keywords} = frontMatter
  const coverLabel = labelsOf(target.language).cover
  const pdf = finishPdf(parts, {
    title,
    target,
    date,
    authors,
    keywords,
    coverPages: COVER_PAGES,
    coverLabel,
    headings
  })
  return noted(pdf, checkPdf(pdf, {faceNames, headings, title, mark, shownText}))
}
