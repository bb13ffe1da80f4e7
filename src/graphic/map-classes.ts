import Big from 'big.js'
import {fillPattern} from '../locale/fill-pattern.js'
import {formatNumber} from '../locale/format-number.js'
import {labelsOf} from '../locale/labels-of.js'
import {digitsOf} from '../locale/round-decimal.js'
import type {Locale} from '../model/locale.js'
import type {MapClasses} from '../model/request.js'
import type {Decimal} from '../model/table.js'

/** A class of a map: figures from one to another, both included. */
export interface MapClass {
  readonly from: Big
  readonly to: Big
  readonly text: string
}

/** Classes that a reader can tell apart, and that say enough. */
const COUNTS = {fewest: 4, most: 5} as const
/** From so many figures on, classes of about as many areas are five. */
const MANY = 15
/** What a step may be, in tens, hundreds and so on. */
const ROUND_STEPS = ['1', '2', '2.5', '3', '4', '5', '10']

/**
 * Cuts figures into four or five classes with round limits, the lowest first; fewer
 * where there are fewer figures.
 *
 * Limits do not touch: a class ends one unit of the last digit below the next, so that
 * nobody asks where a figure on a limit belongs.
 */
export function makeClasses(
  decimals: readonly Decimal[],
  kind: MapClasses,
  locale: Locale
): readonly MapClass[] {
  const digits = Math.max(0, ...decimals.map(digitsOf))
  const figures = decimals.map((it) => new Big(it)).toSorted((a, b) => a.cmp(b))
  const [low] = figures
  const high = figures.at(-1)
  if (!low || !high) return []
  const unit = new Big(10).pow(-digits)
  const isQuantile = kind === 'quantile'
  const starts = isQuantile ? quantiles(figures, digits) : equalSteps(low, high, digits)
  const ends = starts.slice(1).map((start) => start.minus(unit))
  const lastEnd = isQuantile ? high : lastOf(starts, unit, high)
  return starts.map((from, index) => {
    const to = ends[index] ?? lastEnd
    return {from, to, text: textOf(from, to, digits, locale)}
  })
}

/** The index of the class that holds a figure. */
export function classOf(decimal: Decimal, classes: readonly MapClass[]): number {
  return classes.findLastIndex(({from}) => from.lte(decimal))
}

/** Where the classes begin: steps of one size that hold all figures with least room. */
function equalSteps(low: Big, high: Big, digits: number): readonly Big[] {
  if (low.eq(high)) return [low]
  const magnitude = Math.floor(Math.log10(high.minus(low).toNumber()))
  const candidates = [magnitude - 2, magnitude - 1, magnitude]
    .flatMap((power) =>
      ROUND_STEPS.map((round) => new Big(round).times(new Big(10).pow(power)))
    )
    .filter((step) => step.round(digits).eq(step))
    .map((step) => ({step, first: floorTo(low, step), last: floorTo(high, step)}))
    .map((it) => ({...it, count: it.last.minus(it.first).div(it.step).toNumber() + 1}))
  const fitting = candidates.filter(({count}) => count <= COUNTS.most)
  const enough = fitting.filter(({count}) => COUNTS.fewest <= count)
  const [best] = (0 < enough.length ? enough : fitting).toSorted(
    (a, b) => b.count - a.count || a.step.cmp(b.step)
  )
  if (!best) return [low]
  return Array.from({length: best.count}, (_, index) =>
    best.first.plus(best.step.times(index))
  )
}

function floorTo(value: Big, step: Big): Big {
  return value
    .div(step)
    .round(0, value.lt(0) ? Big.roundUp : Big.roundDown)
    .times(step)
}

/** Where the last of equal steps ends; a single figure is its own end. */
function lastOf(starts: readonly Big[], unit: Big, high: Big): Big {
  const last = starts.at(-1)
  const before = starts.at(-2)
  if (!last || !before) return high
  return last.plus(last.minus(before)).minus(unit)
}

/** Where classes of about as many figures begin, each at the roundest number there. */
function quantiles(figures: readonly Big[], digits: number): readonly Big[] {
  const distinct = new Set(figures.map((it) => it.toFixed())).size
  const wanted = figures.length < MANY ? COUNTS.fewest : COUNTS.most
  const count = Math.min(wanted, distinct)
  const starts = figures.slice(0, 1)
  for (let part = 1; part < count; part++) {
    const at = Math.round((part * figures.length) / count)
    const below = figures[at - 1]
    const next = figures.slice(at).find((it) => below?.lt(it))
    const start = below && next && roundestIn(below, next, digits)
    if (start && starts.at(-1)?.lt(start)) starts.push(start)
  }
  return starts
}

/** The number with the fewest digits that is above `below` and not above `to`. */
function roundestIn(below: Big, to: Big, digits: number): Big {
  const powers = Array.from({length: 16 + digits}, (_, index) => 15 - index)
  for (const power of powers) {
    const rounded = floorTo(to, new Big(10).pow(power))
    if (below.lt(rounded)) return rounded
  }
  return to
}

function textOf(from: Big, to: Big, digits: number, locale: Locale): string {
  const {range, rangeBelowZero} = labelsOf(locale.language).map
  const [first, last] = [from, to].map((it) => {
    return formatNumber(it.toFixed(digits), locale, {digits})
  })
  if (from.gte(to) || first === undefined || last === undefined) return first ?? ''
  return fillPattern(from.lt(0) ? rangeBelowZero : range, {from: first, to: last})
}
