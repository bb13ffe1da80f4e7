import type {Locale} from '../model/locale.js'
import {fillPattern} from './fill-pattern.js'
import {labelsOf} from './labels-of.js'
import type {DatePatterns, Labels} from './labels.js'

/**
 * Writes a day, as “3 June 2025”, its day and month never parted.
 *
 * @param iso
 *   `YYYY-MM-DD`. Anything else is returned as it is, since a reader is better
 *   served by a source's own date than by none.
 */
export function formatDate(iso: string, {language}: Locale): string {
  const labels = labelsOf(language)
  const date = readDay(iso, labels)
  return date ? fillPattern(labels.datePatterns.day, {...date}) : iso
}

/** Writes days from one to another, as “1–3 June 2015”; what they share is said once. */
export function formatDateRange(from: string, to: string, locale: Locale): string {
  const labels = labelsOf(locale.language)
  const first = readDay(from, labels)
  const last = readDay(to, labels)
  if (!first || !last) return `${from}–${to}`
  if (from === to) return formatDate(from, locale)

  return fillPattern(rangePatternOf(first, last, labels.datePatterns), {
    ...first,
    lastDay: last.day,
    lastMonth: last.month,
    lastYear: last.year
  })
}

interface Day {
  readonly day: string
  readonly month: string
  readonly year: string
}

function rangePatternOf(
  first: Day,
  last: Day,
  {withinMonth, withinYear, acrossYears}: DatePatterns
): string {
  if (first.year !== last.year) return acrossYears
  return first.month === last.month ? withinMonth : withinYear
}

function readDay(iso: string, {months}: Labels): Day | undefined {
  const [, year = '', monthNumber, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  const month = months[Number(monthNumber) - 1]
  return month === undefined ? undefined : {year, month, day: String(Number(day))}
}
