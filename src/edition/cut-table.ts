import {labelsOf} from '../locale/labels-of.js'
import {whyWithheld} from '../marking/may-hold.js'
import type {Marked} from '../model/mark.js'
import type {Cell, MissingSymbol, Row, Table} from '../model/table.js'
import type {Cutting} from './cut-tree.js'

/** Stands in a cell that may not be shown: “c” for confidential, as statistics offices have it. */
const WITHHELD_SYMBOL = 'c'

/**
 * A table with the columns, rows and cells that an edition may hold, or `undefined`
 * where it may hold nothing of it.
 *
 * Columns and rows go whole. A single cell cannot: a symbol stands in its place, the
 * same whatever it held, so that nothing is computed of it without a word.
 */
export function cutTable(table: Table, it: Cutting): Table | undefined {
  if (!isKept(table, it) || !table.access) return undefined
  const symbol = symbolFor(table, it)
  const indexes = table.columns.flatMap((column, index) =>
    isKept(column, it) ? [index] : []
  )
  const columns = indexes.flatMap((index) => table.columns[index] ?? [])
  if (columns.length === 0) return undefined
  const rows = table.rows
    .filter((row) => isKept({access: row.access ?? table.access}, it))
    .map((row) => cutRow(row, {indexes, symbol, it}))
  const isWhole =
    columns.length === table.columns.length &&
    rows.length === table.rows.length &&
    !rows.some(({cells}) => cells.some(({value}) => isWithheld(value, symbol)))
  const isHere = (name: string): boolean => columns.some((it) => it.name === name)
  return {
    ...table,
    columns,
    rows,
    // Without one of its columns a key does not tell rows apart.
    primaryKey: table.primaryKey.every(isHere) ? table.primaryKey : [],
    missing: isWhole ? table.missing : [...table.missing, symbol],
    isWhole: isWhole && table.isWhole !== false
  }
}

interface RowCut {
  readonly indexes: readonly number[]
  readonly symbol: MissingSymbol
  readonly it: Cutting
}

function cutRow(row: Row, {indexes, symbol, it}: RowCut): Row {
  const isSame =
    indexes.length === row.cells.length && row.cells.every(({access}) => !access)
  if (isSame) return row
  const cells = indexes.flatMap((index) => row.cells[index] ?? [])
  return {...row, cells: cells.map((cell) => cutCell(cell, symbol, it))}
}

function cutCell(cell: Cell, symbol: MissingSymbol, it: Cutting): Cell {
  if (!cell.access || isKept(cell, it)) return cell
  const {span, access, mark} = cell
  return {text: '', value: {kind: 'missing', ...symbol}, span, access, mark}
}

function isWithheld(value: Cell['value'], {symbol}: MissingSymbol): boolean {
  return value.kind === 'missing' && value.symbol === symbol
}

/** The symbol, or a longer one where the table uses it for something else. */
function symbolFor({missing}: Table, {target}: Cutting): MissingSymbol {
  const label = labelsOf(target.language).withheld
  const isTaken = missing.some(({symbol}) => symbol === WITHHELD_SYMBOL)
  return {symbol: isTaken ? `${WITHHELD_SYMBOL}*` : WITHHELD_SYMBOL, label}
}

/** Whether an edition may hold what was classified; what was not, it may not. */
export function isKept(
  {access}: Pick<Marked, 'access'>,
  {target, mark}: Cutting
): boolean {
  return access !== undefined && whyWithheld(access, target, mark) === undefined
}
