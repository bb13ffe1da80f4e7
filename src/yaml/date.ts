import type {Wording} from '../model/diagnostic.js'
import {noted} from '../model/noted.js'
import {textLike, wrongValue, type Kind} from './kind.js'

/** A day of the calendar, `YYYY-MM-DD` (ISO 8601). */
export const DATE: Kind<string> = {
  words: 'a date as YYYY-MM-DD',
  schema: {type: 'string', format: 'date'},
  read(value) {
    const read = textLike(/^\d{4}-\d{2}-\d{2}$/, DATE.words, hintsAtDate).read(value)
    if (read.value === undefined || isCalendarDate(read.value)) return read
    const hints = ['Look at the calendar: the month has no such day.']
    return noted(undefined, wrongValue(value, 'a day of the calendar', hints))
  }
}

/** Whether a text is `YYYY-MM-DD` and a day that the calendar has. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return 1 <= year && 1 <= day && day <= (days[month - 1] ?? 0)
}

/** The same day with its parts in the order of ISO 8601, where that is clear. */
function hintsAtDate(text: string): readonly Wording[] {
  const [, year, month, day] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text) ?? []
  if (!year || !month || !day) return ['Write the year first: 2025-06-03.']
  const meant = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  return [['Write ', {quote: meant}, '.']]
}
