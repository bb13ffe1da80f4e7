import {diagnose, say, type Diagnostic, type Wording} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {AnswerCell, TableRequest} from '../model/request.js'
import type {Grid, GridColumn, GridRow} from './grid.js'
import {sumColumn, sumValues} from './sum-values.js'

/** Adds the column of totals at the right, or notes `query/no-total`. */
export function addTotalRight(grid: Grid, request: TableRequest): Noted<Grid> {
  if (!request.totals.includes('right')) return noted(grid)
  const summed = grid.columns.filter(({isSummed}) => isSummed)
  const [first] = summed
  if (!first) return noted(grid, [noFigures(request)])
  if (summed.some(({unit}) => unit !== first.unit)) {
    const message = 'the columns have different units, so a row has no total'
    return noted(grid, [noTotal(request, message, say`Write ${'total=below'}.`)])
  }

  const column: GridColumn = {
    key: 'total',
    type: summed.some(({type}) => type === 'number') ? 'number' : first.type,
    unit: first.unit,
    isTotal: true,
    isSorted: request.sort[0]?.by.text === 'total',
    isSummed: true
  }
  const rows = grid.rows.map((row) => {
    const {cells} = row
    const values = cells
      .filter((_, index) => grid.columns[index]?.isSummed)
      .map(({value}) => value)
    return {...row, cells: [...cells, {value: sumValues(values)}]}
  })
  return noted({columns: [...grid.columns, column], rows})
}

/**
 * Adds the row of totals below, or notes `query/no-total`.
 *
 * The name of the row stands in the first column, which therefore is none of
 * those that are added up; other columns without a sum are empty in it.
 *
 * @param all
 *   The rows of the data, those that are not printed included.
 */
export function addTotalBelow(
  grid: Grid,
  request: TableRequest,
  all: readonly GridRow[]
): Noted<Grid> {
  if (!request.totals.includes('below')) return noted(grid)
  if (!grid.columns.some(({isSummed}) => isSummed)) {
    return noted(grid, [noFigures(request)])
  }
  if (grid.columns[0]?.isSummed) {
    const message = 'the first column holds figures, so a row of totals has no name'
    const hint = 'Put a column of texts or years first.'
    return noted(grid, [noTotal(request, message, hint)])
  }
  const cells = grid.columns.map(({isSummed}, index): AnswerCell =>
    isSummed ? {value: sumColumn(all, index)} : {}
  )
  return noted({...grid, rows: [...grid.rows, {isTotal: true, cells}]})
}

function noFigures(request: TableRequest): Diagnostic {
  const message = 'the table has no figures that can be added up'
  return noTotal(request, message, say`Leave out ${'total='}.`)
}

function noTotal(
  {totalSpan, span}: TableRequest,
  message: Wording,
  hint: Wording
): Diagnostic {
  return diagnose('query/no-total', message, {span: totalSpan ?? span, hints: [hint]})
}
