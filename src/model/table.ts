import type {Span} from './diagnostic.js'
import type {Marked} from './mark.js'

/** The types of Table Schema (Frictionless Data Package v2) that are read. */
export const COLUMN_TYPES = [
  'string',
  'integer',
  'number',
  'year',
  'date',
  'boolean'
] as const

export type ColumnType = (typeof COLUMN_TYPES)[number]

/** A number of any size, exactly: `-?digits(.digits)?`, as `11320`, `-0.4`, `37.80`. */
export type Decimal = string

/** What a cell holds, read by its column's type. */
export type CellValue =
  | {
      readonly kind: 'missing'
      readonly symbol: string
      readonly label?: string | undefined
      readonly flags?: readonly MissingSymbol[] | undefined
    }
  | {readonly kind: 'text'; readonly text: string}
  | {
      readonly kind: 'number'
      readonly decimal: Decimal
      /** What its source says of it, as `p` for “provisional”; of a computed one, nothing. */
      readonly flags?: readonly MissingSymbol[] | undefined
    }
  | {readonly kind: 'year'; readonly year: number}
  /** `iso` is `YYYY-MM-DD`. */
  | {readonly kind: 'date'; readonly iso: string}
  | {readonly kind: 'boolean'; readonly is: boolean}

export interface Cell extends Marked {
  /** As it stands in the file. */
  readonly text: string
  readonly value: CellValue
  readonly span: Span
}

export interface Row extends Marked {
  /** As many as the table has columns, in their order. */
  readonly cells: readonly Cell[]
  readonly span: Span
}

export interface Column extends Marked {
  /** `[a-z][a-z0-9_]*`: how the report addresses it. */
  readonly name: string
  /** How it is printed; the name where the description gives none. */
  readonly title: string
  readonly type: ColumnType
  /** As `kg` or `per 100,000`. */
  readonly unit?: string | undefined
  readonly span: Span
}

/** A symbol that stands for no value, as `:` for “not available”, or beside one. */
export interface MissingSymbol {
  readonly symbol: string
  readonly label?: string | undefined
}

/** A table of a report's `data/`, typed by its description. */
export interface Table extends Marked {
  /** `[a-z][a-z0-9_]*`: how the report addresses it. */
  readonly name: string
  readonly title?: string | undefined
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Names of the columns that tell its rows apart; empty where none are declared. */
  readonly primaryKey: readonly string[]
  /** Titles of where the figures come from. */
  readonly sources: readonly string[]
  /** The day of the figures, `YYYY-MM-DD`. */
  readonly asOf?: string | undefined
  readonly note?: string | undefined
  readonly missing: readonly MissingSymbol[]
  /**
   * Whether an edition has all of its rows, columns and cells. What is computed of one
   * that is not whole may differ from what it is in another edition.
   */
  readonly isWhole?: boolean | undefined
  /** The column that held marks of rows, and is never printed. */
  readonly markColumn?: Column | undefined
  /** The whole file; its start is the header. */
  readonly span: Span
}
