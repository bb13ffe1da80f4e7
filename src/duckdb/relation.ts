/** What a column of the engine holds. */
export type Kind = 'text' | 'integer' | 'number' | 'date' | 'boolean'

/** `undefined` is no value; numbers are decimals, dates `YYYY-MM-DD`. */
export type Value = undefined | boolean | string

/** Rows without places: what goes into the engine, and what comes out. */
export interface Relation {
  readonly columns: readonly {readonly name: string; readonly kind: Kind}[]
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly Value[])[]
}
