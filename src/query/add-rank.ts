import {noted, type Noted} from '../model/noted.js'
import type {AnswerCell, FigureFormat, TableRequest} from '../model/request.js'
import type {CellValue} from '../model/table.js'
import {compareValues} from './compare-values.js'
import {findFigures} from './find-grid-column.js'
import {isOfData, type Grid, type GridColumn, type GridRow} from './grid.js'

/**
 * Puts a column of ranks before all others: the largest figure is the first, equal
 * ones have one rank, and the next is counted on from all before it (1, 2, 2, 4).
 *
 * A row without a figure has its symbol; totals and the rest have no rank.
 *
 * @param all
 *   The rows of the data, those behind “Other” included.
 */
export function addRank(
  grid: Grid,
  {rank}: TableRequest,
  all: readonly GridRow[],
  format: FigureFormat | undefined
): Noted<Grid> {
  if (!rank) return noted(grid)
  const found = findFigures(grid, rank)
  const field = found.value
  if (!field) return noted(grid, found.diagnostics)

  const descending = all
    .map(({cells}) => cells[field.index]?.value)
    .filter((value) => value?.kind === 'number')
    .toSorted((a, b) => compareValues(b, a))
  const column: GridColumn = {
    key: 'rank',
    type: 'integer',
    isTotal: false,
    isSorted: false,
    isSummed: false,
    computed: {kind: 'rank'},
    format
  }
  return noted({
    columns: [column, ...grid.columns],
    rows: grid.rows.map((row) => {
      const value = row.cells[field.index]?.value
      const cell = isOfData(row) ? rankCell(value, descending) : {}
      return {...row, cells: [cell, ...row.cells]}
    })
  })
}

function rankCell(
  value: CellValue | undefined,
  descending: readonly CellValue[]
): AnswerCell {
  if (value?.kind !== 'number') return {value}
  const index = firstIndexOf(value, descending)
  return {value: {kind: 'number', decimal: String(index + 1)}}
}

/** The first of some descending values that is not above one of them. */
function firstIndexOf(value: CellValue, descending: readonly CellValue[]): number {
  let low = 0
  let high = descending.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const other = descending[middle]
    if (other && 0 < compareValues(other, value)) low = middle + 1
    else high = middle
  }
  return low
}
