import type {ColumnType, MissingSymbol} from '../model/table.js'
import type {CellRange} from '../workbook/cell-address.js'
import type {Placed} from '../yaml/kind.js'
import type {MarkKeys, TableMarkKeys} from './mark-keys.js'

/** A resource of `datapackage.yaml`: what a report's author says of one table. */
export interface TableDescription extends SheetChoice {
  readonly name: Placed<string>
  /** As it is written: relative to the description, and not yet resolved. */
  readonly path: Placed<string>
  readonly format?: TableFormat | undefined
  readonly title?: string | undefined
  /** What stands between cells; left out, it is looked for. */
  readonly delimiter?: string | undefined
  readonly sources: readonly string[]
  readonly asOf?: string | undefined
  readonly unit?: string | undefined
  readonly note?: string | undefined
  readonly flags?: readonly MissingSymbol[] | undefined
  /** Who may read it. */
  readonly marks: TableMarkKeys
  /** Left out where there is no schema: then types are inferred. */
  readonly schema?: SchemaDescription | undefined
}

/** The formats of tables that are read, as Data Package names them. */
export const TABLE_FORMATS = ['csv', 'tsv', 'xlsx', 'json', 'ndjson', 'parquet'] as const

export type TableFormat = (typeof TABLE_FORMATS)[number]

/** Which cells of a spreadsheet are the table. */
export interface SheetChoice {
  readonly sheetName?: Placed<string> | undefined
  /** From 1. */
  readonly sheetNumber?: Placed<number> | undefined
  readonly range?: Placed<CellRange> | undefined
}

export interface SchemaDescription {
  readonly fields: readonly FieldDescription[]
  readonly primaryKey: readonly Placed<string>[]
  readonly uniqueKeys: readonly (readonly Placed<string>[])[]
  readonly foreignKeys: readonly ForeignKey[]
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
  readonly constraints: Constraints
  readonly unit?: string | undefined
  /** Letters that may stand beside its values; left out, those of the table. */
  readonly flags?: readonly MissingSymbol[] | undefined
  /** The column that holds such letters instead. */
  readonly flagsIn?: Placed<string> | undefined
  readonly outliers: readonly Outlier[]
  readonly marks?: MarkKeys | undefined
}

/** What must hold of the values of a column; values are as they are written. */
export interface Constraints {
  readonly isRequired: boolean
  readonly isUnique: boolean
  readonly minimum?: Placed<string> | undefined
  readonly maximum?: Placed<string> | undefined
  readonly exclusiveMinimum?: Placed<string> | undefined
  readonly exclusiveMaximum?: Placed<string> | undefined
  readonly minLength?: Placed<number> | undefined
  readonly maxLength?: Placed<number> | undefined
  readonly pattern?: Placed<RegExp> | undefined
  readonly enum?: readonly Placed<string>[] | undefined
}

/** A value that is far from its like and right all the same. */
export interface Outlier {
  readonly value: Placed<string>
  readonly reason: string
}

/** Columns whose values stand in a row of another table. */
export interface ForeignKey {
  readonly fields: readonly Placed<string>[]
  /** Left out, the table itself. */
  readonly resource?: Placed<string> | undefined
  /** As many as `fields`. */
  readonly referenced: readonly Placed<string>[]
}
