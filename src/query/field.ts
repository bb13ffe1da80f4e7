import {diagnose, say} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {Written} from '../model/request.js'
import type {Cell, CellValue, Column, Row, Table} from '../model/table.js'

/** A column, and where its cells stand in each row. */
export interface Field {
  readonly column: Column
  readonly index: number
}

/** Finds the column that an author named; else notes `query/unknown-column`. */
export function findField(table: Table, {text, span}: Written): Noted<Field | undefined> {
  const field = fieldsOf(table).find(({column}) => column.name === text)
  if (field) return noted(field)

  const names = table.columns.map(({name}) => name)
  const message = say`the table ${table.name} has no column called ${text}`
  const hints = hintAtName(text, names)
  return noted(undefined, [diagnose('query/unknown-column', message, {span, hints})])
}

/** All columns of a table, in order. */
export function fieldsOf({columns}: Table): readonly Field[] {
  return columns.map((column, index) => ({column, index}))
}

export function cellOf(row: Row, {index}: Field): Cell {
  const cell = row.cells[index]
  if (!cell) throw new Error('Internal error: a row is shorter than its header')
  return cell
}

export function valueOf(row: Row, field: Field): CellValue {
  return cellOf(row, field).value
}

/** Whether a column holds numbers to count with; a year is not one. */
export function isNumeric({type}: Column): boolean {
  return type === 'integer' || type === 'number'
}
