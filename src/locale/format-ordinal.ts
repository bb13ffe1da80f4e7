import type {Locale} from '../model/locale.js'
import type {Decimal} from '../model/table.js'
import {fillPattern} from './fill-pattern.js'
import {formatNumber} from './format-number.js'
import {labelsOf} from './labels-of.js'
import {pickOrdinal} from './pick-plural.js'

/**
 * Writes a whole number as a place in an order, as “22nd”.
 *
 * @param decimal
 *   Digits only.
 */
export function formatOrdinal(decimal: Decimal, locale: Locale): string {
  const pattern = pickOrdinal(labelsOf(locale.language).ordinals, decimal, locale)
  return fillPattern(pattern, {number: formatNumber(decimal, locale)})
}
