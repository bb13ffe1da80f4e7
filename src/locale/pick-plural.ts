import type {Locale} from '../model/locale.js'
import type {Decimal} from '../model/table.js'
import type {OrdinalPatterns, Plural} from './labels.js'

/** Whole digits that a number of the machine holds exactly: 2^53 has sixteen. */
const EXACT_DIGITS = 15

/** Digits after the point that `Intl` takes everywhere (ECMA-402, before 2023). */
const MOST_DIGITS = 20

/**
 * Picks the words that go with a number, by the plural rules of the language (Unicode
 * CLDR): Croatian says “2 boda” and “5 bodova”, and `1.0` is no `1` in English.
 */
export function pickPlural(plural: Plural, decimal: Decimal, {language}: Locale): string {
  const [, fraction = ''] = decimal.split('.')
  const digits = Math.min(fraction.length, MOST_DIGITS)
  const rules = new Intl.PluralRules(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits
  })
  return patternOf(plural, rules, decimal)
}

/**
 * Picks how a whole number is written as a place in an order: by its last digits where
 * the language tells them apart beyond its plural rules, else by those.
 */
export function pickOrdinal(
  {byLastDigits = {}, ...plural}: OrdinalPatterns,
  decimal: Decimal,
  {language}: Locale
): string {
  const ends = Object.keys(byLastDigits).toSorted((a, b) => b.length - a.length)
  const end = ends.find((digits) => decimal.endsWith(digits))
  const rules = new Intl.PluralRules(language, {type: 'ordinal'})
  const byRule = patternOf(plural, rules, decimal)
  return end === undefined ? byRule : (byLastDigits[end] ?? byRule)
}

function patternOf(plural: Plural, rules: Intl.PluralRules, decimal: Decimal): string {
  const rule = rules.select(toNumber(decimal))
  return (rule === 'zero' ? undefined : plural[rule]) ?? plural.other
}

/** A number of the same rule: the last digits decide, and whether there are more. */
function toNumber(decimal: Decimal): number {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const isLong = EXACT_DIGITS < whole.length
  return Number(`${isLong ? `1${whole.slice(1 - EXACT_DIGITS)}` : whole}.${fraction}`)
}
