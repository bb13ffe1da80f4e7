import type {Element} from 'hast'
import type {Span} from './diagnostic.js'
import type {ColumnType, MissingSymbol} from './table.js'

/** A table as it is printed: an answer with its texts, in the report's language. */
export interface ShownTable {
  readonly kind: 'table'
  readonly columns: readonly ShownColumn[]
  readonly rows: readonly ShownRow[]
  readonly spanTitle?: string | undefined
  readonly unit?: string | undefined
  readonly sources: readonly string[]
  /** In words of the language, as “3 June 2025”. */
  readonly asOf?: string | undefined
  /** The same day as `YYYY-MM-DD`, so that days can be compared. */
  readonly asOfDay?: string | undefined
  readonly note?: string | undefined
  readonly missing: readonly MissingSymbol[]
  /** What its readers must know of how it was computed, in sentences of the language. */
  readonly remarks?: readonly string[] | undefined
  /** Title of the column by which its rows are grouped. */
  readonly groupTitle?: string | undefined
}

export interface ShownColumn {
  readonly key: string
  readonly title: string
  readonly type: ColumnType
  readonly unit?: string | undefined
  readonly isTotal: boolean
  readonly isSorted: boolean
  /** What it was computed as; left out for a column of the data. */
  readonly computed?: 'rank' | 'share' | 'change' | undefined
  /** The head above this column and its neighbours of the same head. */
  readonly over?: {readonly title: string; readonly unit?: string | undefined} | undefined
  /** Letters of the notes on its head. */
  readonly notes?: readonly string[] | undefined
}

export interface ShownRow {
  readonly isTotal: boolean
  /** A head of a group, its subtotal, or the rest as one row. */
  readonly kind?: 'group' | 'subtotal' | 'other' | undefined
  readonly cells: readonly ShownCell[]
}

export interface ShownCell {
  readonly text: string
  /** Letters of the notes on it. */
  readonly notes?: readonly string[] | undefined
  /** What the CSV holds: the number without grouping, the date as ISO 8601. */
  readonly plain: string
  readonly isMissing: boolean
  /** What stands behind it, as `p` for “provisional”. */
  readonly flags?: readonly MissingSymbol[] | undefined
  readonly span?: Span | undefined
}

/** A drawing for one measure. */
export interface Drawing {
  /** An `svg` element; its ids are unique in the report once `html/` has prefixed them. */
  readonly svg: Element
  /** CSS px. */
  readonly width: number
  readonly height: number
}

/** A chart, drawn, with its figures as a table. */
export interface ShownGraphic {
  readonly kind: 'graphic'
  /** For paper, for a wide screen, for a phone. */
  readonly drawings: {
    readonly print: Drawing
    readonly wide: Drawing
    readonly narrow: Drawing
  }
  /** What the graphic says, made from the same cells: kind, axes, extremes, trend. */
  readonly generatedAlt: string
  readonly unit?: string | undefined
  /** What a map says of its borders, in sentences. */
  readonly boundaries?: string | undefined
  readonly table: ShownTable
}

/** What `graphic/` makes of a chart's answer; `binding/` adds the figures as a table. */
export interface Drawn {
  readonly drawings: ShownGraphic['drawings']
  readonly generatedAlt: string
  readonly unit?: string | undefined
  readonly boundaries?: string | undefined
}

/** A picture that was cleaned: what it is, its bytes or its tree, its size. */
export type ShownPicture =
  | {
      readonly kind: 'svg'
      readonly svg: Element
      readonly width: number
      readonly height: number
    }
  | {
      readonly kind: 'raster'
      readonly format: 'png' | 'jpeg'
      readonly bytes: Uint8Array
      /** Pixels. */
      readonly width: number
      readonly height: number
    }
