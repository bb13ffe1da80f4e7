import type {Locale} from '../model/locale.js'
import type {Decimal} from '../model/table.js'
import {fillPattern} from './fill-pattern.js'
import {formatNumber} from './format-number.js'
import {labelsOf} from './labels-of.js'

/**
 * Writes a whole number as a place in an order, as “22nd”, by the plural rules of the
 * language for ordinals (Unicode CLDR).
 *
 * @param decimal
 *   Digits only.
 */
export function formatOrdinal(decimal: Decimal, locale: Locale): string {
  const {ordinals} = labelsOf(locale.language)
  const rules = new Intl.PluralRules(locale.language, {type: 'ordinal'})
  // The last digits decide, so that a number beyond the exact integers is one too.
  const rule = rules.select(Number(decimal.slice(-4)))
  const pattern = (rule === 'zero' ? undefined : ordinals[rule]) ?? ordinals.other
  return fillPattern(pattern, {number: formatNumber(decimal, locale)})
}
