import Big from 'big.js'
import {hundredfold, RELATIVE_DIGITS, roundQuotient} from '../locale/round-quotient.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {gather, noted, type Noted} from '../model/noted.js'
import type {AnswerCell, TableRequest, Written} from '../model/request.js'
import type {CellValue} from '../model/table.js'
import {findFigures, type GridField} from './find-grid-column.js'
import type {Grid, GridColumn, GridRow} from './grid.js'
import {sumColumn} from './sum-values.js'

/**
 * Adds a column of shares for each one that was named: per cent of the sum over all
 * rows of the data, those behind “Other” included.
 *
 * Where that sum has a gap, so has each share. Notes `query/no-share`, and what
 * `findFigures` does.
 *
 * @param all
 *   The rows of the data.
 */
export function addShares(
  grid: Grid,
  {shares = []}: TableRequest,
  all: readonly GridRow[],
  digits = RELATIVE_DIGITS
): Noted<Grid> {
  const found = gather(shares.map((share) => findShare(grid, share, all)))
  const sound = found.value.filter((share) => share !== undefined)
  return noted(
    {
      columns: [...grid.columns, ...sound.map(({field}) => toColumn(field))],
      rows: grid.rows.map((row) => {
        const cells = sound.map((share) => shareCell(row, share, digits))
        return {...row, cells: [...row.cells, ...cells]}
      })
    },
    found.diagnostics
  )
}

interface Share {
  readonly field: GridField
  readonly total: CellValue | undefined
}

function findShare(
  grid: Grid,
  written: Written,
  all: readonly GridRow[]
): Noted<Share | undefined> {
  const found = findFigures(grid, written)
  const field = found.value
  if (!field) return noted(undefined, found.diagnostics)
  if (!field.column.isSummed) {
    const message = say`the figures of ${written.text} cannot be added up, so none is a share of their total`
    return noted(undefined, [noShare(written, message)])
  }
  const total = sumColumn(all, field.index)
  if (total?.kind === 'number' && new Big(total.decimal).cmp(0) <= 0) {
    const message = say`the total of ${written.text} is not above zero: ${total.decimal}`
    return noted(undefined, [noShare(written, message)])
  }
  return noted({field, total})
}

function noShare({text, span}: Written, message: Diagnostic['message']): Diagnostic {
  const hints = [say`Leave ${text} out of ${'share='}.`]
  return diagnose('query/no-share', message, {span, hints})
}

function toColumn({column}: GridField): GridColumn {
  const {key, heading, title} = column
  return {
    key: `share_${key}`,
    type: 'number',
    unit: '%',
    isTotal: false,
    isSorted: false,
    isSummed: false,
    computed: {kind: 'share', of: {heading, title}}
  }
}

function shareCell(
  {cells, kind}: GridRow,
  {field, total}: Share,
  digits: number
): AnswerCell {
  if (kind === 'group') return {}
  const part = cells[field.index]?.value
  if (part?.kind !== 'number') return {value: part}
  if (total?.kind !== 'number') return {value: total}
  const decimal = roundQuotient(hundredfold(part.decimal), total.decimal, digits)
  return {value: {kind: 'number', decimal}}
}
