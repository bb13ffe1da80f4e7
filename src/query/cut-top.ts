import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {AnswerCell, TableRequest} from '../model/request.js'
import {hasFigures, type Grid, type GridColumn, type GridRow} from './grid.js'
import {sortRows} from './sort-rows.js'
import {sumColumn} from './sum-values.js'

/**
 * Keeps the first rows, and adds up all others in one: by the order that was asked
 * for, else by the last column of figures, the largest first.
 *
 * A column of figures that cannot be added up has no rest: that is a
 * `query/no-rest` error, since its others would be lost without a word.
 */
export function cutTop(grid: Grid, {top, sort}: TableRequest): Noted<Grid> {
  if (!top) return noted(grid)
  const {columns} = grid
  const fault = findFault(columns, top.span)
  if (fault) return noted(grid, [fault])

  const last = columns.findLastIndex(hasFigures)
  const orders = [{descending: true, valueOf: ({cells}: GridRow) => cells[last]?.value}]
  const rows = sort.length === 0 ? sortRows(grid.rows, orders) : grid.rows
  const shown = rows.slice(0, top.count)
  const others = rows.slice(top.count)
  if (others.length === 0) return noted({columns, rows})
  const cells = columns.map(({isSummed}, index): AnswerCell =>
    isSummed ? {value: sumColumn(others, index)} : {}
  )
  const other = {isTotal: false, kind: 'other', count: others.length, cells} as const
  return noted({columns, rows: [...shown, other]})
}

function findFault(
  columns: readonly GridColumn[],
  span: Diagnostic['span']
): Diagnostic | undefined {
  const figures = columns.filter(hasFigures)
  const odd = figures.find(({isSummed}) => !isSummed)
  const hints = [say`Leave out ${'top='}, and choose rows with a filter.`]
  if (odd) {
    const message = say`the figures of ${odd.key} cannot be added up, so the other rows have none`
    return diagnose('query/no-rest', message, {span, hints})
  }
  if (figures.length === 0) {
    const message = 'the table has no figures by which rows could come first'
    return diagnose('query/no-rest', message, {span, hints})
  }
  if (!columns[0]?.isSummed) return undefined
  const message = 'the first column holds figures, so the row of others has no name'
  return diagnose('query/no-rest', message, {
    span,
    hints: ['Put a column of texts or years first.']
  })
}
