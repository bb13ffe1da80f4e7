import {scaleLinear} from 'd3-scale'
import type {Element} from 'hast'
import {labelsOf} from '../locale/labels-of.js'
import type {Drawing} from '../model/shown.js'
import {spreadColumns, type Across} from './across.js'
import {drawBands, plotWithKey, type Band} from './draw-gaps.js'
import {layKey, type Key} from './draw-key.js'
import {drawParts, drawPartValues, type PlacedPart} from './draw-parts.js'
import type {Figures} from './figures.js'
import {findGaps} from './find-gaps.js'
import type {Block} from './fit-text.js'
import {
  drawBase,
  drawGrid,
  drawNumbers,
  drawPlaces,
  numbersWidth,
  placeBlocks,
  roomAbove,
  roomBelow,
  topBlock,
  type Frame
} from './frame.js'
import {drawOpenEnd, openEntry} from './open-end.js'
import {
  drawPartLabels,
  partLabelsOf,
  partLabelsWidth,
  type PartLabel
} from './part-labels.js'
import {wholeSteps, type Sheet} from './sheet.js'
import {stackFigures, type Stack} from './stack-figures.js'
import {drawingOf, textAt} from './svg.js'
import {makeValueAxis, rangeAbout, type ValueAxis} from './value-axis.js'

/** The least height of the field of columns, by the width of the drawing. */
const HEIGHTS = {share: 0.4, least: 240} as const
/** From the columns to the labels of their parts, in sizes of letters. */
const LABEL_GAP = 0.7

/** Where stacked columns stand. */
interface Plot {
  readonly stacks: readonly Stack[]
  readonly frame: Frame
  readonly axis: ValueAxis
  readonly height: number
  readonly across: Across
  /** Whether each column has its total above it, so that no axis is needed. */
  readonly hasTotals: boolean
  readonly top: Block
  readonly bands: readonly Band[]
  readonly placeBlocks: readonly Block[]
  readonly labels: readonly PartLabel[]
  readonly openKey: Key
}

/**
 * Draws standing bars whose parts lie on each other, with the names of the parts beside
 * the last one. A bar that lacks a part has no total and a dashed end, and a key says so.
 */
export function drawStackColumns(figures: Figures, sheet: Sheet): Drawing {
  const words = labelsOf(figures.locale.language).alternative.noData
  const {plot, key} = plotWithKey((room) => plotOf(figures, sheet, room), words, sheet)
  const {stacks, frame, axis, height, across, hasTotals, top, bands, openKey} = plot
  const count = figures.series.length
  const parts = stacks.flatMap((stack, index) => placedParts(stack, index, plot))
  const middles = figures.places.map((_, index) => across.middleOf(index))
  const column = {
    x: frame.right + sheet.size * LABEL_GAP,
    from: sheet.size * 0.2,
    to: frame.bottom + sheet.size * 0.3,
    last: stacks.at(-1),
    yOf: frame.yOf
  }
  const openTop = height - openKey.height - (key.length === 0 ? 0 : sheet.leading * 1.4)
  const shapes = [
    ...(hasTotals ? [] : drawGrid(axis, frame)),
    ...drawBands(bands, words, frame, sheet),
    ...drawParts(parts, count),
    ...(haveWidth(parts, sheet) ? drawPartValues(parts, count, sheet) : []),
    drawBase(frame),
    ...(hasTotals ? [] : drawNumbers(axis, frame, top, sheet)),
    ...stacks.flatMap((stack, index) => drawHead(stack, index, plot, sheet)),
    ...drawPlaces(plot.placeBlocks, middles, frame.bottom, sheet),
    ...drawPartLabels(plot.labels, column, sheet),
    ...openKey.drawAt(openTop),
    ...key
  ]
  return drawingOf('stacked', shapes, height, sheet)
}

function plotOf(figures: Figures, sheet: Sheet, keyRoom: number): Plot {
  const {size, width} = sheet
  const stacks = stackFigures(figures)
  const range = rangeAbout(stacks.flatMap(({low, high}) => [low, high]))
  const axis = makeValueAxis(figures, range)
  const labels = partLabelsOf(figures, sheet)
  const right = width - partLabelsWidth(labels, sheet) - size * LABEL_GAP
  const acrossFrom = (left: number): Across =>
    spreadColumns({...figures, series: figures.series.slice(0, 1)}, left, {
      ...sheet,
      width: right
    })
  const hasTotals = haveRoom(stacks, acrossFrom(0), sheet)
  const left = hasTotals ? 0 : numbersWidth(axis, sheet) + size * 0.5
  const blocks = placeBlocks(figures.places, right - left, sheet)
  const top = topBlock(axis, right, sheet)
  const openKey = layKey(stacks.some(isOpen) ? [openEntry(figures)] : [], sheet)

  const totalRoom = hasTotals ? size * 1.4 : 0
  const above = hasTotals ? totalRoom : roomAbove(top, sheet)
  const openRoom = openKey.height === 0 ? 0 : openKey.height + size * 0.3
  const below = roomBelow(blocks, sheet) + keyRoom + openRoom
  const pile = labels.reduce((sum, {block}) => sum + block.height, 0)
  const field = Math.max(HEIGHTS.least, width * HEIGHTS.share, pile - above)
  const height = wholeSteps(above + field + below, sheet)
  const bottom = height - below
  const {from, to} = hasTotals ? range : axis
  const lowest = from < 0 ? bottom - totalRoom : bottom
  const yScale = scaleLinear([from, to], [lowest, above])
  const yOf = (value: number): number => yScale(value)
  const frame: Frame = {left: 0, right, top: above - totalRoom, bottom, yOf}
  const across = acrossFrom(left)
  return {
    ...{stacks, frame, axis, height, across, hasTotals, top, labels, openKey},
    bands: bandsOf(figures, across),
    placeBlocks: blocks
  }
}

/** Whether a place has some of its figures, and not all. */
function isOpen({parts, total}: Stack): boolean {
  return 0 < parts.length && total === undefined
}

/** Whether no value is wider than a column: some values alone would look like a choice. */
function haveWidth(parts: readonly PlacedPart[], sheet: Sheet): boolean {
  return parts.every(({part, area}) => {
    return (
      sheet.widthOf(part.point.text, 400) + sheet.size * 0.5 <= area.right - area.left
    )
  })
}

function haveRoom(stacks: readonly Stack[], {step}: Across, sheet: Sheet): boolean {
  const room = step - sheet.size * 0.4
  return stacks.every(({total}) => !total || sheet.widthOf(total.text, 600) <= room)
}

function bandsOf(figures: Figures, {middleOf, step}: Across): readonly Band[] {
  return findGaps(figures).map(({first, last}) => ({
    from: middleOf(first) - step / 2,
    to: middleOf(last) + step / 2
  }))
}

function placedParts(
  {parts}: Stack,
  index: number,
  {across, frame}: Plot
): readonly PlacedPart[] {
  const left = across.leftOf(index, 0)
  return parts.map((part) => ({
    part,
    area: {
      left,
      right: left + across.barWidth,
      top: frame.yOf(Math.max(part.from, part.to)),
      bottom: frame.yOf(Math.min(part.from, part.to))
    }
  }))
}

/** What stands at the end of a column: its total, or the sign that a part is missing. */
function drawHead(
  stack: Stack,
  index: number,
  {across, frame, hasTotals}: Plot,
  sheet: Sheet
): readonly Element[] {
  const left = across.leftOf(index, 0)
  const end = frame.yOf(stack.high === 0 ? stack.low : stack.high)
  if (isOpen(stack)) {
    return [drawOpenEnd([left, end], [left + across.barWidth, end])]
  }
  if (!stack.total || !hasTotals) return []
  const isHanging = stack.high === 0 && stack.low < 0
  const y = isHanging ? end + sheet.size : end - sheet.size * 0.3
  const place = {x: across.middleOf(index), y, anchor: 'middle' as const}
  return [textAt([stack.total.text], {...place, className: ['strong']}, sheet)]
}
