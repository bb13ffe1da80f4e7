import {expect, test} from 'vitest'
import {measureText} from '../../src/template/measure-text.js'
import {soundBrand} from './brands.js'

const measure = measureText(soundBrand('plain'))

test('a text is as wide as its letters', () => {
  // 543 + 588 thousandths, as fontkit 2.0.4 reads Source Sans 3 Regular.
  const width = measure.widthOf('AB', {weight: 400, sizePx: 100})
  expect(width).toBeCloseTo(54.3 + 58.8, 1)
  expect(measure.widthOf('', {weight: 400, sizePx: 100})).toBe(0)
})

test('semibold is wider, and all digits are of one width', () => {
  const regular = measure.widthOf('Balkan', {weight: 400, sizePx: 10})
  expect(measure.widthOf('Balkan', {weight: 600, sizePx: 10})).toBeGreaterThan(regular)
  const ones = measure.widthOf('111', {weight: 600, sizePx: 10})
  expect(measure.widthOf('888', {weight: 600, sizePx: 10})).toBe(ones)
})

test('letters of other scripts and signs are measured in their own cuts', () => {
  for (const sign of ['Ж', 'Ω', 'ț', '≤', '→']) {
    const width = measure.widthOf(sign, {weight: 400, sizePx: 1000})
    expect(width).not.toBe(500)
    expect(width).toBeGreaterThan(100)
  }
})
