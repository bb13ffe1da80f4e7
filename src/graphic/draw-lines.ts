import {extent} from 'd3-array'
import {scaleLinear} from 'd3-scale'
import type {Element} from 'hast'
import {labelsOf} from '../locale/labels-of.js'
import type {Drawing} from '../model/shown.js'
import {bandAreas, drawBands, plotWithKey, type Band} from './draw-gaps.js'
import {dotAt, drawPeak, findPeak, lineOf, strokesOf} from './draw-series.js'
import {drawEndLabels, endLabelsOf, type EndLabel} from './end-labels.js'
import type {Figures} from './figures.js'
import {findGaps, type Gap} from './find-gaps.js'
import type {Block} from './fit-text.js'
import {
  drawBase,
  drawGrid,
  drawNumbers,
  drawPlaces,
  gridStrokes,
  numberAreas,
  numbersWidth,
  placeBlocks,
  topBlock,
  type Frame
} from './frame.js'
import {layField} from './lay-field.js'
import type {Area} from './place-label.js'
import type {Sheet} from './sheet.js'
import {drawingOf} from './svg.js'
import {makeValueAxis, type ValueAxis} from './value-axis.js'

/** A plot of lines: where each figure lies. */
interface Plot {
  readonly frame: Frame
  readonly axis: ValueAxis
  /** The top number with its unit. */
  readonly top: Block
  /** The middle of each place. */
  readonly xs: readonly number[]
  readonly bands: readonly Band[]
  readonly placeBlocks: readonly Block[]
  readonly height: number
  readonly labels: readonly EndLabel[]
  /** Where the labels begin, and down to where they may stand. */
  readonly labelX: number
  readonly labelFoot: number
}

/**
 * Draws lines, each with its name and last value at its end; there is no legend and
 * no frame. Where figures are missing, the line is broken; where all are, a band
 * says so. The peak of the first series is told.
 */
export function drawLines(figures: Figures, sheet: Sheet): Drawing {
  const words = labelsOf(figures.locale.language).alternative.noData
  const {plot, key} = plotWithKey((room) => plotOf(figures, sheet, room), words, sheet)
  const {frame, axis, top, xs, bands, height} = plot
  const shapes = [
    ...drawGrid(axis, frame),
    ...drawBands(bands, words, frame, sheet),
    drawBase(frame),
    ...drawNumbers(axis, frame, top, sheet),
    ...drawPlaces(plot.placeBlocks, xs, frame.bottom, sheet),
    ...drawAllSeries(figures, plot, bandAreas(bands, words, frame, sheet), sheet),
    ...key
  ]
  return drawingOf('line', shapes, height, sheet)
}

/** From the end of a line to its label, in sizes of its letters: room for a leader. */
const LABEL_GAP = 1.5

function plotOf(figures: Figures, sheet: Sheet, keyRoom: number): Plot {
  const {width, size} = sheet
  const axis = makeValueAxis(figures)
  const labels = endLabelsOf(figures, sheet)
  const labelsWidth = Math.max(0, ...labels.map(({block}) => block.width))
  const right = width - labelsWidth - size * LABEL_GAP
  const labelX = right + size * LABEL_GAP
  const top = topBlock(axis, right, sheet)
  const blocks = placeBlocks(figures.places, right, sheet)

  const around = {axis, right, top, placeBlocks: blocks, labels, keyRoom}
  const {frame, height} = layField(around, sheet)
  const xs = placesAcross(figures, {axis, frame, blocks}, sheet)
  const lastPlace = (xs.at(-1) ?? 0) + (blocks.at(-1)?.width ?? 0) / 2
  // Labels may stand beside the last place, where it does not reach under them.
  const labelFoot = frame.bottom + size * (lastPlace < labelX ? 1 : 0.3)
  return {
    ...{frame, axis, top, xs, height, labels, labelX, labelFoot},
    bands: bandsOf(findGaps(figures), xs),
    placeBlocks: blocks
  }
}

/** The middle of each place: lines begin to the right of the axis' numbers. */
export function placesAcross(
  {places}: Figures,
  {axis, frame, blocks}: Pick<Plot, 'axis' | 'frame'> & {blocks: readonly Block[]},
  sheet: Sheet
): readonly number[] {
  const {left, right} = frame
  const firstPlace = (blocks[0]?.width ?? 0) / 2
  const beside = Math.max(firstPlace, sheet.size + numbersWidth(axis, sheet))
  const from = left + Math.min(beside, right / 2)
  const ats = places.map(({at}) => at)
  const [low = 0, high = 0] = extent(ats)
  if (low === high) return places.map(() => (from + right) / 2)
  const xScale = scaleLinear([low, high], [from, right])
  return ats.map((at) => xScale(at))
}

/** The bands of places without figures, each reaching half way to the next that has some. */
export function bandsOf(gaps: readonly Gap[], xs: readonly number[]): readonly Band[] {
  return gaps.map(({first, last}) => {
    const from = xs[first] ?? 0
    const to = xs[last] ?? from
    const before = xs[first - 1] ?? from
    const after = xs[last + 1] ?? to
    return {from: (before + from) / 2, to: (to + after) / 2}
  })
}

function drawAllSeries(
  figures: Figures,
  plot: Plot,
  taken: readonly Area[],
  sheet: Sheet
): readonly Element[] {
  const {frame, axis, top, xs, labels, labelX, labelFoot} = plot
  // The first series is painted last, so that no other covers it.
  const painted = figures.series.toReversed()
  const ends = labels.map(({series, lastIndex}) => ({
    x: xs[lastIndex] ?? frame.right,
    y: frame.yOf(series.points[lastIndex]?.value ?? 0)
  }))
  const peak = findPeak(figures)
  const obstacles = {
    areas: [...taken, ...numberAreas(axis, frame, top, sheet)],
    strokes: [
      ...figures.series.flatMap((series) => strokesOf(series, xs, frame)),
      ...gridStrokes(axis, frame)
    ],
    room: {left: 0, top: 0, right: frame.right + sheet.size, bottom: frame.bottom}
  }
  const column = {x: labelX, from: sheet.size * 0.2, to: labelFoot, ends}
  return [
    ...painted.map((series) => lineOf(series, xs, frame)),
    ...painted.flatMap((series) => dotAt(series, xs, frame)),
    ...(peak === undefined ? [] : drawPeak(peak, {xs, frame, obstacles}, sheet)),
    ...drawEndLabels(labels, column, sheet)
  ]
}
