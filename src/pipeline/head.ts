import type {Span} from '../model/diagnostic.js'
import type {Mark} from '../model/mark.js'

/** What a report says of itself that tells its output, and who may read it. */
export interface Head {
  /** The name of its folder in an edition. */
  readonly slug: string
  /** The mark of its output there: no lower one may stay. */
  readonly mark: Mark
  /** Where the mark is written: the place of what is said of its output. */
  readonly span: Span
}
