import type {Locale} from './locale.js'
import type {Mark} from './mark.js'

/** One kind of reader that a report is made for. */
export interface Edition {
  /** `[a-z][a-z0-9-]*`: the name of its folder in `output/`. */
  readonly name: string
  /** The highest mark it may hold; left out, each report's own mark. */
  readonly ceiling?: Mark | undefined
}

/** The one edition of a project whose settings name none. */
export const FULL_EDITION: Edition = {name: 'full'}

/**
 * For whom a stage works: what they may read, and in which language.
 *
 * It is handed from stage to stage from classify on, even while there is one edition
 * and one language: a stage that needs to know either is told, and asks nobody.
 */
export interface Target extends Locale {
  readonly edition: Edition
}
