import {max} from 'd3-array'
import type {Element} from 'hast'
import {setText, type Block} from './fit-text.js'
import {pickTicks} from './pick-ticks.js'
import {lineArea, type Area, type Stroke} from './place-label.js'
import type {Sheet} from './sheet.js'
import {shape, textAt} from './svg.js'
import type {ValueAxis} from './value-axis.js'

/** The field in which figures are drawn, between its axes. All in CSS px. */
export interface Frame {
  /** Where grid lines begin. */
  readonly left: number
  /** Where they end. */
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly yOf: (value: number) => number
}

/** From a grid line up to the base line of its number. */
const ABOVE_LINE = 3
/** From the axis of places down to the base line of their names, in sizes of letters. */
const BELOW_LINE = 1.25

/** The number on the top line with its unit, in as many lines as it needs. */
export function topBlock({ticks}: ValueAxis, limit: number, sheet: Sheet): Block {
  return setText(ticks.at(-1)?.text ?? '', {limit, weight: 400, sheet})
}

/** Room above the top line, for its number. */
export function roomAbove({lines}: Block, {size, leading}: Sheet): number {
  return size + ABOVE_LINE + 2 + (lines.length - 1) * leading
}

/** Room below the axis of places, for their names. */
export function roomBelow(blocks: readonly Block[], {size}: Sheet): number {
  return size * 0.6 + Math.max(size, max(blocks, ({height}) => height) ?? 0)
}

/** Width of the numbers beside which figures begin; the top one stands above them all. */
export function numbersWidth({ticks}: ValueAxis, sheet: Sheet): number {
  return Math.max(0, ...ticks.slice(0, -1).map(({text}) => sheet.widthOf(text, 400)))
}

/** The grid: a line for each round number but zero. */
export function drawGrid(
  {ticks}: ValueAxis,
  {left, right, yOf}: Frame
): readonly Element[] {
  return ticks
    .filter(({value}) => value !== 0)
    .map(({value}) => {
      const y = yOf(value)
      return shape('line', ['grid'], {x1: left, y1: y, x2: right, y2: y})
    })
}

/** The same lines, for texts to keep off. */
export function gridStrokes(
  {ticks}: ValueAxis,
  {left, right, yOf}: Frame
): readonly Stroke[] {
  return ticks.map(({value}) => [left, yOf(value), right, yOf(value)])
}

/** The line at zero. */
export function drawBase({left, right, yOf}: Frame): Element {
  return shape('line', ['base'], {x1: left, y1: yOf(0), x2: right, y2: yOf(0)})
}

/** The number of each line, above it at the left. */
export function drawNumbers(
  axis: ValueAxis,
  frame: Frame,
  top: Block,
  sheet: Sheet
): readonly Element[] {
  return axis.ticks.map(({value, text}, index) => {
    const isTop = index === axis.ticks.length - 1
    const lines = isTop ? top.lines : [text]
    const y = frame.yOf(value) - ABOVE_LINE - (lines.length - 1) * sheet.leading
    return textAt(lines, {x: frame.left, y}, sheet)
  })
}

/** Where the numbers of the axis stand, so that nothing is put on them. */
export function numberAreas(
  {ticks}: ValueAxis,
  {left, yOf}: Frame,
  top: Block,
  sheet: Sheet
): readonly Area[] {
  return ticks.map(({value, text}, index) => {
    const isTop = index === ticks.length - 1
    const width = isTop ? top.width : sheet.widthOf(text, 400)
    const area = lineArea(left, yOf(value) - ABOVE_LINE, width, sheet.size)
    const above = isTop ? (top.lines.length - 1) * sheet.leading : 0
    return {...area, top: area.top - above}
  })
}

/** The names of places, below the frame, as many as have room; none leaves the sheet. */
export function drawPlaces(
  blocks: readonly Block[],
  xs: readonly number[],
  bottom: number,
  sheet: Sheet
): readonly Element[] {
  const labels = blocks.map(({width}, index) => {
    const middle = Math.min(xs[index] ?? 0, sheet.width - width / 2)
    return {middle: Math.max(middle, width / 2), width}
  })
  return pickTicks(labels, sheet.size * 0.6).flatMap((index) => {
    const block = blocks[index]
    const label = labels[index]
    if (!block || !label) return []
    const y = bottom + sheet.size * BELOW_LINE
    return [textAt(block.lines, {x: label.middle, y, anchor: 'middle'}, sheet)]
  })
}

/** Sets the names of places in lines as wide as a place, or as a few letters need. */
export function placeBlocks(
  places: readonly {readonly text: string}[],
  width: number,
  sheet: Sheet
): readonly Block[] {
  const limit = Math.min(width, Math.max(width / places.length, sheet.size * 6))
  return places.map(({text}) => setText(text, {limit, weight: 400, sheet}))
}
