import type {Span} from './diagnostic.js'
import type {Language, NumberStyle} from './locale.js'
import type {Mark, Marked} from './mark.js'
import type {Parameter} from './parameter.js'

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
  /** Whether the slug is the folder's name, since none is written. */
  readonly isSlugOfFolder?: boolean | undefined
  readonly authors: readonly string[]
  readonly keywords: readonly string[]
  /** A notice on each page, as “EXAMPLE – NOT CLASSIFIED”. */
  readonly disclaimer?: string | undefined
  /** The name of a folder of `templates/`. */
  readonly brand: string
  /** Editions that it is made for; left out, all whose ceiling is not below its mark. */
  readonly editions?: ReadonlyMap<string, EditionEntry> | undefined
  /** Marks of printed fields that are not the report's. */
  readonly fieldMarks?: ReadonlyMap<PrintedField, Placed<Mark>> | undefined
  /** Where each printed field stands that is written. */
  readonly fieldSpans?: ReadonlyMap<PrintedField, Span> | undefined
  /** What the report's entry for its edition adds, once it is cut. */
  readonly imprint?: Imprint | undefined
  /** What `let:` gives a name, in its order. */
  readonly parameters?: readonly Parameter[] | undefined
}

/** Fields of the front matter that reach pages, names of files and the library. */
export const PRINTED_FIELDS = [
  'title',
  'subtitle',
  'slug',
  'authors',
  'keywords',
  'disclaimer'
] as const

export type PrintedField = (typeof PRINTED_FIELDS)[number]

interface Placed<T> {
  readonly value: T
  readonly span: Span
}

/** Numbers of one edition of a report, and who gets it. */
export interface Imprint {
  readonly isbn?: string | undefined
  readonly registration?: string | undefined
  readonly distribution: readonly string[]
}

/** What a report says of one of its editions: texts that are released with it. */
export interface EditionEntry extends Imprint {
  readonly title?: string | undefined
  readonly subtitle?: string | undefined
  readonly slug?: string | undefined
  /** Its name in the front matter. */
  readonly span: Span
}

/** An abbreviation or a term of `glossary.yaml`. */
export interface GlossaryEntry extends Marked {
  /** As it stands in running text, as `FRAN`. */
  readonly short: string
  /** As “Frontex Risk Analysis Network”. */
  readonly long: string
  readonly definition?: string | undefined
  readonly span: Span
}
