import {scaleLinear} from 'd3-scale'
import type {Element} from 'hast'
import {labelsOf} from '../locale/labels-of.js'
import type {Drawing} from '../model/shown.js'
import {drawBar} from './draw-bar.js'
import {weightOf} from './end-labels.js'
import type {Figures, Point, Series} from './figures.js'
import {columnWidth, setText, type Block} from './fit-text.js'
import {wholeSteps, type Sheet} from './sheet.js'
import {drawingOf, shape, textAt} from './svg.js'

/** Thickness of a bar and the room between two places, in sizes of the letters. */
const THICK = {alone: 1.2, abreast: 1.1, between: 0.75} as const
/** Shares of the sheet that the names of places take: as they come, and where they must. */
const SHARES = {share: 0.34, most: 0.5} as const

/** A place of the chart: its name, and its bars below each other. */
interface Row {
  readonly block: Block
  readonly top: number
  readonly height: number
  readonly bars: readonly RowBar[]
}

interface RowBar {
  readonly series: Series
  readonly point?: Point | undefined
  /** Its middle. */
  readonly y: number
  /** The name of its series, where it is told at this bar: behind it or in a line above. */
  readonly name?: {readonly block: Block; readonly isAbove: boolean} | undefined
}

/** The field of bars, from left to right. */
interface Field {
  readonly left: number
  readonly right: number
  readonly xOf: (value: number) => number
  readonly thickness: number
}

/**
 * Draws lying bars, for named things: the name at the left, the value at the end of
 * each bar. Where there are several series, their names stand at the bars of one
 * place. Without a grid, since each value is told.
 */
export function drawRows(figures: Figures, sheet: Sheet): Drawing {
  const field = fieldOf(figures, sheet)
  const noData = labelsOf(figures.locale.language).alternative.noData
  const unit = unitBlock(figures, sheet)
  const top = unit.width === 0 ? 0 : unit.height
  const rows = rowsOf(figures, field, top, sheet)
  const last = rows.at(-1)
  const height = wholeSteps((last ? last.top + last.height : 0) + 2, sheet)
  const zero = field.xOf(0)
  const shapes = [
    ...drawUnit(unit, zero, sheet),
    ...rows.flatMap((row) => drawRow(row, {field, noData}, sheet)),
    shape('line', ['base'], {x1: zero, y1: top, x2: zero, y2: height - 1})
  ]
  return drawingOf(1 < figures.series.length ? 'grouped' : 'bar', shapes, height, sheet)
}

function fieldOf({places, series}: Figures, sheet: Sheet): Field {
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
  return {left: column, right, xOf: (value) => scale(value), thickness}
}

function rowsOf(
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
    const height = Math.max(block.height, thick) + size * THICK.between
    const row = {block, top, height, bars: centred(bars, block.height - thick)}
    top += height
    return row
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

function unitBlock({unit}: Figures, sheet: Sheet): Block {
  return setText(unit ?? '', {limit: sheet.width, weight: 400, sheet})
}

/** The unit, above the line that all bars begin at, as far to the left as it must. */
function drawUnit({lines, width}: Block, zero: number, sheet: Sheet): readonly Element[] {
  if (width === 0) return []
  const x = Math.max(0, Math.min(zero, sheet.width - width))
  return [textAt(lines, {x, y: sheet.size}, sheet)]
}

function drawRow(
  {block, top, height, bars}: Row,
  {field, noData}: {readonly field: Field; readonly noData: string},
  sheet: Sheet
): readonly Element[] {
  const {size, leading} = sheet
  const middle = top + (height - size * THICK.between) / 2
  const y = middle - block.height / 2 + leading / 2 + size * 0.34
  const place = {x: field.left - size * 0.6, y, anchor: 'end' as const}
  return [
    textAt(block.lines, place, sheet),
    ...bars.flatMap((bar) => drawRowBar(bar, {field, noData}, sheet))
  ]
}

function drawRowBar(
  {series, point, y, name}: RowBar,
  {field, noData}: {readonly field: Field; readonly noData: string},
  sheet: Sheet
): readonly Element[] {
  const {size} = sheet
  const level = y + size * 0.34
  const zero = field.xOf(0)
  const nameAbove = name?.isAbove
    ? [drawNameAbove(name.block, series, y, field, sheet)]
    : []
  if (!point) {
    const hasRoom = zero + size * 0.4 + sheet.widthOf(noData, 400) <= sheet.width
    const gap = hasRoom
      ? {x: zero + size * 0.4, anchor: 'start' as const}
      : {x: zero - size * 0.4, anchor: 'end' as const}
    const words = textAt([noData], {...gap, y: level, className: ['gap-label']}, sheet)
    return [...nameAbove, words]
  }
  const end = field.xOf(point.value)
  const bar = drawBar(
    {
      left: Math.min(zero, end),
      right: Math.max(zero, end),
      top: y - field.thickness / 2 + size * 0.06,
      bottom: y + field.thickness / 2 - size * 0.06
    },
    series.rank
  )
  const isNegative = point.value < 0
  const x = isNegative ? end - size * 0.35 : end + size * 0.35
  const anchor = isNegative ? 'end' : 'start'
  const value = textAt(
    [point.text],
    {x, y: level, anchor, className: [series.rank]},
    sheet
  )
  const behind = x + sheet.widthOf(point.text, weightOf(series)) + size * 0.7
  const nameBehind =
    name && !name.isAbove
      ? [textAt(name.block.lines, {x: behind, y: level, className: [series.rank]}, sheet)]
      : []
  return [...nameAbove, ...bar, value, ...nameBehind]
}

/** The name of a series in lines of its own above its bar, from where all bars begin. */
function drawNameAbove(
  {lines, width}: Block,
  {rank}: Series,
  y: number,
  field: Field,
  sheet: Sheet
): Element {
  const {size, leading} = sheet
  const fromZero = field.xOf(0) + size * 0.4
  const x = fromZero + width <= sheet.width ? fromZero : sheet.width - width
  const top = y - field.thickness / 2 - size * 0.25 - (lines.length - 1) * leading
  return textAt(lines, {x, y: top, className: [rank]}, sheet)
}
