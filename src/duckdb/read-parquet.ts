import type {DuckDBConnection, DuckDBType} from '@duckdb/node-api'
import {say} from '../model/diagnostic.js'
import {openLocked} from './open-locked.js'
import {faultOf, type Outcome} from './fault.js'
import {toFault} from './to-fault.js'

type Package = typeof import('@duckdb/node-api')

export interface ParquetLimits {
  readonly memoryMb: number
  readonly steps: number
  readonly rows: number
  readonly cells: number
}

/** What a column holds, as far as a table can hold it. */
export type ParquetKind = 'text' | 'number' | 'date' | 'boolean'

export interface ParquetRows {
  readonly columns: readonly {readonly name: string; readonly kind: ParquetKind}[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** A cell longer than that is no cell of a table: as in a spreadsheet. */
const MOST_LETTERS = 32_767

/**
 * Reads a Parquet file whole: its rows in their order, each value as a text.
 *
 * The engine may open this one file and no other. Binary fractions are written with
 * the fewest digits that tell them apart, which is how they were meant.
 *
 * @param path
 *   A path of the system. It appears in no fault.
 */
export async function readParquet(
  path: string,
  limits: ParquetLimits
): Promise<Outcome<ParquetRows>> {
  const {loaded, instance, connection} = await openLocked(limits, [path])
  try {
    return await readRows(loaded, connection, path, limits)
  } catch (error) {
    return sayWhy(error instanceof Error ? error.message : String(error))
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function readRows(
  loaded: Package,
  connection: DuckDBConnection,
  path: string,
  limits: ParquetLimits
): Promise<Outcome<ParquetRows>> {
  const from = `from read_parquet('${path.replaceAll("'", "''")}')`
  const whole = await connection.prepare(`select * ${from}`)
  const heads = Array.from({length: whole.columnCount}, (_, index) => ({
    name: whole.columnName(index),
    type: whole.columnType(index)
  }))
  whole.destroySync()
  const columns = heads.map(({name, type}) => ({name, kind: kindOf(loaded, type)}))
  const other = heads.find((_, index) => columns[index]?.kind === undefined)
  if (other) {
    const type = other.type.toString().toLowerCase()
    return faultOf(
      'refused',
      say`the column ${other.name} holds values of the type ${type}`
    )
  }

  const most = Math.min(limits.rows, Math.floor(limits.cells / columns.length))
  const texts = heads.map(({name, type}) => textOf(loaded, name, type))
  const sql = `select ${texts.join(', ')} ${from} limit ${most + 1}`
  const prepared = await connection.prepare(sql)
  try {
    const pending = prepared.start()
    const {RESULT_NOT_READY} = loaded.DuckDBPendingResultState
    for (let step = 1; pending.runTask() === RESULT_NOT_READY; step++) {
      if (limits.steps < step)
        return faultOf('limit', 'the file takes more steps than `limits.query-steps`')
    }
    const rows = await (await pending.getResult()).getRows()
    if (most < rows.length)
      return faultOf('limit', `the file has more than ${most} rows`, {
        hints: ['Take out what the report does not need, or raise `limits.data-rows`.']
      })
    return {
      value: {
        columns: columns.map(({name, kind = 'text'}) => ({name, kind})),
        rows: rows.map((row) => row.map((it) => (it === null ? null : String(it))))
      }
    }
  } finally {
    prepared.destroySync()
  }
}

function kindOf(
  {DuckDBTypeId: id}: Package,
  {typeId}: DuckDBType
): ParquetKind | undefined {
  switch (typeId) {
    case id.VARCHAR:
    case id.ENUM:
    case id.UUID:
    case id.TIME:
    case id.SQLNULL:
      return 'text'
    case id.BOOLEAN:
      return 'boolean'
    case id.DATE:
    case id.TIMESTAMP:
    case id.TIMESTAMP_S:
    case id.TIMESTAMP_MS:
    case id.TIMESTAMP_NS:
    case id.TIMESTAMP_TZ:
      return 'date'
    case id.TINYINT:
    case id.SMALLINT:
    case id.INTEGER:
    case id.BIGINT:
    case id.HUGEINT:
    case id.UTINYINT:
    case id.USMALLINT:
    case id.UINTEGER:
    case id.UBIGINT:
    case id.UHUGEINT:
    case id.FLOAT:
    case id.DOUBLE:
    case id.DECIMAL:
      return 'number'
    default:
      return undefined
  }
}

/** A moment at midnight is a day; any other stays as it is, and is told as no day. */
function textOf(loaded: Package, name: string, type: DuckDBType): string {
  const column = `"${name.replaceAll('"', '""')}"`
  const {DATE, DOUBLE, FLOAT} = loaded.DuckDBTypeId
  const isBinary = type.typeId === DOUBLE || type.typeId === FLOAT
  const whole = `cast(${column} as varchar)`
  // Programs keep counts as binary numbers where some are missing: 8.0 is 8.
  const text = isBinary ? `regexp_replace(${whole}, '\\.0$', '')` : whole
  if (kindOf(loaded, type) !== 'date' || type.typeId === DATE) {
    return `case when length(${text}) > ${MOST_LETTERS} then error('a cell is too long') else ${text} end`
  }
  const moment = `cast(${column} as timestamp)`
  return `regexp_replace(cast(${moment} as varchar), ' 00:00:00$', '')`
}

/** Why a file could not be read; the engine's own words would name its path. */
function sayWhy(message: string): {readonly fault: ReturnType<typeof faultOf>['fault']} {
  if (message.startsWith('Internal error:')) throw new Error(message)
  if (message.includes('a cell is too long'))
    return faultOf('limit', `a cell has more than ${MOST_LETTERS} characters`)
  const {fault} = toFault('', message)
  if (fault.kind === 'limit') return {fault}
  return faultOf('syntax', 'this is no sound Parquet file')
}
