import type {Span} from './diagnostic.js'
import type {Language, NumberStyle} from './locale.js'
import type {Mark} from './mark.js'

/** What stands at the head of `report.md`. */
export interface FrontMatter {
  readonly title: string
  readonly titleSpan: Span
  readonly subtitle?: string | undefined
  /** `YYYY-MM-DD`: the only date that an output knows. */
  readonly date: string
  readonly version?: string | undefined
  readonly status?: 'draft' | 'final' | undefined
  readonly language: Language
  readonly numbers: NumberStyle
  readonly marking: Mark
  readonly markingSpan: Span
  /** `[a-z0-9-]+`: its folder and file name in an edition. */
  readonly slug: string
  readonly authors: readonly string[]
  readonly keywords: readonly string[]
  /** A notice on each page, as “EXAMPLE – NOT CLASSIFIED”. */
  readonly disclaimer?: string | undefined
  /** The name of a folder of `templates/`. */
  readonly brand: string
}

/** An abbreviation or a term of `glossary.yaml`. */
export interface GlossaryEntry {
  /** As it stands in running text, as `FRAN`. */
  readonly short: string
  /** As “Frontex Risk Analysis Network”. */
  readonly long: string
  readonly definition?: string | undefined
  readonly span: Span
  readonly mark?: Mark | undefined
}
