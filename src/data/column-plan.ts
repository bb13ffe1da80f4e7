import type {Span} from '../model/diagnostic.js'
import type {ColumnType, MissingSymbol} from '../model/table.js'
import type {Placed} from '../yaml/kind.js'
import type {Constraints, Outlier} from './description.js'
import type {NumberSigns} from './read-number.js'

/** A column as it will be read: what the header, the description and its cells say. */
export interface ColumnPlan extends NumberSigns {
  /** Which cell of a row it is, counted from 0. */
  readonly index: number
  readonly name: string
  readonly title: string
  readonly type: ColumnType
  /** A date's pattern; left out, ISO 8601. */
  readonly format?: string | undefined
  readonly missing: readonly MissingSymbol[]
  readonly constraints: Constraints
  readonly unit?: string | undefined
  /** Letters that may stand beside its values. */
  readonly flags: readonly MissingSymbol[]
  readonly flagsIn?: Placed<string> | undefined
  readonly outliers: readonly Outlier[]
  /** Its header. */
  readonly span: Span
}
