import type {Span} from './diagnostic.js'
import type {Mark} from './mark.js'
import type {CellValue} from './table.js'

/**
 * What an edition may not hold of a report, and what it may.
 *
 * It is made of the classification and the edition alone, before any cut and never
 * from one, so that whoever looks for it in finished files learns nothing of what the
 * cut did or forgot.
 */
export interface Withheld {
  readonly texts: readonly WithheldText[]
  readonly cells: readonly WithheldCell[]
  readonly names: readonly WithheldName[]
  /**
   * What the edition may hold: texts, cells, names, substitutes. A word that stands in
   * one of these too is no leak where it stands alone.
   */
  readonly released: readonly string[]
}

/** Why a part is not in an edition. */
export type WhyWithheld =
  /** Its mark is above the edition's ceiling. */
  | 'mark'
  /** Not all whom the edition may be released to may read it. */
  | 'releasable'
  /** Its provider's handling code does not allow it. */
  | 'handling'
  /** Its author or the edition's owner chose so. */
  | 'choice'
  /** A comment, a substitute that is not needed, a cell of a column of marks: in none. */
  | 'never'

export interface WithheldText {
  readonly kind: WithheldTextKind
  /** Words as a reader would have seen them: NFC, white space as one space. */
  readonly text: string
  readonly span: Span
  readonly mark: Mark
  readonly why: WhyWithheld
}

export type WithheldTextKind =
  /** Running text, headings, captions, cells of typed tables, code. */
  | 'text'
  | 'note'
  /** An alternative text, of a picture or of `::alt`. */
  | 'alternative'
  | 'comment'
  /** A short or long form or a definition of the glossary. */
  | 'entry'
  /** A printed field of the front matter. */
  | 'field'
  /** A value in braces that can be printed, as that of `credit` or `tearline`. */
  | 'attribute'
  /** What a table says of itself: title, source, note, unit, title of a column. */
  | 'description'

/** One cell of a table that the edition may not show. */
export interface WithheldCell {
  readonly table: string
  readonly column: string
  /** What tells its row apart, as `rs, 2024`: the primary key, else its number from 1. */
  readonly row: string
  /** As it stands in the file. */
  readonly text: string
  readonly value: CellValue
  readonly span: Span
  readonly mark: Mark
  readonly why: WhyWithheld
}

/** A name that would tell of something withheld. */
export interface WithheldName {
  readonly kind: 'id' | 'note' | 'file' | 'table' | 'column' | 'slug' | 'folder'
  /** As it is written: `tbl-x`, `figures/house.png`, `routes`. */
  readonly name: string
  readonly span: Span
  readonly mark: Mark
  readonly why: WhyWithheld
}
