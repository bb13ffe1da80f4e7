import {maxIndex} from 'd3-array'
import type {Element} from 'hast'
import {labelsOf} from '../locale/labels-of.js'
import type {Drawing} from '../model/shown.js'
import {bandAreas, drawBands, plotWithKey, type Band} from './draw-gaps.js'
import {bandsOf, placesAcross} from './draw-lines.js'
import {dotAt, lineOf} from './draw-series.js'
import type {Figures} from './figures.js'
import {stretchesOf} from './find-gaps.js'
import type {Block} from './fit-text.js'
import {
  drawBase,
  drawGrid,
  drawNumbers,
  drawPlaces,
  gridStrokes,
  numberAreas,
  placeBlocks,
  topBlock,
  type Frame
} from './frame.js'
import {layField} from './lay-field.js'
import {
  drawPartLabels,
  partLabelsOf,
  partLabelsWidth,
  type PartLabel
} from './part-labels.js'
import {choosePlace, lineArea, type Area, type Stroke} from './place-label.js'
import {baseLineAt, type Sheet} from './sheet.js'
import {stackFigures, STEPS, stepOf, type Stack} from './stack-figures.js'
import {drawingOf, pathThrough, shape, textAt} from './svg.js'
import {makeValueAxis, rangeAbout, type ValueAxis} from './value-axis.js'

/** From the areas to the labels, in sizes of letters. */
const LABEL_GAP = 0.7
/** Half the width of a figure that stands alone between two gaps, in px. */
const ALONE = 3

interface Plot {
  readonly stacks: readonly Stack[]
  readonly frame: Frame
  readonly axis: ValueAxis
  readonly top: Block
  readonly xs: readonly number[]
  readonly bands: readonly Band[]
  readonly placeBlocks: readonly Block[]
  readonly height: number
  readonly labels: readonly PartLabel[]
}

/**
 * Draws areas on each other, with the names of the parts at their right end. Where a
 * part has no figure nothing is drawn, since all that lies above it would be wrong.
 */
export function drawAreas(figures: Figures, sheet: Sheet): Drawing {
  const {noData, incomplete} = labelsOf(figures.locale.language).alternative
  const stacks = stackFigures(figures)
  const hasOpen = stacks.some(({parts, total}) => 0 < parts.length && !total)
  const words = hasOpen ? incomplete : noData
  const {plot, key} = plotWithKey(
    (room) => plotOf(figures, stacks, sheet, room),
    words,
    sheet
  )
  const {frame, axis, top, xs, bands, height, labels} = plot
  const column = {
    x: frame.right + sheet.size * LABEL_GAP,
    from: sheet.size * 0.2,
    to: frame.bottom + sheet.size * 0.3,
    last: stacks.at(-1),
    yOf: frame.yOf
  }
  const taken = [
    ...bandAreas(bands, words, frame, sheet),
    ...numberAreas(axis, frame, top, sheet)
  ]
  const shapes = [
    ...drawGrid(axis, frame),
    ...drawBands(bands, words, frame, sheet),
    ...drawAllAreas(figures, plot),
    drawBase(frame),
    ...drawNumbers(axis, frame, top, sheet),
    ...drawPeak(plot, taken, sheet),
    ...drawPlaces(plot.placeBlocks, xs, frame.bottom, sheet),
    ...drawPartLabels(labels, column, sheet),
    ...key
  ]
  return drawingOf('area', shapes, height, sheet)
}

function plotOf(
  figures: Figures,
  stacks: readonly Stack[],
  sheet: Sheet,
  keyRoom: number
): Plot {
  const {width, size} = sheet
  const range = rangeAbout(stacks.flatMap(({low, high}) => [low, high]))
  const axis = makeValueAxis(figures, range)
  const labels = partLabelsOf(figures, sheet)
  const right = width - partLabelsWidth(labels, sheet) - size * LABEL_GAP
  const top = topBlock(axis, right, sheet)
  const blocks = placeBlocks(figures.places, right, sheet)
  const around = {axis, right, top, placeBlocks: blocks, labels, keyRoom}
  const {frame, height} = layField(around, sheet)
  const xs = placesAcross(figures, {axis, frame, blocks}, sheet)
  const gaps = stretchesOf(stacks.map(({total}) => total === undefined))
  return {
    ...{stacks, frame, axis, top, xs, height, labels},
    bands: bandsOf(gaps, xs),
    placeBlocks: blocks
  }
}

/** One series alone is a line with a pale ground; parts of a whole are filled. */
function drawAllAreas({series}: Figures, plot: Plot): readonly Element[] {
  const {xs, frame} = plot
  const [only] = series
  if (series.length === 1 && only) {
    const line = [lineOf(only, xs, frame), ...dotAt(only, xs, frame)]
    return [...drawArea(0, STEPS, plot), ...line]
  }
  return series.flatMap((_, index) => {
    return drawArea(index, stepOf(index, series.length), plot)
  })
}

/** The area of one series: a shape for each stretch without a gap. */
function drawArea(
  seriesIndex: number,
  step: number,
  {stacks, xs, frame}: Plot
): readonly Element[] {
  const className = ['part', `step-${step}`]
  return stretchesOf(stacks.map(({total}) => total !== undefined)).map(
    ({first, last}) => {
      const edges = stacks.slice(first, last + 1).flatMap(({parts}, offset) => {
        const part = parts[seriesIndex]
        const x = xs[first + offset] ?? 0
        const reach = first === last ? [x - ALONE, x + ALONE] : [x]
        return reach.map((at) => ({
          at,
          from: frame.yOf(part?.from ?? 0),
          to: frame.yOf(part?.to ?? 0)
        }))
      })
      const outline = [
        ...edges.map(({at, to}) => [at, to] as const),
        ...edges.toReversed().map(({at, from}) => [at, from] as const)
      ]
      return shape('path', className, {d: `${pathThrough(outline)}Z`})
    }
  )
}

/** The highest total, above its place, where the labels at the end do not say it. */
function drawPeak(
  {stacks, xs, frame, axis}: Plot,
  taken: readonly Area[],
  sheet: Sheet
): readonly Element[] {
  const index = maxIndex(stacks, ({total}) => total?.value)
  const total = stacks[index]?.total
  if (!total || total.value <= 0 || index === stacks.length - 1) return []
  const x = xs[index] ?? 0
  const width = sheet.widthOf(total.text, 600)
  const top = frame.yOf(total.value)
  const above = top - sheet.size * 0.5
  const beside = baseLineAt(top, sheet)
  const off = sheet.size * 0.7
  const spots = [
    {left: x - width / 2, y: above},
    {left: x + off, y: beside},
    {left: x - off - width, y: beside},
    {left: x - width, y: above},
    {left: x, y: above}
  ]
  const place = choosePlace(
    spots.map((spot) => ({
      ...spot,
      area: lineArea(spot.left, spot.y, width, sheet.size)
    })),
    {
      areas: taken,
      strokes: [...outlineStrokes(stacks, xs, frame), ...gridStrokes(axis, frame)],
      room: {left: 0, top: 0, right: frame.right, bottom: frame.bottom}
    }
  )
  const className = ['strong']
  if (!place) return []
  return [textAt([total.text], {x: place.left, y: place.y, className}, sheet)]
}

/** The upper edge of all areas together. */
function outlineStrokes(
  stacks: readonly Stack[],
  xs: readonly number[],
  {yOf}: Frame
): readonly Stroke[] {
  return stacks.flatMap(({high, total}, index): Stroke[] => {
    const next = stacks[index + 1]
    if (!total || !next?.total) return []
    return [[xs[index] ?? 0, yOf(high), xs[index + 1] ?? 0, yOf(next.high)]]
  })
}
