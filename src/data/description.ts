import type {ColumnType, MissingSymbol} from '../model/table.js'
import type {Placed} from '../yaml/kind.js'

/** A resource of `datapackage.yaml`: what a report's author says of one table. */
export interface TableDescription {
  readonly name: Placed<string>
  /** As it is written: relative to the description, and not yet resolved. */
  readonly path: Placed<string>
  readonly format?: 'csv' | 'tsv' | undefined
  readonly title?: string | undefined
  /** What stands between cells; left out, it is looked for. */
  readonly delimiter?: string | undefined
  readonly sources: readonly string[]
  readonly asOf?: string | undefined
  readonly unit?: string | undefined
  readonly note?: string | undefined
  /** Left out where there is no schema: then types are inferred. */
  readonly schema?: SchemaDescription | undefined
}

export interface SchemaDescription {
  readonly fields: readonly FieldDescription[]
  readonly primaryKey: readonly Placed<string>[]
  /** Left out, an empty cell is the one symbol (Table Schema v2). */
  readonly missing?: readonly MissingSymbol[] | undefined
}

export interface FieldDescription {
  readonly name: Placed<string>
  readonly title?: string | undefined
  /** Left out, it is inferred. */
  readonly type?: ColumnType | undefined
  /** A date's pattern of `%d`, `%m` and `%Y`; left out, ISO 8601. */
  readonly format?: string | undefined
  readonly decimalChar?: string | undefined
  readonly groupChar?: string | undefined
  readonly missing?: readonly MissingSymbol[] | undefined
  readonly isRequired: boolean
  readonly isUnique: boolean
  readonly unit?: string | undefined
}
