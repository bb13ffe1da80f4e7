import {maxIndex} from 'd3-array'
import {line} from 'd3-shape'
import type {Element} from 'hast'
import type {Figures, Point, Rank, Series} from './figures.js'
import type {Frame} from './frame.js'
import {
  choosePlace,
  lineArea,
  type Area,
  type Obstacles,
  type Stroke
} from './place-label.js'
import {baseLineAt, type Sheet} from './sheet.js'
import {roundOff, shape, textAt} from './svg.js'

/** Half the width of the sign at the end of a line, in px. */
const DOTS: Readonly<Record<Rank, number>> = {
  first: 3,
  second: 2.5,
  third: 3,
  context: 2
}

/** The line of a series, broken where it has no figure. */
export function lineOf(series: Series, xs: readonly number[], frame: Frame): Element {
  const path = line<Point | undefined>(
    (_, index) => roundOff(xs[index] ?? 0),
    (point) => roundOff(frame.yOf(point?.value ?? 0))
  ).defined((point) => point !== undefined)
  return shape('path', ['line', series.rank], {d: path(series.points) ?? ''})
}

/**
 * The signs of a series: at its last figure, and at figures that stand alone between
 * two gaps, where there is no line to see.
 */
export function dotAt(
  {points, rank}: Series,
  xs: readonly number[],
  frame: Frame
): readonly Element[] {
  const last = points.findLastIndex((point) => point !== undefined)
  return points.flatMap((point, index) => {
    const isAlone = !points[index - 1] && !points[index + 1]
    if (!point || (index !== last && !isAlone)) return []
    return [signAt(rank, xs[index] ?? 0, frame.yOf(point.value))]
  })
}

/** A sign that is told without colour: disc, square, triangle, small disc. */
function signAt(rank: Rank, x: number, y: number): Element {
  const reach = DOTS[rank]
  switch (rank) {
    case 'second':
      return shape('rect', ['dot', rank], {
        x: x - reach,
        y: y - reach,
        width: 2 * reach,
        height: 2 * reach
      })
    case 'third': {
      const [left, right] = [roundOff(x - reach), roundOff(x + reach)]
      const [tip, foot] = [roundOff(y - reach), roundOff(y + reach)]
      const d = `M${roundOff(x)} ${tip}L${right} ${foot}H${left}Z`
      return shape('path', ['dot', rank], {d})
    }
    case 'first':
    case 'context':
      return shape('circle', ['dot', rank], {cx: x, cy: y, r: reach})
  }
}

/** The lines between the figures of a series, for labels to keep off. */
export function strokesOf(
  {points}: Series,
  xs: readonly number[],
  {yOf}: Frame
): readonly Stroke[] {
  return points.flatMap((point, index): Stroke[] => {
    const next = points[index + 1]
    if (!point || !next) return []
    return [[xs[index] ?? 0, yOf(point.value), xs[index + 1] ?? 0, yOf(next.value)]]
  })
}

/** The highest figure of the first series, with its place. */
export interface Peak {
  readonly index: number
  readonly point: Point
}

/** Finds the peak to be labelled; none where the label at the end says it already. */
export function findPeak({series, places}: Figures): Peak | undefined {
  const points = series[0]?.points ?? []
  const index = maxIndex(points, (point) => point?.value)
  const last = points.findLastIndex((point) => point !== undefined)
  const point = points[index]
  const isTold = index === last || places.length < 3
  return point && !isTold ? {index, point} : undefined
}

/** Where the peak lies, and what its label must keep off. */
export interface PeakGround {
  readonly xs: readonly number[]
  readonly frame: Frame
  readonly obstacles: Obstacles
}

/** Draws a sign and the value at a peak, where the value covers least. */
export function drawPeak(
  {index, point}: Peak,
  {xs, frame, obstacles}: PeakGround,
  sheet: Sheet
): readonly Element[] {
  const x = xs[index] ?? 0
  const y = frame.yOf(point.value)
  const place = choosePlace(peakPlaces(x, y, point.text, sheet), obstacles)
  const sign = signAt('first', x, y)
  if (!place) return [sign]
  return [sign, textAt([point.text], {...place, className: ['first']}, sheet)]
}

interface PeakPlace {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly area: Area
}

/** Above it, then to its right and left, then above to one side, then below. */
function peakPlaces(
  x: number,
  y: number,
  text: string,
  sheet: Sheet
): readonly PeakPlace[] {
  const {size} = sheet
  const off = size * 0.7
  const level = baseLineAt(y, sheet)
  const width = sheet.widthOf(text, 600)
  const at = (anchor: PeakPlace['anchor'], dx: number, baseline: number): PeakPlace => {
    const shift = {start: 0, middle: width / 2, end: width}[anchor]
    const area = lineArea(x + dx - shift, baseline, width, size)
    return {x: x + dx, y: baseline, anchor, area}
  }
  return [
    at('middle', 0, y - off),
    at('start', off, level),
    at('end', -off, level),
    at('start', off * 0.5, y - off * 0.6),
    at('end', -off * 0.5, y - off * 0.6),
    at('middle', 0, y + off + size * 0.7)
  ]
}
