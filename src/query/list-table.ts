import {gather, noted, type Noted} from '../model/noted.js'
import type {TableAnswer, TableRequest, Written} from '../model/request.js'
import type {Row, Table} from '../model/table.js'
import {addTotalRight} from './add-totals.js'
import {checkSize} from './check-size.js'
import {cellOf, fieldsOf, findField, isNumeric, type Field} from './field.js'
import {filterRows} from './filter-rows.js'
import {finishGrid} from './finish-grid.js'
import {toTableAnswer, type GridColumn, type GridRow} from './grid.js'
import {findOrders, sortRows} from './sort-rows.js'
import {isRate} from './sum-values.js'

/**
 * Makes a table of the rows of another, with some of its columns in the order
 * that the author gave. It can be sorted by any column, printed or not.
 */
export function listTable(
  table: Table,
  columns: readonly Written[],
  request: TableRequest
): Noted<TableAnswer | undefined> {
  const found = gather(columns.map((column) => findField(table, column)))
  const kept = filterRows(table, request.filters, request.span)
  const orders = findOrders(
    request.sort,
    fieldsOf(table).map((field) => ({
      name: field.column.name,
      valueOf: (row: Row) => cellOf(row, field).value
    }))
  )
  const group = request.group ? findField(table, request.group) : noted(undefined)
  const size = {rows: kept.value?.length ?? 0, columns: columns.length}
  const large = checkSize(size, request.span)
  const faults = [
    ...found.diagnostics,
    ...kept.diagnostics,
    ...orders.diagnostics,
    ...group.diagnostics,
    ...large
  ]
  if (!kept.value || 0 < faults.length) return noted(undefined, faults)

  const fields = found.value.filter((field) => field !== undefined)
  const rows = sortRows(kept.value, orders.value).map((row) =>
    toGridRow(row, fields, group.value)
  )
  const [firstKey] = request.sort
  const grid = {
    columns: fields.map((field) => toGridColumn(field, firstKey?.by.text)),
    rows
  }
  const wide = addTotalRight(grid, request)
  const whole = finishGrid(wide.value, request)
  const diagnostics = [...wide.diagnostics, ...whole.diagnostics]
  if (!whole.value || 0 < diagnostics.length) return noted(undefined, diagnostics)
  return noted(toTableAnswer(table, whole.value, {group: group.value?.column.title}))
}

function toGridRow(
  row: Row,
  fields: readonly Field[],
  group: Field | undefined
): GridRow {
  const cells = fields.map((field) => {
    const {value, span} = cellOf(row, field)
    return {value, span}
  })
  return {isTotal: false, group: group && cellOf(row, group).value, cells}
}

function toGridColumn({column}: Field, sortedBy: string | undefined): GridColumn {
  const {name, title, type, unit} = column
  return {
    key: name,
    title,
    type,
    unit,
    isTotal: false,
    isSorted: name === sortedBy,
    isSummed: isNumeric(column) && !isRate(column)
  }
}
