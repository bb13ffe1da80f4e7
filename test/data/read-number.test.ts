import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readNumber, type NumberSigns} from '../../src/data/read-number.js'

function check(text: string, signs: NumberSigns, expected: string | undefined): void {
  const reading = readNumber(text, signs)
  expect(reading.kind === 'decimal' ? reading.decimal : undefined).toBe(expected)
}

test.each([
  ['0', '0'],
  ['007', '7'],
  ['+5', '5'],
  ['-0.4', '-0.4'],
  ['-0', '0'],
  ['37.80', '37.80'],
  ['.5', '0.5'],
  ['0.123', '0.123'],
  ['1234.567', '1234.567'],
  ['123456789012345678901234567890.5', '123456789012345678901234567890.5']
])('without declared signs, %s is %s', (text, expected) => {
  check(text, {}, expected)
})

test.each([
  '',
  '-',
  '.',
  '5.',
  '1.2.3',
  '1e3',
  '0x10',
  '٣',
  '1,5',
  '1 234',
  'NaN',
  '--1'
])('without declared signs, %j is no number', (text) => {
  check(text, {}, undefined)
})

test.each(['11.320', '1,234', '-1.234', '+999.999'])(
  '%s may be either number',
  (text) => {
    expect(readNumber(text, {}).kind).toBe('ambiguous')
  }
)

test('the sign that would make a number is found, spaces too', () => {
  const undeclared = {decimalChar: undefined, groupChar: undefined}
  expect(readNumber('11 320', undeclared)).toEqual({
    kind: 'undeclared',
    signs: {groupChar: ' '}
  })
})

test('both readings of an ambiguous number are given', () => {
  expect(readNumber('-11.320', {})).toEqual({
    kind: 'ambiguous',
    sign: '.',
    readings: ['-11320', '-11.320']
  })
})

test('declared signs decide', () => {
  check('11.320', {groupChar: '.'}, '11320')
  check('11.320', {decimalChar: '.'}, '11.320')
  check('11.320', {groupChar: ','}, '11.320')
  check('1.234,5', {decimalChar: ',', groupChar: '.'}, '1234.5')
  check('1\u00a0234', {groupChar: '\u00a0'}, '1234')
})

test('thousands are parted in threes or not at all', () => {
  check('11.32', {groupChar: '.'}, undefined)
  check('1234.567', {groupChar: '.'}, undefined)
  check('0.123', {groupChar: '.'}, undefined)
  check('1234', {groupChar: '.'}, '1234')
})

test('what would have to be declared is told', () => {
  const signsOf = (text: string, signs: NumberSigns = {}): unknown => {
    const reading = readNumber(text, signs)
    return reading.kind === 'undeclared' ? reading.signs : reading.kind
  }
  expect(signsOf('1,5')).toEqual({decimalChar: ','})
  expect(signsOf('1,234,567')).toEqual({groupChar: ','})
  expect(signsOf('1.234,5')).toEqual({decimalChar: ',', groupChar: '.'})
  expect(signsOf('1,234', {decimalChar: '.'})).toEqual({groupChar: ','})
  expect(signsOf(' 7')).toBe('none')
})

/** Threes from the right: `1` `234` `567`. */
function groupsOf(digits: string): readonly string[] {
  if (digits.length <= 3) return [digits]
  return [...groupsOf(digits.slice(0, -3)), digits.slice(-3)]
}

test('a number of any size that was grouped by declared signs comes back exactly', () => {
  const signs = fc.constantFrom('.', ',', ' ', '\u00a0', "'")
  const arbitrary = fc
    .record({
      isNegative: fc.boolean(),
      whole: fc.bigInt({min: 1n, max: 10n ** 60n}),
      fraction: fc.stringMatching(/^\d{0,30}$/),
      group: signs,
      decimal: fc.constantFrom('.', ',')
    })
    .filter(({group, decimal}) => group !== decimal)
  fc.assert(
    fc.property(arbitrary, ({isNegative, whole, fraction, group, decimal}) => {
      const minus = isNegative ? '-' : ''
      const grouped = groupsOf(String(whole)).join(group)
      const tail = (sign: string): string => (fraction === '' ? '' : `${sign}${fraction}`)
      check(
        `${minus}${grouped}${tail(decimal)}`,
        {decimalChar: decimal, groupChar: group},
        `${minus}${whole}${tail('.')}`
      )
    })
  )
})

test('what is read is always a decimal, and no text throws', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[-+]?[\d.,' ]{0,12}$/))
  const sign = fc.option(fc.constantFrom('.', ',', ' '), {nil: undefined})
  fc.assert(
    fc.property(text, sign, sign, (text, decimalChar, groupChar) => {
      const reading = readNumber(text, {decimalChar, groupChar})
      const decimals = reading.kind === 'decimal' ? [reading.decimal] : []
      for (const it of decimals) expect(it).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/)
    })
  )
})
