import type {Element} from 'hast'
import {labelsOf} from '../locale/labels-of.js'
import type {Drawing} from '../model/shown.js'
import {drawBar} from './draw-bar.js'
import {weightOf} from './end-labels.js'
import type {Figures, Point, Series} from './figures.js'
import {firstBaseLine, type Block} from './fit-text.js'
import {fieldOf, rowsOf, type Field, type Row, type RowBar} from './lay-rows.js'
import {baseLineAt, wholeSteps, type Sheet} from './sheet.js'
import {drawingOf, shape, textAt} from './svg.js'

/** How far the line that all bars begin at reaches beyond them, in sizes of the letters. */
const ENDS = 0.3

/**
 * Draws lying bars, for named things: the name at the left, the value at the end of
 * each bar. Where there are several series, their names stand at the bars of one
 * place. Without a grid, since each value is told.
 */
export function drawRows(figures: Figures, sheet: Sheet): Drawing {
  const field = fieldOf(figures, sheet)
  const noData = labelsOf(figures.locale.language).alternative.noData
  const rows = rowsOf(figures, field, 0, sheet)
  const foot = rows.at(-1)?.foot ?? 0
  const height = wholeSteps(foot + sheet.size * ENDS, sheet)
  const zero = field.xOf(0)
  const shapes = [
    ...rows.flatMap((row) => drawRow(row, {field, noData}, sheet)),
    shape('line', ['base'], {
      x1: zero,
      y1: 0,
      x2: zero,
      y2: foot + sheet.size * ENDS
    })
  ]
  return drawingOf(1 < figures.series.length ? 'grouped' : 'bar', shapes, height, sheet)
}

function drawRow(
  {block, middle, bars}: Row,
  {field, noData}: {readonly field: Field; readonly noData: string},
  sheet: Sheet
): readonly Element[] {
  const {size} = sheet
  const y = firstBaseLine(block, middle, sheet)
  const place = {x: field.left - size * 0.6, y, anchor: 'end' as const}
  return [
    textAt(block.lines, place, sheet),
    ...bars.flatMap((bar) => drawRowBar(bar, {field, noData}, sheet))
  ]
}

function drawRowBar(
  rowBar: RowBar,
  {field, noData}: {readonly field: Field; readonly noData: string},
  sheet: Sheet
): readonly Element[] {
  const {series, point, y, name} = rowBar
  const nameAbove = name?.isAbove
    ? [drawNameAbove(name.block, series, y, field, sheet)]
    : []
  const bar = point ? drawValueBar(rowBar, point, field, sheet) : []
  const gap = point ? [] : [drawNoData(noData, y, field, sheet)]
  return [...nameAbove, ...bar, ...gap]
}

/** Says that there is no figure, on the side of the zero line that has room for it. */
function drawNoData(noData: string, y: number, field: Field, sheet: Sheet): Element {
  const zero = field.xOf(0)
  const off = sheet.size * 0.4
  const hasRoom = zero + off + sheet.widthOf(noData, 400) <= sheet.width
  const place = hasRoom
    ? {x: zero + off, anchor: 'start' as const}
    : {x: zero - off, anchor: 'end' as const}
  const className = ['gap-label']
  return textAt([noData], {...place, y: baseLineAt(y, sheet), className}, sheet)
}

/** A bar with its value at the end, and the name of its series behind that. */
function drawValueBar(
  {series, step, y, name}: RowBar,
  point: Point,
  field: Field,
  sheet: Sheet
): readonly Element[] {
  const {size} = sheet
  const level = baseLineAt(y, sheet)
  const zero = field.xOf(0)
  const end = field.xOf(point.value)
  const bar = drawBar(
    {
      left: Math.min(zero, end),
      right: Math.max(zero, end),
      top: y - field.thickness / 2 + size * 0.06,
      bottom: y + field.thickness / 2 - size * 0.06
    },
    step
  )
  const isNegative = point.value < 0
  const x = isNegative ? end - size * 0.35 : end + size * 0.35
  const anchor = isNegative ? 'end' : 'start'
  const className = [series.rank]
  const value = textAt([point.text], {x, y: level, anchor, className}, sheet)
  if (!name || name.isAbove) return [bar, value]
  const behind = x + sheet.widthOf(point.text, weightOf(series)) + size * 0.7
  const place = {x: behind, y: level, className}
  return [bar, value, textAt(name.block.lines, place, sheet)]
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
