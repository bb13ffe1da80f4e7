import type {DuckDBAppender, DuckDBConnection} from '@duckdb/node-api'
import type {Kind, Relation, Value} from './relation.js'

type Package = typeof import('@duckdb/node-api')

const TYPES: Readonly<Record<Kind, string>> = {
  text: 'varchar',
  integer: 'bigint',
  number: 'decimal(38, 12)',
  date: 'date',
  boolean: 'boolean'
}

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
  for (const row of rows) {
    for (const [index, {kind}] of columns.entries())
      append(loaded, appender, kind, row[index])
    appender.endRow()
  }
  appender.closeSync()
}

function append(
  {DuckDBDateValue, DuckDBDecimalValue}: Package,
  appender: DuckDBAppender,
  kind: Kind,
  value: Value
): void {
  if (value === undefined) appender.appendNull()
  else if (typeof value === 'boolean') appender.appendBoolean(value)
  else if (kind === 'integer') appender.appendBigInt(BigInt(value))
  else if (kind === 'number')
    appender.appendDecimal(new DuckDBDecimalValue(unitsOf(value), 38, 12))
  else if (kind === 'date') {
    const [year = 0, month = 0, day = 0] = value.split('-').map(Number)
    appender.appendDate(DuckDBDateValue.fromParts({year, month, day}))
  } else appender.appendVarchar(value)
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
