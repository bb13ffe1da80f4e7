import {scaleLinear} from 'd3-scale'
import {weightOf} from './end-labels.js'
import type {Figures, Point, Series} from './figures.js'
import {columnWidth, setText, type Block} from './fit-text.js'
import type {Sheet} from './sheet.js'
import {stepOf} from './stack-figures.js'

/** Thickness of a bar and the room between two places, in sizes of the letters. */
const THICK = {alone: 1.2, abreast: 1.1, between: 0.75} as const
/** Shares of the sheet that the names of places take: as they come, and where they must. */
const SHARES = {share: 0.34, most: 0.5} as const

/** The least share of its room that the field of bars keeps beside names of series. */
const LEAST_FIELD = 0.6

/** A place of the chart: its name, and its bars below each other. */
export interface Row {
  readonly block: Block
  /** Of its name and of its bars together. */
  readonly middle: number
  /** Where its name and its bars end. */
  readonly foot: number
  readonly bars: readonly RowBar[]
}

/** One bar of a place, or the words that there is none. */
export interface RowBar {
  readonly series: Series
  /** Its step of the palette. */
  readonly step: number
  readonly point?: Point | undefined
  /** Its middle. */
  readonly y: number
  /** The name of its series, where it is told at this bar: behind it or in a line above. */
  readonly name?: {readonly block: Block; readonly isAbove: boolean} | undefined
}

/** The field of bars: where it begins at the left, and where a value lies in it. */
export interface Field {
  readonly left: number
  readonly xOf: (value: number) => number
  readonly thickness: number
}

/** Spreads the field of bars between the names of places and the values. */
export function fieldOf({places, series}: Figures, sheet: Sheet): Field {
  const {size, width} = sheet
  const labels = places.map(({text}) => ({text, weight: 400 as const}))
  const column = columnWidth(labels, sheet, SHARES) + size * 0.6
  const points = series.flatMap((one) =>
    one.points.flatMap((point) =>
      point ? [{point, room: sheet.widthOf(point.text, weightOf(one)) + size * 0.5}] : []
    )
  )
  const values = points.map(({point}) => point.value)
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const roomFor = (isNegative: boolean): number =>
    Math.max(
      0,
      ...points.filter(({point}) => point.value < 0 === isNegative).map(({room}) => room)
    )
  const left = column + roomFor(true)
  const right = Math.min(
    width - roomFor(false),
    rightForNames(series, {left, high}, sheet)
  )
  const scale = scaleLinear([low, high === low ? low + 1 : high], [left, right])
  const thickness = size * (1 < series.length ? THICK.abreast : THICK.alone)
  return {left: column, xOf: (value) => scale(value), thickness}
}

/**
 * Where the longest bar may end so that the first place has room for the names of the
 * series behind its bars; anywhere, if that took too much of the field.
 */
function rightForNames(
  series: readonly Series[],
  {left, high}: {readonly left: number; readonly high: number},
  sheet: Sheet
): number {
  const named = 1 < series.length ? series : []
  const rights = named.flatMap((one) => {
    const [point] = one.points
    if (!point || point.value <= 0) return []
    return [
      left + ((sheet.width - left - namedRoom(one, point, sheet)) * high) / point.value
    ]
  })
  const right = Math.min(...rights)
  return (sheet.width - left) * LEAST_FIELD <= right - left ? right : Infinity
}

/** Puts the bars of all places below each other, from `start` px down. */
export function rowsOf(
  figures: Figures,
  field: Field,
  start: number,
  sheet: Sheet
): readonly Row[] {
  const {size} = sheet
  const namedIndex = findNamedPlace(figures, field, sheet)
  const isRoomy = namedIndex !== undefined
  const names = figures.series.map((series) =>
    setText(series.name ?? '', {
      limit: sheet.width - (isRoomy ? 0 : field.left),
      weight: weightOf(series),
      sheet
    })
  )
  let top = start + size * 0.3
  return figures.places.map(({text}, index): Row => {
    const block = setText(text, {limit: field.left - size * 0.6, weight: 400, sheet})
    const isNamed = 1 < figures.series.length && index === (namedIndex ?? 0)
    let foot = top
    const bars = figures.series.map((series, at): RowBar => {
      const name = isNamed ? {block: names[at] ?? block, isAbove: !isRoomy} : undefined
      const y = foot + (name?.isAbove ? name.block.height : 0) + field.thickness / 2
      foot = y + field.thickness / 2
      const step = stepOf(at, figures.series.length)
      return {series, step, point: series.points[index], y, name}
    })
    const thick = foot - top
    const height = Math.max(block.height, thick)
    const middle = top + height / 2
    const end = top + height
    top = end + size * THICK.between
    return {block, middle, foot: end, bars: centred(bars, block.height - thick)}
  })
}

/** Bars that are lower together than the name beside them stand at its middle. */
function centred(bars: readonly RowBar[], spare: number): readonly RowBar[] {
  return 0 < spare ? bars.map((bar) => ({...bar, y: bar.y + spare / 2})) : bars
}

/** The first place whose bars are all short enough to be followed by their names. */
function findNamedPlace(
  {series, places}: Figures,
  field: Field,
  sheet: Sheet
): number | undefined {
  if (series.length === 1) return undefined
  const index = places.findIndex((_, at) =>
    series.every((one) => {
      const point = one.points[at]
      if (!point || point.value < 0) return false
      const end = field.xOf(point.value)
      // A hair for what the scale rounds.
      return end + namedRoom(one, point, sheet) <= sheet.width + 0.01
    })
  )
  return index < 0 ? undefined : index
}

/** What the value of a bar and the name of its series take behind it. */
function namedRoom(series: Series, point: Point, sheet: Sheet): number {
  const name = sheet.widthOf(series.name ?? '', weightOf(series))
  const value = sheet.widthOf(point.text, weightOf(series))
  return value + name + sheet.size * 1.5
}
