import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import type {Limits} from '../model/settings.js'
import type {Table} from '../model/table.js'
import type {Unpacked} from '../model/unpacked.js'
import type {LinkedTable} from './check-foreign-keys.js'
import type {SheetChoice, TableFormat} from './description.js'
import {checkDelimiter, findDelimiter} from './find-delimiter.js'
import {makeTable, type TableHead} from './make-table.js'
import {parquetGrid, placeInRows} from './parquet-grid.js'
import {readGrid} from './read-grid.js'
import {readJson} from './read-json.js'
import {readSheetGrid} from './read-sheet-grid.js'
import {readText} from './read-text.js'
import {placeInSheet} from './sheet-place.js'

/** A file that holds a table, and what is said of how it does. */
export interface TableFile extends SheetChoice {
  readonly file: ProjectPath
  readonly bytes: Uint8Array
  readonly format: TableFormat
  readonly delimiter?: string | undefined
  readonly unpacked?: Unpacked | undefined
}

/** Reads the table of a file by its format, and types it by its description. */
export function readTable(
  source: TableFile,
  head: TableHead,
  limits: Limits
): Noted<LinkedTable | undefined> {
  switch (source.format) {
    case 'xlsx':
      return readSheetTable(source, head, limits)
    case 'json':
    case 'ndjson':
      return readJsonTable(source, head, limits)
    case 'parquet':
      return readParquetTable(source, head)
    case 'csv':
    case 'tsv':
      return readTextTable(source, head, limits)
  }
}

function readJsonTable(
  {file, bytes, format}: TableFile,
  head: TableHead,
  limits: Limits
): Noted<LinkedTable | undefined> {
  const text = readText(file, bytes)
  if (text.value === undefined) return noted(undefined, text.diagnostics)
  const shape = format === 'json' ? 'list' : 'lines'
  const grid = readJson(file, text.value, {shape, limits})
  const before = [...text.diagnostics, ...grid.diagnostics]
  if (!grid.value) return noted(undefined, before)
  const table = makeTable(grid.value, head)
  return noted(linked(table.value, head), [...before, ...table.diagnostics])
}

function readParquetTable(
  {file, unpacked}: TableFile,
  head: TableHead
): Noted<LinkedTable | undefined> {
  if (!unpacked) throw new Error('Internal error: Parquet that was not unpacked')
  const grid = parquetGrid(file, unpacked)
  const {columns} = unpacked
  const table = grid.value && makeTable(grid.value, head)
  return noted(
    table && linked(table.value, head),
    placeInRows([...grid.diagnostics, ...(table?.diagnostics ?? [])], file, columns)
  )
}

function readSheetTable(
  {file, bytes, ...choice}: TableFile,
  head: TableHead,
  limits: Limits
): Noted<LinkedTable | undefined> {
  const read = readSheetGrid(file, bytes, choice, limits)
  if (!read.value) return noted(undefined, read.diagnostics)
  const {grid, sheet} = read.value
  const table = makeTable(grid, head)
  return noted(linked(table.value, head, sheet), [
    ...read.diagnostics,
    ...placeInSheet(table.diagnostics, file, sheet)
  ])
}

function readTextTable(
  {file, bytes, format, delimiter}: TableFile,
  head: TableHead,
  limits: Limits
): Noted<LinkedTable | undefined> {
  const text = readText(file, bytes)
  if (text.value === undefined) return noted(undefined, text.diagnostics)
  const declared = delimiter ?? (format === 'tsv' ? '\t' : undefined)
  const found = declared === undefined ? findDelimiter(file, text.value) : noted(declared)
  const isWide = 1 < (head.schema?.fields.length ?? 0)
  const other =
    declared !== undefined && isWide ? checkDelimiter(file, text.value, declared) : []
  const unclear = [...other, ...(head.schema ? found.diagnostics : [])]
  // Cut in the wrong places, it would have none of the columns that are described.
  if (0 < unclear.length) return noted(undefined, [...text.diagnostics, ...unclear])
  const grid = readGrid(file, text.value, {delimiter: found.value, limits})
  const before = [...text.diagnostics, ...found.diagnostics, ...grid.diagnostics]
  if (!grid.value) return noted(undefined, before)
  const table = makeTable(grid.value, head)
  return noted(linked(table.value, head), [...before, ...table.diagnostics])
}

function linked(table: Table, {schema}: TableHead, sheet?: string): LinkedTable {
  return {table, foreignKeys: schema?.foreignKeys ?? [], sheet}
}
