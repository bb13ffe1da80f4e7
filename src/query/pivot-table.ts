import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {plainOf} from '../model/key-of.js'
import {gather, noted, type Noted} from '../model/noted.js'
import type {AnswerCell, TableAnswer, TableRequest, Written} from '../model/request.js'
import type {CellValue, Table} from '../model/table.js'
import {addTotalRight} from './add-totals.js'
import {checkSize} from './check-size.js'
import {crossRows, type Crossing} from './cross-rows.js'
import {findField, isNumeric, type Field} from './field.js'
import {filterRows} from './filter-rows.js'
import {findGroups} from './find-groups.js'
import {finishGrid} from './finish-grid.js'
import {toTableAnswer, type Grid, type GridColumn, type GridRow} from './grid.js'
import {notSummable} from './pick-value.js'
import {findOrders, sortRows} from './sort-rows.js'
import {isRate} from './sum-values.js'

/** The columns of a table that a pivot is made of. */
interface Axes {
  readonly down: Field
  readonly across: Field
  readonly asked: Field
}

/**
 * Makes a table with a row for each value of one column, a column for each value
 * of another, and the values of a third in the cells.
 *
 * Where no row has both values, the cell holds the symbol by which the table's
 * description says so; where it has none, the cell is empty and a
 * `query/absent-cells` warning tells. Nothing is ever taken for zero.
 */
export function pivotTable(
  table: Table,
  {rows, columns, values}: Readonly<Record<'rows' | 'columns' | 'values', Written>>,
  request: TableRequest
): Noted<TableAnswer | undefined> {
  const found = gather([rows, columns, values].map((name) => findField(table, name)))
  const kept = filterRows(table, request.filters, request.span)
  const [down, across, asked] = found.value
  if (!down || !across || !asked || !kept.value) {
    return noted(undefined, [...found.diagnostics, ...kept.diagnostics])
  }
  if (0 < request.totals.length && isRate(asked.column)) {
    return noted(undefined, [notSummable(asked, request.totalSpan ?? request.span)])
  }

  const axes = {down, across, asked}
  const crossed = crossRows(table, kept.value, axes, values.span)
  if (!crossed.value) return noted(undefined, crossed.diagnostics)
  const size = {rows: crossed.value.down.length, columns: crossed.value.across.length + 1}
  const large = checkSize(size, request.span)
  if (0 < large.length) return noted(undefined, large)

  const groups = findGroups(table, kept.value, down, request.group)
  if (0 < groups.diagnostics.length) return noted(undefined, groups.diagnostics)
  const grid = layOut(table, axes, crossed.value, request)
  const grouped = grid.rows.map((row) => ({...row, group: groups.value.of(row)}))
  const whole = orderAndFinish({...grid, rows: grouped}, request)
  if (!whole.value) return noted(undefined, whole.diagnostics)
  return noted(
    toTableAnswer(table, whole.value, {
      span: across.column.title,
      group: groups.value.title
    }),
    absentCells(grid, table, values)
  )
}

function layOut(
  table: Table,
  {down, asked}: Axes,
  crossing: Crossing,
  {sort}: TableRequest
): Grid {
  const sortedBy = sort[0]?.by.text
  const absent = findNotAvailable(table)
  const first: GridColumn = {
    key: down.column.name,
    title: down.column.title,
    type: down.column.type,
    unit: down.column.unit,
    isTotal: false,
    isSorted: down.column.name === sortedBy,
    isSummed: false
  }
  const others = crossing.across.map((heading): GridColumn => {
    const name = plainOf(heading)
    const {type, unit} = asked.column
    return {
      key: name,
      title: name,
      heading,
      type,
      unit,
      isTotal: false,
      isSorted: name === sortedBy,
      isSummed: isNumeric(asked.column)
    }
  })
  const rows = crossing.down.map((value): GridRow => {
    const cells = crossing.across.map((heading): AnswerCell => {
      const cell = crossing.cellAt(value, heading)
      return cell ? {value: cell.value, span: cell.span} : {value: absent}
    })
    return {isTotal: false, cells: [{value}, ...cells]}
  })
  return {columns: [first, ...others], rows}
}

/** Totals and order: the total at the right can be sorted by, the one below stays there. */
function orderAndFinish(grid: Grid, request: TableRequest): Noted<Grid | undefined> {
  const wide = addTotalRight(grid, request)
  const {columns, rows} = wide.value
  const sortables = columns.map(({key}, index) => ({
    name: key,
    valueOf: ({cells}: GridRow) => cells[index]?.value
  }))
  const orders = findOrders(request.sort, sortables)
  const whole = finishGrid({columns, rows: sortRows(rows, orders.value)}, request)

  const faults = [...wide.diagnostics, ...orders.diagnostics, ...whole.diagnostics]
  return 0 < faults.length ? noted(undefined, faults) : whole
}

/**
 * The symbol for what has no row: the only one that the table declares, or among
 * several the one that is declared as “not available”.
 */
function findNotAvailable({missing}: Table): CellValue | undefined {
  const symbols = missing.filter(({symbol}) => symbol !== '')
  const named = symbols.find(({label}) => label?.toLowerCase() === 'not available')
  const chosen = symbols.length === 1 ? symbols[0] : named
  return chosen && {kind: 'missing', ...chosen}
}

function absentCells(grid: Grid, table: Table, values: Written): readonly Diagnostic[] {
  const cells = grid.rows.flatMap(({cells: all}) => all)
  const count = cells.filter(({value}) => value === undefined).length
  if (count === 0) return []
  return [
    diagnose(
      'query/absent-cells',
      say`${count} of the cells are empty, since ${table.name} has no row for them`,
      {
        span: values.span,
        hints: [
          say`Declare a symbol for what is not available among the ${'missingValues'} of the table.`,
          'Say in the text what an empty cell means, and allow this code there.'
        ]
      }
    )
  ]
}
