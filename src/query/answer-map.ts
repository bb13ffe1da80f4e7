import {keyOf, plainOf} from '../model/key-of.js'
import {noted, type Noted} from '../model/noted.js'
import type {MapAnswer, MapArea, MapRequest} from '../model/request.js'
import type {Cell, Table} from '../model/table.js'
import {answerChart} from './answer-chart.js'
import {cellOf, findField} from './field.js'
import {filterRows} from './filter-rows.js'

/**
 * Answers `::map[…]{…}`: a number, or none, for each region.
 *
 * A map asks what bars would ask: one row for each region, a number in it. Which
 * region on a map is meant, is not known here.
 */
export function answerMap(
  table: Table,
  request: MapRequest
): Noted<MapAnswer | undefined> {
  const {region: x, value: y, classes} = request
  const asked = answerChart(table, {...request, kind: 'chart', type: 'bar', x, y})
  const chart = asked.value
  const [series] = chart?.series ?? []
  if (!chart || !series) return noted(undefined, asked.diagnostics)

  const cells = regionCells(table, request)
  const areas = chart.xs.map((region, index): MapArea => {
    const span = cells.get(keyOf(region))?.span ?? request.span
    return {region: {text: plainOf(region), span}, decimal: series.points[index]}
  })
  const answer: MapAnswer = {
    kind: 'map',
    classes,
    region: {title: chart.x.title},
    value: chart.y,
    areas,
    table: chart.table
  }
  return noted(answer, asked.diagnostics)
}

/** The first cell that names each region. */
function regionCells(
  table: Table,
  {region, filters, span}: MapRequest
): ReadonlyMap<string, Cell> {
  const field = findField(table, region).value
  const rows = filterRows(table, filters, span).value
  if (!field || !rows) return new Map()
  const cells = rows.map((row) => cellOf(row, field))
  // Of entries with one key the last stays: so from the last to the first.
  return new Map(cells.map((cell) => [keyOf(cell.value), cell] as const).toReversed())
}
