import type {Span} from './diagnostic.js'
import type {Written} from './request.js'
import type {Marked} from './mark.js'

/**
 * A block of SQL in a text: `` ```sql name `` defines a table of what it gives,
 * `` ```check message `` holds a claim against the tables. Neither is printed.
 */
export interface QueryBlock {
  readonly kind: 'sql' | 'check'
  /** The name of the table, or the message. */
  readonly label: Written
  readonly sql: string
  /** The line on which the SQL begins; it begins in column 1. */
  readonly firstLine: number
  /** The whole block. */
  readonly span: Span
  /** Who may read the block, and so what it defines. */
  readonly access?: Marked['access']
}
