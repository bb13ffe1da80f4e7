import type {Element} from 'hast'
import type {Figures, Series} from './figures.js'
import {columnWidth, firstBaseLine, setText, type Block} from './fit-text.js'
import type {Sheet, Weight} from './sheet.js'
import {spreadLabels} from './spread-labels.js'
import {shape, textAt} from './svg.js'

/** A series with the label that stands at the end of its line. */
export interface EndLabel {
  readonly series: Series
  /** The place of its last figure. */
  readonly lastIndex: number
  readonly block: Block
}

/** Shares of the sheet that the labels take: as they come, and where they must. */
const SHARES = {share: 0.34, most: 0.6} as const

/** Sets the labels of all series that have a figure: their name and last value. */
export function endLabelsOf(figures: Figures, sheet: Sheet): readonly EndLabel[] {
  const texts = figures.series.flatMap((series) => {
    const lastIndex = series.points.findLastIndex((point) => point !== undefined)
    const last = series.points[lastIndex]
    if (!last) return []
    // Where a line ends early, its last value is not that of the last place.
    const isEarly = lastIndex < figures.places.length - 1
    const when = isEarly ? [`(${figures.places[lastIndex]?.text ?? ''})`] : []
    const text = [series.name ?? '', last.text, ...when].join(' ').trim()
    return [{series, lastIndex, text, weight: weightOf(series)}]
  })
  const limit = columnWidth(texts, sheet, SHARES)
  return texts.map(({series, lastIndex, text, weight}) => ({
    series,
    lastIndex,
    block: setText(text, {limit, weight, sheet})
  }))
}

/** What the labels speak of is set in the weight of the brand's style sheet. */
export function weightOf({rank}: Series): Weight {
  return rank === 'first' ? 600 : 400
}

/** Where labels stand, and the ends of the lines they belong to. */
export interface LabelColumn {
  /** Where they begin. */
  readonly x: number
  readonly from: number
  readonly to: number
  /** The end of each line, in the order of the labels. */
  readonly ends: readonly {readonly x: number; readonly y: number}[]
}

/** A label farther than this from its line, in sizes of its letters, gets a leader. */
const NEAR = 0.45

/** Draws labels beside the ends of their lines, pushed apart, with leaders where needed. */
export function drawEndLabels(
  labels: readonly EndLabel[],
  {x, from, to, ends}: LabelColumn,
  sheet: Sheet
): readonly Element[] {
  const {size} = sheet
  const wanted = labels.map(({block}, index) => ({
    wanted: ends[index]?.y ?? from,
    height: block.height
  }))
  const middles = spreadLabels(wanted, {from, to})
  return labels.flatMap(({series, block}, index) => {
    const end = ends[index] ?? {x, y: from}
    const middle = middles[index] ?? end.y
    const className = [series.rank]
    const y = firstBaseLine(block, middle, sheet)
    const text = textAt(block.lines, {x, y, className}, sheet)
    const isFar = size * NEAR < Math.abs(middle - end.y) || size * 2 < x - end.x
    if (!isFar) return [text]
    const leader = {x1: end.x + size * 0.45, y1: end.y, x2: x - size * 0.25, y2: middle}
    return [shape('line', ['leader'], leader), text]
  })
}
