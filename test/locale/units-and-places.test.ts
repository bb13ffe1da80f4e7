import Big from 'big.js'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {convertUnit, unitsLike} from '../../src/locale/convert-unit.js'
import {formatOrdinal} from '../../src/locale/format-ordinal.js'
import {formatRange} from '../../src/locale/format-range.js'
import type {Locale} from '../../src/model/locale.js'

const EU: Locale = {language: 'en', numbers: 'eu'}

test('places in an order have the endings of the language', () => {
  const places = ['1', '2', '3', '4', '11', '12', '13', '21', '112', '1001', '11012']
  expect(places.map((it) => formatOrdinal(it, EU).replaceAll('\u00a0', '_'))).toEqual([
    ...['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '112th'],
    ...['1_001st', '11_012th']
  ])
})

test('a range is one word', () => {
  expect(formatRange('2023', '2024', EU)).toBe('2023–2024')
})

test('figures are written in units of their kind only', () => {
  expect(convertUnit('16059', 'kg', 't')).toBe('16.059')
  expect(convertUnit('0.1', 't', 'g')).toBe('100000')
  expect(convertUnit('1', 'kg', 'km')).toBeUndefined()
  expect(convertUnit('1', 'EUR', 'USD')).toBeUndefined()
  expect(unitsLike('per 100,000')).toEqual([])
})

test('a figure that is converted there and back is the same to the last digit', () => {
  const decimal = fc
    .tuple(fc.bigInt(), fc.nat({max: 12}))
    .map(([digits, places]) =>
      new Big(String(digits)).div(new Big(10).pow(places)).toFixed()
    )
  fc.assert(
    fc.property(decimal, (figure) => {
      const there = convertUnit(figure, 'mg', 't') ?? ''
      expect(convertUnit(there, 't', 'mg')).toBe(new Big(figure).toFixed())
    })
  )
})
