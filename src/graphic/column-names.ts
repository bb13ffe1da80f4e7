import type {Element} from 'hast'
import type {Across} from './across.js'
import {weightOf} from './end-labels.js'
import type {Figures, Series} from './figures.js'
import {setText, type Block} from './fit-text.js'
import type {Area, Stroke} from './place-label.js'
import type {Sheet} from './sheet.js'
import {shape, textAt} from './svg.js'

/** The area of a column; a gap has none. */
export type BarOf = (seriesIndex: number, index: number) => Area | undefined

/** The name of a series above the columns, with a leader down to one of them. */
export interface NameRow {
  readonly series: Series
  readonly block: Block
  /** Where its text ends, and the base line of its first line. */
  readonly x: number
  readonly y: number
  readonly leader: Stroke
}

/** The names of the series, before it is known how high the columns are. */
export interface Names {
  /** Room that they take above the columns. */
  readonly height: number
  readonly rowsAbove: (barOf: BarOf, hasValues: boolean) => readonly NameRow[]
}

/**
 * Sets the names of several series in rows above the columns of the last place in
 * which all have a figure.
 *
 * The name of the rightmost column stands highest, and each ends left of its own
 * leader, so that no leader runs through a name.
 */
export function namesOf({series, places}: Figures, across: Across, sheet: Sheet): Names {
  const isNamed = 1 < series.length
  const index = namedPlace(series, places.length)
  const blocks = (isNamed ? series : []).map((one, at) => {
    const middle = across.leftOf(index, at) + across.barWidth / 2
    const limit = Math.max(sheet.size * 2, middle - sheet.size)
    const block = setText(one.name ?? '', {limit, weight: weightOf(one), sheet})
    return {one, at, block, middle}
  })
  const height = blocks.reduce((sum, {block}) => sum + block.height, 0)

  const rowsAbove: Names['rowsAbove'] = (barOf, hasValues) => {
    let foot = height
    return blocks.map(({one, at, block, middle}): NameRow => {
      const top = foot - block.height
      foot = top
      const bar = barOf(at, index)
      const room = hasValues ? sheet.size * 1.4 : sheet.size * 0.3
      const from = top + sheet.leading * 0.5
      const to = Math.max(from, (bar?.top ?? from) - room)
      return {
        series: one,
        block,
        x: middle - sheet.size * 0.5,
        y: top + sheet.size,
        leader: [middle, from, middle, to]
      }
    })
  }
  return {height, rowsAbove}
}

/** The last place at which most series have a figure. */
function namedPlace(series: readonly Series[], placeCount: number): number {
  const counts = Array.from(
    {length: placeCount},
    (_, index) => series.filter(({points}) => points[index] !== undefined).length
  )
  return counts.lastIndexOf(Math.max(...counts))
}

/** Draws names with their leaders. */
export function drawNames(rows: readonly NameRow[], sheet: Sheet): readonly Element[] {
  return rows.flatMap(({series, block, x, y, leader: [x1, y1, x2, y2]}) => {
    const beam = {x1: x1 - sheet.size * 0.3, y1, x2: x1, y2: y1}
    return [
      shape('line', ['leader'], beam),
      shape('line', ['leader'], {x1, y1, x2, y2}),
      textAt(block.lines, {x, y, anchor: 'end', className: [series.rank]}, sheet)
    ]
  })
}
