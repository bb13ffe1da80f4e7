import type {Span} from './diagnostic.js'
import type {
  CellValue,
  Column,
  ColumnType,
  Decimal,
  MissingSymbol,
  Row,
  Table
} from './table.js'

/**
 * What the text asks of the tables, and what it gets.
 *
 * `binding/` reads requests from the tree, `query/` answers each, and `binding/`
 * puts the answers where they were asked for. A request that cannot be answered
 * has diagnostics and no answer.
 */
export type Request =
  | ValueRequest
  | ChangeRequest
  | ShareRequest
  | AsOfRequest
  | TableRequest
  | ChartRequest
  | MapRequest

/** A text that an author wrote, with its place. */
export interface Written {
  readonly text: string
  readonly span: Span
}

/** One of: equal to a text, or from one to another, both included. */
export type FilterTerm =
  | {readonly kind: 'is'; readonly text: string}
  | {
      readonly kind: 'range'
      readonly from?: string | undefined
      readonly to?: string | undefined
    }

/** A row is kept where its cell of `column` meets one of the terms. */
export interface Filter {
  readonly column: Written
  readonly terms: readonly FilterTerm[]
  /** What stands after the `=`. */
  readonly span: Span
}

interface Asked {
  readonly table: Written
  readonly filters: readonly Filter[]
  /** The whole directive. */
  readonly span: Span
}

/** `:value[table.column]{filters sum= as= digits= unit= missing=}` */
export interface ValueRequest extends Asked {
  readonly kind: 'value'
  readonly column: Written
  /** The column that is summed over. */
  readonly sum?: Written | undefined
  /** What is printed where the value is missing; without it, that is an error. */
  readonly missing?: Written | undefined
}

/** `:change[table.column]{filters}`, in which exactly one filter is `a..b`. */
export interface ChangeRequest extends Asked {
  readonly kind: 'change'
  readonly column: Written
  readonly sum?: Written | undefined
  readonly as: ChangeForm
  readonly asSpan?: Span | undefined
  /** As for a value; the answer is then a missing value. */
  readonly missing?: Written | undefined
}

/** How a change can be said; the last two are unsigned, and must be true. */
export const CHANGE_FORMS = [
  'percent',
  'absolute',
  'points',
  'factor',
  'words',
  'increase',
  'decrease'
] as const
export type ChangeForm = (typeof CHANGE_FORMS)[number]

/** `:share[table.column]{filters of=column}`: a part of what the filter on `of` leaves out. */
export interface ShareRequest extends Asked {
  readonly kind: 'share'
  readonly column: Written
  /** The column whose filter is dropped for the whole. */
  readonly of: Written
  /** As for a value; the answer is then a missing value. */
  readonly missing?: Written | undefined
}

/** `:as-of[table]` */
export interface AsOfRequest {
  readonly kind: 'as-of'
  readonly table: Written
  /** The whole directive. */
  readonly span: Span
}

export interface SortKey {
  /** A column's name or, in a pivot, a value of the column field. */
  readonly by: Written
  readonly descending: boolean
}

/** `::table[…]{data=…}` */
export interface TableRequest extends Asked {
  readonly kind: 'table'
  readonly shape:
    | {readonly kind: 'list'; readonly columns: readonly Written[]}
    | {
        readonly kind: 'pivot'
        readonly rows: Written
        readonly columns: Written
        readonly values: Written
      }
  readonly sort: readonly SortKey[]
  readonly totals: readonly ('below' | 'right')[]
  readonly totalSpan?: Span | undefined
  /** Columns of figures, each to be followed by one of shares in its total. */
  readonly shares?: readonly Written[] | undefined
  readonly changes?: readonly TableChange[] | undefined
  /** How many rows are printed; the others become one. */
  readonly top?: {readonly count: number; readonly span: Span} | undefined
  /** The column whose equal values put rows together. */
  readonly group?: Written | undefined
  /** The column by which rows are ranked, largest first. */
  readonly rank?: Written | undefined
  readonly formats?: readonly ColumnFormat[] | undefined
}

/** From one column to another, or in each row from the year before. */
export type TableChange =
  | {
      readonly kind: 'between'
      readonly from: Written
      readonly to: Written
      readonly span: Span
    }
  | {readonly kind: 'previous'; readonly span: Span}

/** `digits.x=`, `unit.x=` and `as.x=`: how the figures of a column are written. */
export interface ColumnFormat {
  readonly column: Written
  readonly digits?: {readonly count: number; readonly span: Span} | undefined
  readonly unit?: Written | undefined
  readonly as?: Written | undefined
}

export const CHART_TYPES = ['bar', 'grouped', 'stacked', 'line', 'area'] as const
export type ChartType = (typeof CHART_TYPES)[number]

/** `::chart[…]{type= data= x= y= color=}` */
export interface ChartRequest extends Asked {
  readonly kind: 'chart'
  readonly type: ChartType
  readonly x: Written
  readonly y: Written
  /** The column whose values are the series. */
  readonly color?: Written | undefined
}

/** `:::each{data= where.…= sort= key=}`: the rows for which a block is repeated. */
export interface RepeatRequest extends Asked {
  readonly kind: 'repeat'
  readonly sort: readonly SortKey[]
  /** The columns that tell its rows apart; left out, the table's primary key. */
  readonly key?: readonly Written[] | undefined
}

/** Rows of a table, at least one, and what tells them apart; none where nothing does. */
export interface RepeatAnswer {
  readonly table: Table
  readonly rows: readonly Row[]
  readonly key: readonly string[]
}

/** How the classes of a map are cut: steps of one size, or about as many areas in each. */
export const MAP_CLASSES = ['equal', 'quantile'] as const
export type MapClasses = (typeof MAP_CLASSES)[number]

/** `::map[…]{data= region= value= classes=}` */
export interface MapRequest extends Asked {
  readonly kind: 'map'
  /** The column that names countries: by code or by name. */
  readonly region: Written
  readonly value: Written
  readonly classes: MapClasses
}

export type Answer =
  | ValueAnswer
  | ChangeAnswer
  | ShareAnswer
  | AsOfAnswer
  | TableAnswer
  | ChartAnswer
  | MapAnswer

export interface ValueAnswer {
  readonly kind: 'value'
  readonly value: CellValue
  readonly column: Column
}

export interface ChangeAnswer {
  readonly kind: 'change'
  readonly from: Decimal
  readonly to: Decimal
  readonly column: Column
}

export interface ShareAnswer {
  readonly kind: 'share'
  readonly part: Decimal
  /** Above zero. */
  readonly whole: Decimal
}

export interface AsOfAnswer {
  readonly kind: 'as-of'
  readonly iso: string
}

/** A table as it will be printed, in values. */
export interface TableAnswer {
  readonly kind: 'table'
  readonly columns: readonly AnswerColumn[]
  readonly rows: readonly AnswerRow[]
  /** Title of the field whose values head a pivot's columns, as “Year”. */
  readonly spanTitle?: string | undefined
  /** The one unit of all figures, where they share one: said once. */
  readonly unit?: string | undefined
  readonly sources: readonly string[]
  readonly asOf?: string | undefined
  readonly note?: string | undefined
  /** The symbols that occur in its cells. */
  readonly missing: readonly MissingSymbol[]
  /** Title of the column by which its rows are grouped. */
  readonly groupTitle?: string | undefined
}

export interface AnswerColumn {
  /** Unique in its table, and in `[a-z0-9_]`: the head of the column in the CSV. */
  readonly key: string
  /** Left out for the total at the right: its title is a label of the language. */
  readonly title?: string | undefined
  /** In a pivot, the value that heads it: a date or a number is written by the language. */
  readonly heading?: CellValue | undefined
  readonly type: ColumnType
  readonly unit?: string | undefined
  readonly isTotal: boolean
  /** Whether the table is sorted by it. */
  readonly isSorted: boolean
  /** What was computed from other columns; left out for those of the data. */
  readonly computed?: ComputedColumn | undefined
  readonly format?: FigureFormat | undefined
}

export type ComputedColumn =
  | {readonly kind: 'rank'}
  /** Per cent of the total; headed by the column that it is computed from. */
  | {readonly kind: 'share'; readonly of: ColumnHead}
  | {
      readonly kind: 'change'
      readonly form: TableChangeForm
      readonly from: ColumnHead
      readonly to: ColumnHead
    }
  | {
      readonly kind: 'change-on-previous'
      readonly form: TableChangeForm
      readonly of: ColumnHead
      /** Whether no other column of the table has a change. */
      readonly isOnly: boolean
    }

/** What a column is called: in a pivot by the value that heads it, else by its title. */
export type ColumnHead = Pick<AnswerColumn, 'heading' | 'title'>

/** How a change in a column of a table can be said: with its sign, and not in words. */
export const TABLE_CHANGE_FORMS = ['percent', 'absolute', 'points', 'factor'] as const
export type TableChangeForm = (typeof TABLE_CHANGE_FORMS)[number]

/** How the figures of a column are written, where it was asked for. */
export interface FigureFormat {
  readonly digits?: number | undefined
  readonly as?: 'ordinal' | undefined
}

export interface AnswerRow {
  readonly isTotal: boolean
  /** Left out for a row of the data, and for the total. */
  readonly kind?: 'group' | 'subtotal' | 'other' | undefined
  /** How many rows `other` stands for. */
  readonly count?: number | undefined
  readonly cells: readonly AnswerCell[]
}

export interface AnswerCell {
  /** `undefined` for a cell with nothing to say, as a text column of the total row. */
  readonly value?: CellValue | undefined
  /** Whether there can be no value, as for a change from nothing. */
  readonly isNotApplicable?: boolean | undefined
  /** Where it was read; left out where it was computed. */
  readonly span?: Span | undefined
}

/** A chart's figures: one number, or a gap, for each series at each place on x. */
export interface ChartAnswer {
  readonly kind: 'chart'
  readonly type: ChartType
  readonly x: {readonly title: string; readonly type: ColumnType}
  readonly y: {readonly title: string; readonly unit?: string | undefined}
  readonly xs: readonly CellValue[]
  /** In the order of their first row; one without a name where no `color` is asked. */
  readonly series: readonly ChartSeries[]
  readonly sources: readonly string[]
  readonly asOf?: string | undefined
  readonly note?: string | undefined
  readonly missing: readonly MissingSymbol[]
  /** The same figures as a table, for the HTML and its CSV. */
  readonly table: TableAnswer
}

/** A map's figures: one number, or none, for each region. */
export interface MapAnswer {
  readonly kind: 'map'
  readonly classes: MapClasses
  readonly region: {readonly title: string}
  readonly value: {readonly title: string; readonly unit?: string | undefined}
  readonly areas: readonly MapArea[]
  /** The same figures as a table, for the HTML and its CSV. */
  readonly table: TableAnswer
}

export interface MapArea {
  /** The region as the table names it, and where. */
  readonly region: Written
  /** Left out where the table has none. */
  readonly decimal?: Decimal | undefined
}

export interface ChartSeries {
  readonly name?: string | undefined
  /** As long as `xs`; a gap is left out of the drawing and said in words. */
  readonly points: readonly (Decimal | undefined)[]
}
