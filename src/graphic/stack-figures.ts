import Big from 'big.js'
import {formatNumber} from '../locale/format-number.js'
import type {Figures, Point, Series} from './figures.js'

/** A figure that stands on others: from where to where it reaches, in values. */
export interface Part {
  readonly series: Series
  readonly seriesIndex: number
  readonly point: Point
  /** The end that is nearer to zero. */
  readonly from: number
  readonly to: number
}

/** All figures of one place on each other: those above zero upwards, others downwards. */
export interface Stack {
  readonly parts: readonly Part[]
  readonly low: number
  readonly high: number
  /** The sum; left out where a figure is missing, since it would be too small. */
  readonly total?: Point | undefined
}

/** Puts the figures of each place on each other, in the order of the series. */
export function stackFigures(figures: Figures): readonly Stack[] {
  const {places, series} = figures
  return places.map((_, index) => {
    let [low, high] = [0, 0]
    const parts = series.flatMap((one, seriesIndex): readonly Part[] => {
      const point = one.points[index]
      if (!point) return []
      const from = point.value < 0 ? low : high
      const to = from + point.value
      low = Math.min(low, to)
      high = Math.max(high, to)
      return [{series: one, seriesIndex, point, from, to}]
    })
    const isWhole = parts.length === series.length
    return {parts, low, high, total: isWhole ? totalOf(parts, figures) : undefined}
  })
}

function totalOf(parts: readonly Part[], {digits, locale}: Figures): Point {
  const sum = parts.reduce((total, {point}) => total.plus(point.decimal), new Big(0))
  const decimal = sum.toFixed()
  return {
    value: sum.toNumber(),
    decimal,
    text: formatNumber(decimal, locale, {digits})
  }
}

/** The sums of a chart as a series, with a gap where one is not known. */
export function totalsOf(stacks: readonly Stack[], name: string): Series {
  return {name, rank: 'first', points: stacks.map(({total}) => total)}
}

/** Lightness in five steps, the darkest first: fills of parts, and classes of a map. */
export const STEPS = 5

/**
 * The step of one of several things that lie beside each other, as far from its
 * neighbours as can be; two or three keep off the palest.
 */
export function stepOf(index: number, count: number): number {
  if (count <= 1) return 1
  const last = count === 2 ? STEPS - 1 : STEPS
  return 1 + Math.round((index * (last - 1)) / (count - 1))
}

/** Whether a text on a fill of this step is set in the colour of paper. */
export function isDark(step: number): boolean {
  return step <= 2
}
