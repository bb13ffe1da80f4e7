import {maxIndex} from 'd3-array'
import type {Element} from 'hast'
import type {BarOf} from './column-names.js'
import type {Figures} from './figures.js'
import {choosePlace, lineArea, type Obstacles} from './place-label.js'
import type {Sheet} from './sheet.js'
import {textAt} from './svg.js'

/** The value of each column: above it, or below one that hangs. */
export function drawValues(
  {series, places}: Figures,
  barOf: BarOf,
  sheet: Sheet
): readonly Element[] {
  return series.flatMap(({points, rank}, at) =>
    places.flatMap((_, index) => {
      const point = points[index]
      const bar = barOf(at, index)
      if (!point || !bar) return []
      const y = point.value < 0 ? bar.bottom + sheet.size : bar.top - sheet.size * 0.3
      const x = (bar.left + bar.right) / 2
      return [textAt([point.text], {x, y, anchor: 'middle', className: [rank]}, sheet)]
    })
  )
}

/** The highest value of the first series, above its column where nothing else stands. */
export function drawHighest(
  {series, places}: Figures,
  barOf: BarOf,
  {areas, strokes, room}: Obstacles,
  sheet: Sheet
): readonly Element[] {
  const points = series[0]?.points ?? []
  const index = maxIndex(points, (point) => point?.value)
  const point = points[index]
  const bar = barOf(0, index)
  if (!point || !bar || point.value <= 0) return []

  const width = sheet.widthOf(point.text, 600)
  const y = bar.top - sheet.size * 0.3
  const lefts = [(bar.left + bar.right - width) / 2, bar.right - width, bar.left]
  const bars = series.flatMap((_, at) => places.flatMap((_, it) => barOf(at, it) ?? []))
  const place = choosePlace(
    lefts.map((left) => ({left, area: lineArea(left, y, width, sheet.size)})),
    {areas: [...areas, ...bars], strokes, room}
  )
  return place
    ? [textAt([point.text], {x: place.left, y, className: ['first']}, sheet)]
    : []
}
