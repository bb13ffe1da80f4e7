import type {Span} from '../model/diagnostic.js'

/** The cells of a file as texts, before anybody says what they hold. */
export interface Grid {
  readonly header: readonly TextCell[]
  readonly rows: readonly GridRow[]
  /** The whole file. */
  readonly span: Span
}

export interface GridRow {
  readonly cells: readonly TextCell[]
  readonly span: Span
}

export interface TextCell {
  /** Without its quotes. */
  readonly text: string
  /** With its quotes. */
  readonly span: Span
  /**
   * What a spreadsheet knows of it: then the text is `-0.4`, `2025-06-03` or `true`.
   * A faulty one is told already, and holds no value. Left out for text files.
   */
  readonly stored?: 'text' | 'number' | 'date' | 'boolean' | 'faulty' | undefined
}
