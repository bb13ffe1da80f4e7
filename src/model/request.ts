import type {Span} from './diagnostic.js'
import type {CellValue, Column, ColumnType, Decimal, MissingSymbol} from './table.js'

/**
 * What the text asks of the tables, and what it gets.
 *
 * `binding/` reads requests from the tree, `query/` answers each, and `binding/`
 * puts the answers where they were asked for. A request that cannot be answered
 * has diagnostics and no answer.
 */
export type Request = ValueRequest | ChangeRequest | TableRequest | ChartRequest

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

export type Answer = ValueAnswer | ChangeAnswer | TableAnswer | ChartAnswer

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
}

export interface AnswerRow {
  readonly isTotal: boolean
  readonly cells: readonly AnswerCell[]
}

export interface AnswerCell {
  /** `undefined` for a cell with nothing to say, as a text column of the total row. */
  readonly value?: CellValue | undefined
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

export interface ChartSeries {
  readonly name?: string | undefined
  /** As long as `xs`; a gap is left out of the drawing and said in words. */
  readonly points: readonly (Decimal | undefined)[]
}
