import {scaleLinear} from 'd3-scale'
import {weightOf} from './end-labels.js'
import type {Figures, Point, Series} from './figures.js'
import {columnWidth, setText, type Block} from './fit-text.js'
import type {Sheet} from './sheet.js'

/** Thickness of a bar and the room between two places, in sizes of the letters. */
const THICK = {alone: 1.2, abreast: 1.1, between: 0.75} as const
/** Shares of the sheet that the names of places take: as they come, and where they must. */
const SHARES = {share: 0.34, most: 0.5} as const

/** A place of the chart: its name, and its bars below each other. */
export interface Row {
  readonly block: Block
  /** Of its name and of its bars together. */
  readonly middle: number
  /** Where the next place begins. */
  readonly bottom: number
  readonly bars: readonly RowBar[]
}

/** One bar of a place, or the words that there is none. */
export interface RowBar {
  readonly series: Series
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
  const right = width - roomFor(false)
  const scale = scaleLinear([low, high === low ? low + 1 : high], [left, right])
  const thickness = size * (1 < series.length ? THICK.abreast : THICK.alone)
  return {left: column, xOf: (value) => scale(value), thickness}
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
      return {series, point: series.points[index], y, name}
    })
    const thick = foot - top
    const height = Math.max(block.height, thick)
    const middle = top + height / 2
    top += height + size * THICK.between
    return {block, middle, bottom: top, bars: centred(bars, block.height - thick)}
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
      const name = sheet.widthOf(one.name ?? '', weightOf(one))
      const value = sheet.widthOf(point.text, weightOf(one))
      return field.xOf(point.value) + value + name + sheet.size * 1.5 <= sheet.width
    })
  )
  return index < 0 ? undefined : index
}
