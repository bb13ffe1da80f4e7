import type {DuckDBResult, DuckDBType, DuckDBValue} from '@duckdb/node-api'
import {say} from '../model/diagnostic.js'
import type {EngineLimits} from './engine.js'
import {faultOf, type Outcome} from './fault.js'
import type {Kind, Relation, Value} from './relation.js'

type Package = typeof import('@duckdb/node-api')

interface Expected {
  readonly sql: string
  /** As the statement names its columns, before it was rewritten. */
  readonly names: readonly string[]
  readonly limits: Pick<EngineLimits, 'rows' | 'cells'>
}

/** Reads a result, as long as it is within limits and of types that a table can hold. */
export async function findResult(
  loaded: Package,
  result: DuckDBResult,
  {names, limits}: Expected
): Promise<Outcome<Relation>> {
  const columns: {readonly name: string; readonly kind: Kind}[] = []
  for (const [index, type] of result.columnTypes().entries()) {
    const name = names[index] ?? ''
    const kind = kindOf(loaded, type)
    if (!kind) {
      const what = say`the column ${name} holds values of the type ${type.toString().toLowerCase()}`
      return faultOf('refused', what, {
        hints: ['Turn them into a date, a text or a number: `cast(… as date)`.']
      })
    }
    columns.push({name, kind})
  }

  const rows: (readonly Value[])[] = []
  const most = Math.min(limits.rows, Math.floor(limits.cells / columns.length))
  for (;;) {
    const chunk = await result.fetchChunk()
    if (!chunk || chunk.rowCount === 0) return {value: {columns, rows}}
    if (most < rows.length + chunk.rowCount) {
      return faultOf('limit', `the result has more than ${most} rows`, {
        hints: ['Sum rows up, or raise `limits.data-rows` and `limits.data-cells`.']
      })
    }
    for (const row of chunk.getRows()) rows.push(row.map(toValue))
  }
}

function kindOf({DuckDBTypeId: id}: Package, {typeId}: DuckDBType): Kind | undefined {
  switch (typeId) {
    case id.VARCHAR:
    case id.SQLNULL:
      return 'text'
    case id.BOOLEAN:
      return 'boolean'
    case id.DATE:
      return 'date'
    case id.DECIMAL:
      return 'number'
    case id.TINYINT:
    case id.SMALLINT:
    case id.INTEGER:
    case id.BIGINT:
    case id.HUGEINT:
    case id.UTINYINT:
    case id.USMALLINT:
    case id.UINTEGER:
    case id.UBIGINT:
      return 'integer'
    default:
      return undefined
  }
}

function toValue(value: DuckDBValue): Value {
  if (value === null) return undefined
  if (typeof value === 'boolean' || typeof value === 'string') return value
  const text = String(value)
  return text.includes('.') && !text.includes(' ') ? withoutZeros(text) : text
}

/** A number without the zeros that say nothing. */
function withoutZeros(decimal: string): string {
  let end = decimal.length
  while (decimal[end - 1] === '0') end--
  if (decimal[end - 1] === '.') end--
  return decimal.slice(0, end)
}
