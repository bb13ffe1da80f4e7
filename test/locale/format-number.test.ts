import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  formatNumber,
  formatPercent,
  formatQuantity,
  type NumberOptions
} from '../../src/locale/format-number.js'
import {numberFormatOf} from '../../src/locale/number-format.js'
import type {Locale} from '../../src/model/locale.js'

const EU: Locale = {language: 'en', numbers: 'eu'}

/** No-break spaces show as `_`. */
function visible(text: string): string {
  return text.replaceAll('\u00a0', '_')
}

function check(decimal: string, expected: string, options: NumberOptions = {}): void {
  expect(visible(formatNumber(decimal, EU, options))).toBe(expected)
}

function inLanguage(language: string): Locale {
  return {language, numbers: 'language'}
}

test('the EU style groups by a no-break space, four digits too', () => {
  check('0', '0')
  check('615', '615')
  check('5844', '5_844')
  check('1822102', '1_822_102')
  check('2672.375', '2_672.375')
})

test('a minus is U+2212, and a plus is written on request', () => {
  check('-9', '−9')
  check('5407', '+5_407', {sign: 'always'})
  check('-5407', '−5_407', {sign: 'always'})
  check('-5407', '5_407', {sign: 'never'})
})

test('zero has no sign, and neither has what rounds to it', () => {
  check('0', '0', {sign: 'always'})
  check('-0.04', '0.0', {digits: 1})
  check('0.04', '0.0', {digits: 1, sign: 'always'})
})

test('a half is rounded away from zero, as it is written and not as a float', () => {
  check('0.25', '0.3', {digits: 1})
  check('-0.25', '−0.3', {digits: 1})
  check('1.005', '1.01', {digits: 2})
  check('999.95', '1_000.0', {digits: 1})
})

test('a number keeps the digits it was written with', () => {
  check('37.80', '37.80')
  check('4', '4.0', {digits: 1})
  check('123456789012345678901234567890.5', '123_456_789_012_345_678_901_234_567_890.5')
})

test.each([
  ['en', '1,132', '11,320.5', '37.8%'],
  ['bg', '1132', '11_320,5', '37,8%'],
  ['bs', '1.132', '11.320,5', '37,8%'],
  ['el', '1.132', '11.320,5', '37,8%'],
  ['hr', '1.132', '11.320,5', '37,8_%'],
  ['hu', '1132', '11_320,5', '37,8%'],
  ['mk', '1.132', '11.320,5', '37,8_%'],
  ['ro', '1.132', '11.320,5', '37,8_%'],
  ['sl', '1132', '11.320,5', '37,8_%'],
  ['sq', '1132', '11_320,5', '37,8%'],
  ['sr', '1.132', '11.320,5', '37,8%'],
  ['sr-Latn-ME', '1.132', '11.320,5', '37,8%'],
  ['cnr', '1.132', '11.320,5', '37,8%'],
  ['tr', '1.132', '11.320,5', '%37,8']
])('%s writes numbers as its readers do', (language, four, five, percent) => {
  const locale = inLanguage(language)
  expect(visible(formatNumber('1132', locale))).toBe(four)
  expect(visible(formatNumber('11320.5', locale))).toBe(five)
  expect(visible(formatPercent('37.8', locale))).toBe(percent)
})

test('the sign of a percentage stands before all of it', () => {
  expect(visible(formatPercent('-78.26', EU, {digits: 1}))).toBe('−78.3_%')
  expect(visible(formatPercent('111.7', EU, {sign: 'always'}))).toBe('+111.7_%')
  expect(formatPercent('-37.8', inLanguage('tr'))).toBe('−%37,8')
})

test('a number and its unit are never parted', () => {
  expect(visible(formatQuantity('8123', 'kg', EU))).toBe('8_123_kg')
  expect(visible(formatQuantity('9.0', '%', EU))).toBe('9.0_%')
  expect(visible(formatQuantity('9.0', '%', inLanguage('en')))).toBe('9.0%')
  expect(visible(formatQuantity('60', undefined, EU))).toBe('60')
})

const decimals = fc
  .tuple(fc.bigInt(), fc.option(fc.stringMatching(/^\d{1,12}$/)))
  .map(([whole, fraction]) => (fraction === null ? `${whole}` : `${whole}.${fraction}`))

test('a number that was written can be read back, in every language', () => {
  const languages = fc.constantFrom('en', 'bg', 'el', 'hr', 'hu', 'sl', 'sr', 'tr', 'xx')
  const styles = fc.constantFrom('language' as const, 'eu' as const)
  fc.assert(
    fc.property(decimals, languages, styles, (decimal, language, numbers) => {
      const locale = {language, numbers}
      const {groupSign, decimalSign} = numberFormatOf(locale)
      const read = formatNumber(decimal, locale)
        .replaceAll(groupSign, '')
        .replace(decimalSign, '.')
        .replace('−', '-')
      expect(read).toBe(decimal)
    })
  )
})

test('no number holds a space at which a line could break', () => {
  fc.assert(
    fc.property(decimals, fc.nat(9), (decimal, digits) => {
      expect(formatQuantity(decimal, '%', EU, {digits})).not.toMatch(/[ \n]/)
    })
  )
})
