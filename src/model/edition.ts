import type {Mark} from './mark.js'

/**
 * One kind of reader that a report is made for.
 *
 * From classify on it is an argument of every stage, even while there is only
 * one, `full`.
 */
export interface Edition {
  /** `[a-z][a-z0-9-]*`: the name of its folder in `output/`. */
  readonly name: string
  /** The highest mark it may hold; left out, each report's own mark. */
  readonly ceiling?: Mark | undefined
}

/** The one edition of a project whose settings name none. */
export const FULL_EDITION: Edition = {name: 'full'}

/** A language as HTML and PDF name it: BCP 47, as `en` or `sr-Latn`. */
export type Language = string

/** How numbers are written: as the language does, or in the style of EU English. */
export type NumberStyle = 'language' | 'eu'

/** For whom a stage works: an argument of every stage from classify on. */
export interface Target {
  readonly edition: Edition
  readonly language: Language
}
