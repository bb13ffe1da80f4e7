import Big from 'big.js'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {PLAIN_FORMAT, type Format} from '../../src/binding/options.js'
import {roundQuotient} from '../../src/locale/round-quotient.js'
import {writeChange, writeValue} from '../../src/binding/write-answer.js'
import type {Locale} from '../../src/model/locale.js'
import type {ChangeForm} from '../../src/model/request.js'
import type {CellValue, Column} from '../../src/model/table.js'
import {tableOf} from '../tables.js'

const EU: Locale = {language: 'en', numbers: 'eu'}
const OWN: Locale = {language: 'en', numbers: 'language'}

/** No-break spaces show as `_`. */
function visible(text: string): string {
  return text.replaceAll('\u00a0', '_')
}

function columnIn(unit: string | undefined): Column {
  const {columns} = tableOf({name: 't', columns: 'n:number', rows: '1'})
  const [column] = columns
  if (!column) throw new Error('expected a column')
  return {...column, unit}
}

interface Case extends Partial<Format> {
  readonly unit?: string
  readonly locale?: Locale
}

function checkValue(decimal: string, expected: string, options: Case = {}): void {
  const value: CellValue = {kind: 'number', decimal}
  checkCell(value, expected, options)
}

function checkCell(
  value: CellValue,
  expected: string,
  {unit, locale = EU, ...format}: Case = {}
): void {
  const answer = {kind: 'value' as const, value, column: columnIn(unit)}
  const text = writeValue(answer, {...PLAIN_FORMAT, ...format}, locale)
  expect(visible(text)).toBe(expected)
}

function checkChange(
  [from, to]: readonly [string, string],
  as: ChangeForm,
  expected: string,
  {unit, locale = EU, ...format}: Case = {}
): void {
  const answer = {kind: 'change' as const, from, to, column: columnIn(unit)}
  const text = writeChange(answer, as, {...PLAIN_FORMAT, ...format}, locale)
  expect(visible(text)).toBe(expected)
}

test('a value has the unit of its column, never parted from it', () => {
  checkValue('8123', '8_123_kg', {unit: 'kg'})
  checkValue('1.1', '1.1_per 100,000', {unit: 'per 100,000'})
  checkValue('9.0', '9.0_%', {unit: '%'})
  checkValue('9.0', '9.0%', {unit: '%', locale: OWN})
  checkValue('8123', '8,123', {unit: 'kg', locale: OWN, hasUnit: false})
})

test('a value keeps its digits unless others are asked for', () => {
  checkValue('55.625', '55.625_kg', {unit: 'kg'})
  checkValue('55.625', '55.63_kg', {unit: 'kg', digits: 2})
  checkValue('4', '4.0', {digits: 1})
})

test('a small whole number can be a word', () => {
  checkValue('3', 'three', {isInWords: true})
  checkValue('12', 'twelve', {isInWords: true})
  checkValue('13', '13', {isInWords: true})
  checkValue('2.5', '2.5', {isInWords: true})
  checkValue('2', 'two_kg', {isInWords: true, unit: 'kg'})
})

test('what is missing is printed in the words of the author', () => {
  const missing: CellValue = {kind: 'missing', symbol: ':'}
  checkCell(missing, 'not reported', {missing: 'not reported'})
})

test('a year and a text are printed as they are', () => {
  checkCell({kind: 'year', year: 2015}, '2015')
  checkCell({kind: 'text', text: 'Western Balkan Route'}, 'Western Balkan Route')
})

test('a change in per cent has its sign and one digit', () => {
  checkChange(['11320', '23967'], 'percent', '+111.7_%')
  checkChange(['99002', '21525'], 'percent', '−78.3_%')
  checkChange(['99002', '21525'], 'percent', '−78.3%', {locale: OWN})
  checkChange(['99002', '21525'], 'percent', '−78.26_%', {digits: 2})
  checkChange(['99002', '21525'], 'percent', '−78.3', {hasUnit: false})
  checkChange(['100000', '100001'], 'percent', '0.0_%')
})

test('a change that is said in words has no sign', () => {
  checkChange(['144118', '21525'], 'decrease', '85.1_%')
  checkChange(['5748', '17260'], 'increase', '200.3_%')
  checkChange(['144118', '21525'], 'words', 'decreased by 85.1_%')
  checkChange(['5748', '17260'], 'words', 'increased by 200.3_%')
  checkChange(['5748', '5748'], 'words', 'did not change')
})

test('a change can be a factor', () => {
  checkChange(['43355', '764033'], 'factor', '17.6_times')
  checkChange(['43355', '764033'], 'factor', '18_times', {digits: 0})
  checkChange(['2', '2'], 'factor', '1_time', {digits: 0})
})

test('a change can be a difference, in its unit or in points', () => {
  checkChange(['8396', '6144'], 'absolute', '−2_252_kg', {unit: 'kg'})
  checkChange(['60', '101'], 'absolute', '+41')
  checkChange(['44.2', '9.0'], 'points', '−35.2_percentage points', {unit: '%'})
  checkChange(['8', '9'], 'points', '+1_percentage point', {unit: '%'})
})

test('a quotient is rounded once, half away from zero', () => {
  expect(roundQuotient('1', '8', 2)).toBe('0.13')
  expect(roundQuotient('-1', '8', 2)).toBe('-0.13')
  // 0.4449…9 becomes 0.445 where it is rounded to three digits first.
  expect(roundQuotient('4449', '10000', 2)).toBe('0.44')
})

const counts = fc.integer({min: 1, max: 10 ** 9})

test('a percentage is never more than half a digit away from the exact one', () => {
  fc.assert(
    fc.property(counts, counts, fc.nat(6), (from, to, digits) => {
      const rounded = new Big(roundQuotient(`${to}`, `${from}`, digits))
      const error = rounded.times(from).minus(to).abs()
      const half = new Big(10).pow(-digits).times(from).div(2)
      expect(error.lte(half)).toBe(true)
    })
  )
})
