import type {DuckDBConnection, DuckDBValue} from '@duckdb/node-api'
import type {Kind, Relation, Value} from './relation.js'

type Package = typeof import('@duckdb/node-api')

const TYPES: Readonly<Record<Kind, string>> = {
  text: 'varchar',
  integer: 'bigint',
  number: 'decimal(38, 12)',
  date: 'date',
  boolean: 'boolean'
}

/** Rows that go in at once: as many as a vector of the engine holds. */
const CHUNK_ROWS = 2_048

/** Makes a table of rows whose values fit its columns (see `fitsEngine`). */
export async function addRows(
  loaded: Package,
  connection: DuckDBConnection,
  name: string,
  {columns, rows}: Relation
): Promise<void> {
  const typed = columns.map((it) => `${quoted(it.name)} ${TYPES[it.kind]}`)
  await connection.run(`create table ${quoted(name)} (${typed.join(', ')})`)
  const appender = await connection.createAppender(name)
  const types = columns.map((_, index) => appender.columnType(index))
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    const part = rows.slice(start, start + CHUNK_ROWS)
    const chunk = loaded.DuckDBDataChunk.create(types, part.length)
    for (const [index, {kind}] of columns.entries()) {
      const values = part.map((row) => toEngine(loaded, kind, row[index]))
      chunk.setColumnValues(index, values)
    }
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

function toEngine(
  {DuckDBDateValue, DuckDBDecimalValue}: Package,
  kind: Kind,
  value: Value
): DuckDBValue {
  if (value === undefined) return null
  if (typeof value === 'boolean') return value
  switch (kind) {
    case 'integer':
      return BigInt(value)
    case 'number':
      return new DuckDBDecimalValue(unitsOf(value), 38, 12)
    case 'date': {
      const [year = 0, month = 0, day = 0] = value.split('-').map(Number)
      return DuckDBDateValue.fromParts({year, month, day})
    }
    default:
      return value
  }
}

/** A decimal without its point, of which twelve digits stand behind it. */
function unitsOf(decimal: string): bigint {
  const [whole = '', decimals = ''] = decimal.split('.')
  return BigInt(whole + decimals.padEnd(12, '0').slice(0, 12))
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** The largest whole number of eight bytes. */
const MOST = 2n ** 63n - 1n

/** Whether a number can enter a column of this kind without being changed. */
export function fitsEngine(decimal: string, kind: 'integer' | 'number'): boolean {
  const [whole = '', decimals = ''] = decimal.replace('-', '').split('.')
  const digits = whole.replace(/^0+/, '').length
  if (kind === 'integer') return digits < 20 && BigInt(whole) <= MOST && decimals === ''
  return digits <= 26 && !/[1-9]/.test(decimals.slice(12))
}
