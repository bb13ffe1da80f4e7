import type {Locale} from '../model/locale.js'
import type {Decimal} from '../model/table.js'
import {fillPattern} from './fill-pattern.js'
import {numberFormatOf} from './number-format.js'
import {roundDecimal} from './round-decimal.js'

const MINUS = '\u2212'
const NO_BREAK = '\u00a0'

export interface NumberOptions {
  /** Digits after the decimal sign; left out, those that the number has. */
  readonly digits?: number | undefined
  /** `always` writes a plus too; zero has no sign either way. */
  readonly sign?: 'negative' | 'always' | 'never' | undefined
}

/**
 * Writes a number in a locale, exactly: it is never a float on the way.
 *
 * A number is one word: all spaces in it are no-break (U+00A0), and its minus is
 * U+2212, which is as wide as a plus. What rounds to zero has no sign.
 *
 * @param decimal
 *   As `-?digits(.digits)?`.
 */
export function formatNumber(
  decimal: Decimal,
  locale: Locale,
  {digits, sign = 'negative'}: NumberOptions = {}
): string {
  const rounded = digits === undefined ? decimal : roundDecimal(decimal, digits)
  const [whole = '', fraction] = rounded.replace('-', '').split('.')
  const {decimalSign, groupSign, groupedDigits} = numberFormatOf(locale)

  const grouped = whole.length < groupedDigits ? whole : groupsOf(whole).join(groupSign)
  const digitsText =
    fraction === undefined ? grouped : `${grouped}${decimalSign}${fraction}`
  return `${signOf(rounded, sign)}${digitsText}`
}

/** Digits in groups of three, counted from the right. */
function groupsOf(digits: string): readonly string[] {
  const first = digits.length % 3
  const starts = Array.from(
    {length: Math.floor(digits.length / 3)},
    (_, i) => first + 3 * i
  )
  const groups = starts.map((start) => digits.slice(start, start + 3))
  return first === 0 ? groups : [digits.slice(0, first), ...groups]
}

/** Writes a number with its unit behind it; `%` as the locale writes per cent. */
export function formatQuantity(
  decimal: Decimal,
  unit: string | undefined,
  locale: Locale,
  options: NumberOptions = {}
): string {
  const number = formatNumber(decimal, locale, options)
  if (unit === undefined || unit === '') return number
  if (unit === '%') return formatPercent(decimal, locale, options)
  return `${number}${NO_BREAK}${unit}`
}

/** Writes a number of per cent, as `85.1 %`. */
export function formatPercent(
  decimal: Decimal,
  locale: Locale,
  {digits, sign}: NumberOptions = {}
): string {
  const rounded = digits === undefined ? decimal : roundDecimal(decimal, digits)
  const number = formatNumber(rounded, locale, {sign: 'never'})
  const {percent} = numberFormatOf(locale)
  // The sign stands before the whole, also where the per cent sign comes first.
  return `${signOf(rounded, sign ?? 'negative')}${fillPattern(percent, {number})}`
}

function signOf(decimal: Decimal, sign: 'negative' | 'always' | 'never'): string {
  const isZero = !/[1-9]/.test(decimal)
  if (isZero || sign === 'never') return ''
  if (decimal.startsWith('-')) return MINUS
  return sign === 'always' ? '+' : ''
}
