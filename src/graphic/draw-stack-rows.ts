import {scaleLinear} from 'd3-scale'
import type {Element} from 'hast'
import {labelsOf} from '../locale/labels-of.js'
import type {Drawing} from '../model/shown.js'
import {layKey, stepSign} from './draw-key.js'
import {drawParts, drawPartValues, type PlacedPart} from './draw-parts.js'
import {weightOf} from './end-labels.js'
import type {Figures} from './figures.js'
import {columnWidth, firstBaseLine, setText, type Block} from './fit-text.js'
import {drawOpenEnd, openEntry} from './open-end.js'
import {baseLineAt, wholeSteps, type Sheet} from './sheet.js'
import {stackFigures, stepOf, type Stack} from './stack-figures.js'
import {drawingOf, shape, textAt} from './svg.js'
import {rangeAbout} from './value-axis.js'

/** Thickness of a bar, and the room between two of them, in sizes of the letters. */
const THICK = {bar: 1.5, between: 0.6} as const
/** Shares of the sheet that the names of places take: as they come, and where they must. */
const SHARES = {share: 0.34, most: 0.5} as const
/** How far the line that all bars begin at reaches beyond them, in sizes of letters. */
const ENDS = 0.3

interface Field {
  /** The width of the column of names. */
  readonly column: number
  readonly xOf: (value: number) => number
}

interface Row {
  readonly stack: Stack
  readonly block: Block
  readonly middle: number
}

/**
 * Draws lying bars whose parts follow each other, for named things: the names of the
 * parts stand in a line above, in their order; the total stands at the end.
 */
export function drawStackRows(figures: Figures, sheet: Sheet): Drawing {
  const {size} = sheet
  const stacks = stackFigures(figures)
  const field = fieldOf(figures, stacks, sheet)
  const key = layKey(entriesOf(figures, stacks), sheet)
  const top = key.height + size * 0.4
  const {rows, foot} = rowsOf(figures, {stacks, field, top}, sheet)
  const zero = field.xOf(0)
  const base = {x1: zero, y1: top, x2: zero, y2: foot + size * ENDS}
  const shapes = [
    ...key.drawAt(0),
    ...rows.flatMap((row) => drawRow(row, figures, field, sheet)),
    shape('line', ['base'], base)
  ]
  const height = wholeSteps(foot + size * ENDS, sheet)
  return drawingOf('stacked', shapes, height, sheet)
}

function entriesOf(
  figures: Figures,
  stacks: readonly Stack[]
): Parameters<typeof layKey>[0] {
  const {series} = figures
  const isOpen = stacks.some(({parts, total}) => 0 < parts.length && !total)
  const named = series.map((one, index) => ({
    text: one.name ?? figures.yTitle,
    weight: weightOf(one),
    className: [one.rank],
    sign: stepSign(stepOf(index, series.length))
  }))
  return isOpen ? [...named, openEntry(figures)] : named
}

function fieldOf({places}: Figures, stacks: readonly Stack[], sheet: Sheet): Field {
  const {size, width} = sheet
  const labels = places.map(({text}) => ({text, weight: 400 as const}))
  const column = columnWidth(labels, sheet, SHARES) + size * 0.6
  const {from, to} = rangeAbout(stacks.flatMap(({low, high}) => [low, high]))
  const totals = stacks.map((stack) => ({
    isHanging: isHanging(stack),
    room: stack.total ? sheet.widthOf(stack.total.text, 600) + size * 0.5 : 0
  }))
  const roomFor = (side: boolean): number =>
    Math.max(0, ...totals.filter((it) => it.isHanging === side).map(({room}) => room))
  const scale = scaleLinear([from, to], [column + roomFor(true), width - roomFor(false)])
  return {column, xOf: (value) => scale(value)}
}

/** Whether all of a bar lies below zero. */
function isHanging({low, high}: Stack): boolean {
  return high === 0 && low < 0
}

function rowsOf(
  {places}: Figures,
  {
    stacks,
    field,
    top
  }: {readonly stacks: readonly Stack[]; readonly field: Field; readonly top: number},
  sheet: Sheet
): {readonly rows: readonly Row[]; readonly foot: number} {
  const {size} = sheet
  let foot = top + size * 0.3
  const rows = stacks.map((stack, index): Row => {
    const limit = field.column - size * 0.6
    const text = places[index]?.text ?? ''
    const block = setText(text, {limit, weight: 400, sheet})
    const height = Math.max(block.height, size * THICK.bar)
    const start = index === 0 ? foot : foot + size * THICK.between
    foot = start + height
    return {stack, block, middle: start + height / 2}
  })
  return {rows, foot}
}

function drawRow(
  {stack, block, middle}: Row,
  {series, locale}: Figures,
  field: Field,
  sheet: Sheet
): readonly Element[] {
  const {size} = sheet
  const half = (size * THICK.bar) / 2
  const [top, bottom] = [middle - half, middle + half]
  const parts = stack.parts.map((part): PlacedPart => {
    const [left, right] = [field.xOf(part.from), field.xOf(part.to)].toSorted(
      (a, b) => a - b
    )
    return {part, area: {left: left ?? 0, right: right ?? 0, top, bottom}}
  })
  const nameAt = {
    x: field.column - size * 0.6,
    y: firstBaseLine(block, middle, sheet),
    anchor: 'end' as const
  }
  const end = field.xOf(isHanging(stack) ? stack.low : stack.high)
  const noData = labelsOf(locale.language).alternative.noData
  return [
    textAt(block.lines, nameAt, sheet),
    ...drawParts(parts, series.length),
    ...drawPartValues(parts, series.length, sheet),
    ...(parts.length === 0 ? [drawNoData(noData, middle, field, sheet)] : []),
    ...(0 < parts.length && !stack.total ? [drawOpenEnd([end, top], [end, bottom])] : []),
    ...drawTotal(stack, end, middle, sheet)
  ]
}

function drawTotal(
  stack: Stack,
  end: number,
  middle: number,
  sheet: Sheet
): readonly Element[] {
  if (!stack.total) return []
  const off = sheet.size * 0.35
  const place = isHanging(stack)
    ? {x: end - off, anchor: 'end' as const}
    : {x: end + off, anchor: 'start' as const}
  const y = baseLineAt(middle, sheet)
  return [textAt([stack.total.text], {...place, y, className: ['strong']}, sheet)]
}

/** Says that there is no figure, on the side of the zero line that has room for it. */
function drawNoData(words: string, middle: number, field: Field, sheet: Sheet): Element {
  const zero = field.xOf(0)
  const off = sheet.size * 0.4
  const hasRoom = zero + off + sheet.widthOf(words, 400) <= sheet.width
  const place = hasRoom
    ? {x: zero + off, anchor: 'start' as const}
    : {x: zero - off, anchor: 'end' as const}
  const className = ['gap-label']
  return textAt([words], {...place, y: baseLineAt(middle, sheet), className}, sheet)
}
