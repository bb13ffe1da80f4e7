import {finishPdf} from '../finish/finish-pdf.js'
import {labelsOf} from '../locale/labels-of.js'
import type {Target} from '../model/edition.js'
import type {FrontMatter} from '../model/front-matter.js'
import {COVER_PAGES} from './page-facts.js'

export interface FinishInput {
  /** As the browser made them. */
  readonly parts: readonly Uint8Array[]
  readonly target: Target
  readonly frontMatter: FrontMatter
  /** What the bookmarks are to be. */
  readonly headings: readonly {readonly text: string}[]
}

/** Makes one sound PDF of a print. */
export function finishSheets({
  parts,
  target,
  frontMatter,
  headings
}: FinishInput): Promise<Uint8Array> {
  const {title, date, authors, keywords} = frontMatter
  const coverLabel = labelsOf(target.language).cover
  return finishPdf(parts, {
    title,
    target,
    date,
    authors,
    keywords,
    coverPages: COVER_PAGES,
    coverLabel,
    headings
  })
}
