import {expect, test} from 'vitest'
import {formatDate, formatDateRange} from '../../src/locale/format-date.js'
import type {Locale} from '../../src/model/locale.js'

const LOCALE: Locale = {language: 'en', numbers: 'eu'}

function checkRange(from: string, to: string, expected: string): void {
  expect(formatDateRange(from, to, LOCALE).replaceAll('\u00a0', '_')).toBe(expected)
}

test('a day is never parted from its month', () => {
  expect(formatDate('2025-06-03', LOCALE)).toBe('3\u00a0June 2025')
})

test('what is no day is left as it is', () => {
  expect(formatDate('2019', LOCALE)).toBe('2019')
  expect(formatDate('2019-13-01', LOCALE)).toBe('2019-13-01')
})

test('a range says once what its ends share', () => {
  checkRange('2015-06-01', '2015-06-03', '1–3_June 2015')
  checkRange('2015-05-28', '2015-06-03', '28_May – 3_June 2015')
  checkRange('2015-12-30', '2016-01-02', '30_December 2015 – 2_January 2016')
  checkRange('2015-06-01', '2015-06-01', '1_June 2015')
})
