import {scaleLinear} from 'd3-scale'
import type {Element} from 'hast'
import {labelsOf} from '../locale/labels-of.js'
import type {Drawing} from '../model/shown.js'
import {spreadColumns, type Across} from './across.js'
import {drawNames, namesOf, type BarOf, type NameRow} from './column-names.js'
import {drawHighest, drawValues} from './column-values.js'
import {drawBar} from './draw-bar.js'
import {bandAreas, drawBands, plotWithKey, type Band} from './draw-gaps.js'
import {weightOf} from './end-labels.js'
import type {Figures} from './figures.js'
import {findGaps} from './find-gaps.js'
import type {Block} from './fit-text.js'
import {
  drawBase,
  drawGrid,
  drawNumbers,
  drawPlaces,
  numberAreas,
  numbersWidth,
  placeBlocks,
  roomAbove,
  roomBelow,
  topBlock,
  type Frame
} from './frame.js'
import {wholeSteps, type Sheet} from './sheet.js'
import {stepOf} from './stack-figures.js'
import {drawingOf} from './svg.js'
import {makeValueAxis, rangeOf, type ValueAxis} from './value-axis.js'

/** The least height of the field of columns, by the width of the drawing. */
const HEIGHTS = {share: 0.36, least: 220} as const

/** Where columns stand. */
interface Plot {
  readonly frame: Frame
  readonly axis: ValueAxis
  readonly height: number
  readonly across: Across
  /** Whether each column has its value above it, so that no grid is needed. */
  readonly hasValues: boolean
  /** The top number of the axis, with its unit. */
  readonly top: Block
  readonly bands: readonly Band[]
  readonly placeBlocks: readonly Block[]
  readonly barOf: BarOf
  readonly names: readonly NameRow[]
}

/**
 * Draws standing bars, for years and other runs: with a value on each where there
 * is room, else with a grid and the highest value of the first series.
 */
export function drawColumns(figures: Figures, sheet: Sheet): Drawing {
  const words = labelsOf(figures.locale.language).alternative.noData
  const {plot, key} = plotWithKey((room) => plotOf(figures, sheet, room), words, sheet)
  const {frame, axis, height, across, hasValues, top, bands, names} = plot
  const shapes = [
    ...(hasValues ? [] : drawGrid(axis, frame)),
    ...drawBands(bands, words, frame, sheet),
    ...drawBars(figures, plot),
    drawBase(frame),
    ...(hasValues
      ? drawValues(figures, plot.barOf, sheet)
      : [
          ...drawNumbers(axis, frame, top, sheet),
          ...drawHighest(figures, plot.barOf, obstaclesOf(plot, words, sheet), sheet)
        ]),
    ...drawPlaces(
      plot.placeBlocks,
      figures.places.map((_, index) => across.middleOf(index)),
      frame.bottom,
      sheet
    ),
    ...drawNames(names, sheet),
    ...key
  ]
  const kind = 1 < figures.series.length ? 'grouped' : 'bar'
  return drawingOf(kind, shapes, height, sheet)
}

function plotOf(figures: Figures, sheet: Sheet, keyRoom: number): Plot {
  const {size, width} = sheet
  const axis = makeValueAxis(figures)
  const hasValues = haveRoom(figures, spreadColumns(figures, 0, sheet), sheet)
  const left = hasValues ? 0 : numbersWidth(axis, sheet) + size * 0.5
  const across = spreadColumns(figures, left, sheet)
  const blocks = placeBlocks(figures.places, width - left, sheet)
  const top = topBlock(axis, width, sheet)
  const names = namesOf(figures, across, sheet)

  // A value needs as much room above the highest column as below the lowest.
  const valueRoom = hasValues ? size * 1.4 : 0
  const above = names.height + (hasValues ? valueRoom : roomAbove(top, sheet))
  const below = roomBelow(blocks, sheet) + keyRoom
  const field = Math.max(HEIGHTS.least, width * HEIGHTS.share)
  const height = wholeSteps(above + field + below, sheet)
  const bottom = height - below
  const range = hasValues ? rangeOf(figures) : axis
  const lowest = range.from < 0 ? bottom - valueRoom : bottom
  const yScale = scaleLinear([range.from, range.to], [lowest, above])
  const frame: Frame = {
    left: 0,
    right: width,
    top: above - valueRoom,
    bottom,
    yOf: (value) => yScale(value)
  }
  const barOf = barsIn(figures, across, frame)
  return {
    ...{frame, axis, height, across, hasValues, top, barOf, placeBlocks: blocks},
    bands: bandsOf(figures, across),
    names: names.rowsAbove(barOf, hasValues)
  }
}

function barsIn({series}: Figures, across: Across, {yOf}: Frame): BarOf {
  return function barOf(seriesIndex, index) {
    const point = series[seriesIndex]?.points[index]
    if (!point) return undefined
    const left = across.leftOf(index, seriesIndex)
    const top = yOf(Math.max(0, point.value))
    const bottom = yOf(Math.min(0, point.value))
    return {left, right: left + across.barWidth, top, bottom}
  }
}

function bandsOf(figures: Figures, {middleOf, step}: Across): readonly Band[] {
  return findGaps(figures).map(({first, last}) => ({
    from: middleOf(first) - step / 2,
    to: middleOf(last) + step / 2
  }))
}

/** Whether each value is narrower than the room of its column. */
function haveRoom({series}: Figures, {barWidth, step}: Across, sheet: Sheet): boolean {
  const room = series.length === 1 ? step - sheet.size * 0.4 : barWidth - 1
  return series.every((one) =>
    one.points.every(
      (point) => !point || sheet.widthOf(point.text, weightOf(one)) <= room
    )
  )
}

function drawBars({series, places}: Figures, {barOf}: Plot): readonly Element[] {
  return series.flatMap((_, at) =>
    places.flatMap((_, index) => {
      const bar = barOf(at, index)
      return bar ? drawBar(bar, stepOf(at, series.length)) : []
    })
  )
}

function obstaclesOf(
  {axis, frame, top, names, bands}: Plot,
  words: string,
  sheet: Sheet
): Parameters<typeof drawHighest>[2] {
  return {
    areas: [
      ...bandAreas(bands, words, frame, sheet),
      ...numberAreas(axis, frame, top, sheet)
    ],
    strokes: names.map(({leader}) => leader),
    room: {left: 0, top: 0, right: sheet.width, bottom: frame.bottom}
  }
}
