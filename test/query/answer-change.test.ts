import {expect, test} from 'vitest'
import type {ChangeForm} from '../../src/model/request.js'
import {ask} from '../ask.js'
import {listing} from '../fixtures.js'
import {tableOf} from '../tables.js'
import {plainAnswer} from './answers.js'
import {changeRequest, filters, TABLES, type Address} from './requests.js'

const SHARES = tableOf({
  name: 'shares',
  columns: 'year:year, share:number:%, balance:integer:EUR',
  rows: '2022, 44.2, -5\n2023, 26.0, 0\n2024, 9.0, 7'
})

type ChangeAddress = Address & {readonly where: Readonly<Record<string, string>>}

function answer(as: ChangeForm, address: ChangeAddress) {
  return ask([...TABLES, SHARES], changeRequest(as, address))
}

function check(as: ChangeForm, address: ChangeAddress, expected: string): void {
  const {value, diagnostics} = answer(as, address)
  expect(listing(diagnostics)).toBe('')
  expect(plainAnswer(value)).toBe(expected)
}

function checkFault(as: ChangeForm, address: ChangeAddress, expected: string): void {
  const {value, diagnostics} = answer(as, address)
  expect(value).toBeUndefined()
  expect(listing(diagnostics)).toBe(expected)
}

test('a range picks the values at both of its ends', () => {
  check('percent', {where: {code: 'wbr', year: '2023..2024'}}, '99002 → 21525')
  check('decrease', {where: {code: 'wbr', year: '2022..2024'}}, '144118 → 21525')
  check('increase', {where: {code: 'eb', year: '2023..2024'}}, '5748 → 17260')
})

test('the ends of a range may be texts', () => {
  check('percent', {where: {code: 'eb..wbr', year: '2024'}}, '17260 → 21525')
})

test('both ends may be sums', () => {
  check('percent', {where: {year: '2023..2024'}, sum: 'code'}, '104791 → 38785')
})

test('a change in points needs a column in per cent', () => {
  const where = {year: '2022..2024'}
  check('points', {table: 'shares', column: 'share', where}, '44.2 → 9.0')
  checkFault(
    'points',
    {where: {code: 'wbr', ...where}},
    '1:50-1:56 error query/not-per-cent: the column `detections` is not in per cent, so its change is not one in points\n' +
      '  hint: Write `as=absolute`, or give the field the unit `%` in the description.\n'
  )
})

test('a word that the figures contradict is an error', () => {
  checkFault(
    'increase',
    {where: {code: 'wbr', year: '2023..2024'}},
    '1:50-1:58 error query/wrong-sign: the value fell from `99002` to `21525`\n' +
      '  hint: Write `as=decrease`, and the sentence to match.\n'
  )
  checkFault(
    'decrease',
    {where: {code: 'eb', year: '2023..2024'}},
    '1:50-1:58 error query/wrong-sign: the value rose from `5748` to `17260`\n' +
      '  hint: Write `as=increase`, and the sentence to match.\n'
  )
  checkFault(
    'decrease',
    {where: {code: 'bs', year: '2024..2024'}},
    '1:50-1:58 error query/division-by-zero: the value at the start is zero\n' +
      '  hint: Write `as=absolute`, or say the two values.\n'
  )
  checkFault(
    'increase',
    {where: {code: 'wbr', year: '2024..2024'}},
    '1:50-1:58 error query/wrong-sign: the value did not change: it is `21525` at both ends\n' +
      '  hint: Say in words that it did not change.\n'
  )
})

test('a change from zero has no percentage, but a size', () => {
  const address = {table: 'shares', column: 'balance', where: {year: '2023..2024'}}
  checkFault(
    'factor',
    address,
    '1:50-1:56 error query/division-by-zero: the value at the start is zero\n' +
      '  hint: Write `as=absolute`, or say the two values.\n'
  )
  check('absolute', address, '0 → 7')
})

test('a change from less than nothing has no percentage', () => {
  checkFault(
    'percent',
    {table: 'shares', column: 'balance', where: {year: '2022..2024'}},
    '1:50-1:57 error query/negative-base: the value at the start is negative: `-5`\n' +
      '  hint: Write `as=absolute`, or say the two values.\n'
  )
})

test('a change without a range, or with two, is an error', () => {
  checkFault(
    'percent',
    {where: {code: 'wbr', year: '2024'}},
    '1:1-1:60 error query/not-a-range: expected one filter from one value to another, and found none\n' +
      '  hint: Write one of them as in `year=2014..2015`.\n'
  )
  checkFault(
    'percent',
    {where: {code: 'wbr', year: '2024..'}},
    '1:1-1:60 error query/not-a-range: expected one filter from one value to another, and found none\n' +
      '  hint: Write one of them as in `year=2014..2015`.\n'
  )
  checkFault(
    'percent',
    {where: {code: 'eb..wbr', year: '2023..2024'}},
    '1:35-1:45 error query/not-a-range: expected one filter from one value to another, and found 2\n' +
      '  hint: Write one of them as in `year=2014..2015`.\n'
  )
})

test('both ends are looked for in one run', () => {
  const {diagnostics} = answer('percent', {where: {code: 'wbr', year: '2030..2031'}})
  expect(listing(diagnostics)).toBe(
    '1:35-1:45 error query/no-row: no row of `routes` has `2030` in the column `year`\n' +
      '  hint: Choose one from `2022` to `2024`.\n' +
      '1:35-1:45 error query/no-row: no row of `routes` has `2031` in the column `year`\n' +
      '  hint: Choose one from `2022` to `2024`.\n'
  )
})

test('a missing end is an error unless the author says what is printed', () => {
  const where = {country: 'Moldova', year: '2014..2015'}
  const address = {table: 'homicide', column: 'count', where}
  expect(listing(answer('percent', address).diagnostics)).toContain('query/missing-value')
  check('percent', {...address, missing: 'not known'}, ':')
})

test('a text cannot change by a number', () => {
  checkFault(
    'percent',
    {column: 'route', where: {code: 'wbr', year: '2023..2024'}},
    '1:1-1:60 error query/not-a-number: the column `route` holds no numbers to count with\n' +
      '  hint: Name a column of numbers, or give `route` the type `integer` or `number` in the description.\n'
  )
})

test('the request is left as it is', () => {
  const request = changeRequest('percent', {where: {code: 'wbr', year: '2023..2024'}})
  ask(TABLES, request)
  expect(request.filters).toEqual(filters({code: 'wbr', year: '2023..2024'}))
})
