import type {Locale} from './locale.js'
import type {Mark} from './mark.js'
import type {Scheme} from './scheme.js'

/** One kind of reader that a report is made for. */
export interface Edition {
  /** `[a-z][a-z0-9-]*`: the name of its folder in `output/`. */
  readonly name: string
  /**
   * The highest mark it may hold; left out, each report's own mark, and then nothing is
   * withheld: that is the edition of a project that names none.
   */
  readonly ceiling?: Mark | undefined
  /** States and bodies that it may be released to; left out, nobody is named. */
  readonly releasableTo?: readonly string[] | undefined
  /** Codes of handling that allow it; a part with another code cannot enter. */
  readonly handling?: readonly string[] | undefined
  /** For whom it is, in words. */
  readonly audience?: string | undefined
  /** What it is made of; left out, of everything. */
  readonly include?: readonly Selector[] | undefined
  /** What it does without. */
  readonly leaveOut?: readonly Selector[] | undefined
  /** Whether marks of portions are printed; left out, as the scheme says. */
  readonly hasPortionMarks?: boolean | undefined
  /** Whether grades of sources are printed; left out, they are. */
  readonly hasGrades?: boolean | undefined
  /** A word across each page, as “PUBLIC VERSION”. */
  readonly watermark?: string | undefined
}

/** Parts of one kind: `case`, `.summary` for sections of a class, `box.outlook`. */
export interface Selector {
  readonly kind?: string | undefined
  readonly class?: string | undefined
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
  /** The scheme from which the project's marks are. */
  readonly scheme: Scheme
}
