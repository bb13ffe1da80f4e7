import Big from 'big.js'
import {max, min} from 'd3-array'
import {formatNumber, formatQuantity} from '../locale/format-number.js'
import {digitsOf} from '../locale/round-decimal.js'
import type {Decimal} from '../model/table.js'
import type {Figures} from './figures.js'

/** The axis of values: from one round number to another, with few lines between. */
export interface ValueAxis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly ValueTick[]
}

export interface ValueTick {
  readonly value: number
  readonly text: string
}

/** Values from the lowest to the highest. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** What a step may be, in tens, hundreds and so on: numbers that a reader adds easily. */
const ROUND_STEPS = ['1', '2', '2.5', '3', '4', '5']
/** Lines, the base line included: fewer say too little, more are noise. */
const LINES = {fewest: 4, most: 6} as const

/**
 * Makes the axis that holds all figures and zero with the least empty room; of two
 * with the same room, that with fewer lines.
 *
 * The unit is said once, on the top line.
 */
export function makeValueAxis(
  figures: Figures,
  {from: low, to: high}: Range = rangeOf(figures)
): ValueAxis {
  const {step, below, above} = bestSteps(low, high, figures.digits)
  const counts = Array.from({length: below + above + 1}, (_, index) => index - below)
  const digits = digitsOf(step.toFixed())
  const ticks = counts.map((count): ValueTick => {
    const value = step.times(count)
    const text = tickText(
      count === 0 ? '0' : value.toFixed(digits),
      count === above,
      figures
    )
    return {value: value.toNumber(), text}
  })
  return {from: ticks[0]?.value ?? 0, to: ticks.at(-1)?.value ?? 1, ticks}
}

/** The least range that holds all figures and zero. */
export function rangeOf({series}: Figures): Range {
  return rangeAbout(series.flatMap(({points}) => points.flatMap((it) => it?.value ?? [])))
}

/** The least range that holds some values and zero. */
export function rangeAbout(values: readonly number[]): Range {
  const from = Math.min(0, min(values) ?? 0)
  const to = Math.max(0, max(values) ?? 0)
  return from === to ? {from: 0, to: 1} : {from, to}
}

interface Steps {
  readonly step: Big
  /** Steps below zero and above it. */
  readonly below: number
  readonly above: number
}

function bestSteps(low: number, high: number, digits: number): Steps {
  const range = high - low
  const magnitude = Math.floor(Math.log10(range))
  const candidates = [magnitude - 1, magnitude].flatMap((power) =>
    ROUND_STEPS.map((round) => new Big(round).times(new Big(10).pow(power)))
  )
  const drawn = candidates
    .filter((step) => step.round(digits).eq(step))
    .map((step) => stepsOf(step, low, high))
  const [best] = drawn
    .filter(hasFewLines)
    .toSorted((a, b) => roomOf(a) - roomOf(b) || lineCount(a) - lineCount(b))
  return best ?? stepsOf(new Big(1), low, high)
}

function stepsOf(step: Big, low: number, high: number): Steps {
  const size = step.toNumber()
  // A figure that lies on a line to within rounding needs no further line.
  const count = (value: number): number => Math.ceil(Math.abs(value) / size - 1e-9)
  const above = count(high)
  const below = count(low)
  return {step, below, above}
}

function hasFewLines(steps: Steps): boolean {
  return LINES.fewest <= lineCount(steps) && lineCount(steps) <= LINES.most
}

function lineCount({below, above}: Steps): number {
  return below + above + 1
}

function roomOf({step, below, above}: Steps): number {
  return step.toNumber() * (below + above)
}

function tickText(decimal: Decimal, isTop: boolean, {unit, locale}: Figures): string {
  return isTop ? formatQuantity(decimal, unit, locale) : formatNumber(decimal, locale)
}
