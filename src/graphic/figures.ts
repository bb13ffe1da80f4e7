import {max, min} from 'd3-array'
import {formatNumber} from '../locale/format-number.js'
import {formatValue} from '../locale/format-value.js'
import {digitsOf} from '../locale/round-decimal.js'
import type {Locale} from '../model/locale.js'
import type {ChartAnswer, ChartSeries, ChartType} from '../model/request.js'
import type {CellValue, Decimal} from '../model/table.js'

/** The figures of a chart, ready to be drawn: numbers with their texts. */
export interface Figures {
  readonly type: ChartType
  readonly xTitle: string
  readonly yTitle: string
  readonly unit?: string | undefined
  /** Whether places follow each other, as years do; named things only stand in a list. */
  readonly isOrdered: boolean
  readonly places: readonly Place[]
  readonly series: readonly Series[]
  /** Digits after the decimal sign, in every figure of the chart. */
  readonly digits: number
  readonly locale: Locale
}

/** A place on the x axis. */
export interface Place {
  readonly text: string
  /** Where it lies among the others: a year, a day, a number, or its place in the list. */
  readonly at: number
}

/** How a series is drawn: the first is what the chart is about, context is the rest. */
export type Rank = 'first' | 'second' | 'third' | 'context'

export interface Series {
  readonly name?: string | undefined
  readonly rank: Rank
  /** As long as the places; a gap is left out. */
  readonly points: readonly (Point | undefined)[]
}

export interface Point {
  readonly value: number
  /** The same, exactly. */
  readonly decimal: Decimal
  readonly text: string
}

const RANKS: readonly Rank[] = ['first', 'second', 'third']

/**
 * Reads the figures of an answer.
 *
 * Years that no row has are places too, with a gap: a line that ran over them, or
 * columns that closed ranks, would say that nothing is missing.
 */
export function readFigures(
  answer: ChartAnswer,
  {locale, emphasis}: {readonly locale: Locale; readonly emphasis?: string | undefined}
): Figures {
  const {type, x, y, xs, series} = answer
  const digits = mostDigits(series)
  const seats = seatsOf(xs)
  const subject = series.find(({name}) => emphasis !== undefined && name === emphasis)
  const others = series.filter((one) => one !== subject)
  const ranked = subject ? [subject, ...others] : others
  return {
    type,
    xTitle: x.title,
    yTitle: y.title,
    unit: y.unit,
    isOrdered: ['year', 'date', 'integer', 'number'].includes(x.type),
    places: seats.map(({value, at}) => ({text: formatValue(value, locale), at})),
    series: ranked.map(({name, points}, index) => ({
      name,
      rank: RANKS[index] ?? 'context',
      points: seats.map(({from}) => readPoint(points[from ?? -1], digits, locale))
    })),
    digits,
    locale
  }
}

function mostDigits(series: readonly ChartSeries[]): number {
  const counts = series.flatMap(({points}) =>
    points.map((decimal) => (decimal === undefined ? 0 : digitsOf(decimal)))
  )
  return max(counts) ?? 0
}

function readPoint(
  decimal: Decimal | undefined,
  digits: number,
  locale: Locale
): Point | undefined {
  if (decimal === undefined) return undefined
  return {value: Number(decimal), decimal, text: formatNumber(decimal, locale, {digits})}
}

/** A place before its text is written. */
interface Seat {
  readonly value: CellValue
  readonly at: number
  /** Which of the answer's places it is; left out for a year that no row has. */
  readonly from?: number | undefined
}

function seatsOf(xs: readonly CellValue[]): readonly Seat[] {
  const seats = xs.map((value, from) => ({value, at: findPosition(value) ?? from, from}))
  const years = xs.flatMap((value) => (value.kind === 'year' ? [value.year] : []))
  return years.length === xs.length ? withMissingYears(seats) : seats
}

function withMissingYears(seats: readonly Seat[]): readonly Seat[] {
  const distances = seats.flatMap(({at}, index) => {
    const before = seats[index - 1]
    return before && before.at < at ? [at - before.at] : []
  })
  const usual = min(distances) ?? Infinity
  return seats.flatMap((seat, index): readonly Seat[] => {
    const before = seats[index - 1]
    const missing: Seat[] = []
    for (let year = (before?.at ?? seat.at) + usual; year < seat.at; year += usual) {
      missing.push({value: {kind: 'year', year}, at: year})
    }
    return [...missing, seat]
  })
}

/** Milliseconds of a day: dates count in days. */
const DAY_MS = 86_400_000

function findPosition(value: CellValue): number | undefined {
  switch (value.kind) {
    case 'year':
      return value.year
    case 'number':
      return Number(value.decimal)
    case 'date': {
      const days = Date.parse(value.iso) / DAY_MS
      return Number.isFinite(days) ? days : undefined
    }
    default:
      return undefined
  }
}
