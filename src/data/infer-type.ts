import type {ColumnType} from '../model/table.js'
import {isCalendarDate} from '../yaml/date.js'
import {KNOWN_SYMBOLS} from './read-value.js'

/**
 * Infers what a column holds that nobody described, with care: one cell that does not
 * fit makes it text. Only symbols such as `:` do not count, so that they are told in
 * a column of numbers and do not turn it into text.
 *
 * Four digits are a year only under a header that says so: 1335 detections are not.
 * Digits with a leading zero are a code. `11.320` counts as a number, so that it is
 * told that nobody can say which.
 */
export function inferType(name: string, texts: readonly string[]): ColumnType {
  const values = texts.filter((text) => text !== '' && !KNOWN_SYMBOLS.includes(text))
  const areAll = (pattern: RegExp): boolean => values.every((text) => pattern.test(text))

  if (values.length === 0) return 'string'
  if (/(^|_)year$/.test(name) && areAll(/^(1[5-9]|2[01])\d\d$/)) return 'year'
  if (areAll(/^-?(0|[1-9]\d*)$/)) return 'integer'
  if (areAll(/^-?(0|[1-9]\d*|[1-9]\d{0,2}([.,\u00a0\u202f ]\d{3})+)([.,]\d+)?$/))
    return 'number'
  if (values.every(isCalendarDate)) return 'date'
  return areAll(/^(true|false)$/) ? 'boolean' : 'string'
}
