import type {Diagnostic} from './diagnostic.js'

/**
 * The rows of a data file that only an engine can read (Parquet), as texts: they are
 * read before anything is parsed, since parsing waits for nobody.
 */
export interface Unpacked {
  readonly columns: readonly UnpackedColumn[]
  /** Each as long as `columns`; `null` is no value. */
  readonly rows: readonly (readonly (string | null)[])[]
  /** Why there are none. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface UnpackedColumn {
  readonly name: string
  /** What the file says that it holds: then texts are `-0.4`, `2025-06-03` or `true`. */
  readonly kind: 'text' | 'number' | 'date' | 'boolean'
}
