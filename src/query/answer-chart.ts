import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {plainOf} from '../model/key-of.js'
import {gather, noted, type Noted} from '../model/noted.js'
import type {
  AnswerCell,
  ChartAnswer,
  ChartRequest,
  ChartSeries,
  TableAnswer
} from '../model/request.js'
import type {CellValue, Row, Table} from '../model/table.js'
import {crossRows, type Crossing} from './cross-rows.js'
import {cellOf, findField, isNumeric, type Field} from './field.js'
import {filterRows} from './filter-rows.js'
import {toTableAnswer, type GridColumn} from './grid.js'
import {notANumber} from './pick-value.js'
import {relatedGap} from './tell-apart.js'

/** The columns of a table that a chart is made of. */
interface Axes {
  readonly x: Field
  readonly y: Field
  readonly color: Field | undefined
}

/**
 * Answers `::chart[…]{…}`: one number, or a gap, for each series at each x.
 *
 * Years, numbers and dates on x run from small to large; texts, and the series,
 * stand in the order of their first rows, as the filters leave them. What is missing and what has no row is
 * a gap: no line is drawn across it.
 */
export function answerChart(
  table: Table,
  request: ChartRequest
): Noted<ChartAnswer | undefined> {
  const named = [request.x, request.y, ...(request.color ? [request.color] : [])]
  const found = gather(named.map((name) => findField(table, name)))
  const kept = filterRows(table, request.filters, request.span)
  const [x, y, color] = found.value
  if (!x || !y || (request.color && !color) || !kept.value) {
    return noted(undefined, [...found.diagnostics, ...kept.diagnostics])
  }
  if (!isNumeric(y.column)) return noted(undefined, [notANumber(y, request.y.span)])
  const nowhere = findNowhere(kept.value, x, request)
  if (nowhere) return noted(undefined, [nowhere])

  const fields = {down: x, across: color, asked: y}
  const crossed = crossRows(table, kept.value, fields, request.y.span)
  if (!crossed.value) return noted(undefined, crossed.diagnostics)

  const figures = toTable(table, {x, y, color}, crossed.value)
  const {sources, asOf, note, missing} = figures
  return noted({
    kind: 'chart',
    type: request.type,
    x: {title: x.column.title, type: x.column.type},
    y: {title: y.column.title, unit: y.column.unit},
    xs: crossed.value.down,
    series: toSeries(crossed.value, color),
    sources,
    asOf,
    note,
    missing,
    table: figures
  })
}

/** A row whose x is missing has no place in the chart. */
function findNowhere(
  rows: readonly Row[],
  x: Field,
  request: ChartRequest
): Diagnostic | undefined {
  const cell = rows
    .map((row) => cellOf(row, x))
    .find(({value}) => value.kind === 'missing')
  if (!cell) return undefined
  const {name} = x.column
  return diagnose('query/missing-value', say`a row has no value of ${name} to stand at`, {
    span: request.x.span,
    related: [relatedGap(cell)],
    hints: [say`Leave such rows out with a filter on ${name}.`]
  })
}

function toSeries(
  {down, across, cellAt}: Crossing,
  color: Field | undefined
): readonly ChartSeries[] {
  return across.map((value) => ({
    name: color ? plainOf(value) : undefined,
    points: down.map((place) => numberOf(cellAt(place, value)?.value))
  }))
}

function numberOf(value: CellValue | undefined): string | undefined {
  return value?.kind === 'number' ? value.decimal : undefined
}

/** The same figures as a table: a row for each x, a column for each series. */
function toTable(
  table: Table,
  {x, y, color}: Axes,
  {down, across, cellAt}: Crossing
): TableAnswer {
  const base = {isTotal: false, isSorted: false, isSummed: false}
  const {type, unit, title, name} = y.column
  const columns: readonly GridColumn[] = [
    {
      ...base,
      key: x.column.name,
      title: x.column.title,
      type: x.column.type,
      unit: x.column.unit
    },
    ...across.map((heading) =>
      color
        ? {...base, key: plainOf(heading), title: plainOf(heading), heading, type, unit}
        : {...base, key: name, title, type, unit}
    )
  ]
  const rows = down.map((place) => {
    const cells = across.map((heading): AnswerCell => {
      const cell = cellAt(place, heading)
      return cell ? {value: cell.value, span: cell.span} : {}
    })
    return {isTotal: false, cells: [{value: place}, ...cells]}
  })
  return toTableAnswer(
    table,
    {columns, rows},
    {
      span: color?.column.title
    }
  )
}
