import type {Span} from '../model/diagnostic.js'
import type {ColumnType, MissingSymbol} from '../model/table.js'
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
  readonly isRequired: boolean
  readonly isUnique: boolean
  readonly unit?: string | undefined
  /** Its header. */
  readonly span: Span
}
