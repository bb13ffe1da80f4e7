import {convertUnit, unitsLike} from '../locale/convert-unit.js'
import {hundredfold} from '../locale/round-quotient.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {AnswerCell, ColumnFormat} from '../model/request.js'
import type {CellValue, Decimal} from '../model/table.js'
import {hasFigures, type Grid, type GridColumn, type GridRow} from './grid.js'
import {badFormat, wrongForm} from './read-formats.js'

/**
 * Writes figures of the data as it was asked for: in another unit of the same kind, as
 * per cent of one, or with a format for who prints them. Totals go with their column,
 * which changes nothing in them, since each figure is multiplied by one number.
 *
 * Notes `query/bad-format`.
 */
export function formatColumns(
  grid: Grid,
  formats: ReadonlyMap<number, ColumnFormat>
): Noted<Grid> {
  let formatted = grid
  const diagnostics: Diagnostic[] = []
  for (const [index, format] of formats) {
    const next = formatColumn(formatted, index, format)
    diagnostics.push(...next.diagnostics)
    formatted = next.value
  }
  return noted(formatted, diagnostics)
}

function formatColumn(grid: Grid, index: number, format: ColumnFormat): Noted<Grid> {
  const column = grid.columns[index]
  if (!column) return noted(grid)
  const values = grid.rows.map(({cells}) => cells[index]?.value)
  const faults = findFaults(column, values, format)
  if (0 < faults.length) return noted(grid, faults)

  const {digits, unit, as} = format
  const isPercent = as?.text === 'percent'
  const change = {
    unit: isPercent ? '%' : unit ? withoutNone(unit.text) : column.unit,
    type: isPercent || (unit && unit.text !== 'none') ? ('number' as const) : column.type,
    format: {
      digits: digits?.count,
      as: as?.text === 'ordinal' ? ('ordinal' as const) : undefined
    }
  }
  const convert = (decimal: Decimal): Decimal => {
    if (isPercent) return hundredfold(decimal)
    if (!unit || unit.text === 'none') return decimal
    return convertUnit(decimal, column.unit ?? '', unit.text) ?? decimal
  }
  return noted({
    columns: grid.columns.with(index, {...column, ...change}),
    rows: grid.rows.map((row) => convertCell(row, index, convert))
  })
}

function withoutNone(unit: string): string | undefined {
  return unit === 'none' ? undefined : unit
}

function convertCell(
  row: GridRow,
  index: number,
  convert: (decimal: Decimal) => Decimal
): GridRow {
  const cell = row.cells[index]
  if (cell?.value?.kind !== 'number') return row
  const value: CellValue = {kind: 'number', decimal: convert(cell.value.decimal)}
  const converted: AnswerCell = {...cell, value}
  return {...row, cells: row.cells.with(index, converted)}
}

function findFaults(
  column: GridColumn,
  values: readonly (CellValue | undefined)[],
  {digits, unit, as}: ColumnFormat
): readonly Diagnostic[] {
  const [first] = [digits?.span, unit?.span, as?.span].filter((it) => it !== undefined)
  if (!hasFigures(column) && first) {
    return [badFormat(say`the column ${column.key} holds no numbers`, first)]
  }
  return [
    ...(unit ? findUnitFaults(column, unit) : []),
    ...(as ? findFormFaults(column, values, as) : [])
  ]
}

function findUnitFaults(
  {key, unit: own}: GridColumn,
  {text, span}: NonNullable<ColumnFormat['unit']>
): readonly Diagnostic[] {
  if (own === undefined) return [badFormat(say`the column ${key} has no unit`, span)]
  if (text === 'none' || text === own) return []
  const known = unitsLike(own)
  if (known.includes(text)) return []
  const message = say`figures in ${own} cannot be written in ${text}`
  const hints = hintAtName(text, [...known, 'none'])
  return [diagnose('query/bad-format', message, {span, hints})]
}

function findFormFaults(
  {key, unit}: GridColumn,
  values: readonly (CellValue | undefined)[],
  as: NonNullable<ColumnFormat['as']>
): readonly Diagnostic[] {
  const {text, span} = as
  if (text === 'percent') {
    if (unit === undefined) return []
    return [badFormat(say`the column ${key} has a unit already: ${unit}`, span)]
  }
  if (text !== 'ordinal') return [wrongForm(as, ['percent', 'ordinal'])]
  const odd = values.find((it) => it?.kind === 'number' && !/^\d+$/.test(it.decimal))
  if (odd?.kind !== 'number') return []
  return [badFormat(say`${odd.decimal} is no place in an order`, span)]
}
