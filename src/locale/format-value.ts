import type {Locale} from '../model/locale.js'
import type {CellValue} from '../model/table.js'
import {formatDate} from './format-date.js'
import {formatNumber} from './format-number.js'
import {labelsOf} from './labels-of.js'

/**
 * Writes what a cell holds, without its unit. A year is never grouped; what is
 * missing is its symbol.
 *
 * @param options.digits
 *   For numbers only: digits after the decimal sign.
 */
export function formatValue(
  value: CellValue,
  locale: Locale,
  {digits}: {readonly digits?: number | undefined} = {}
): string {
  switch (value.kind) {
    case 'missing':
      return value.symbol
    case 'text':
      return value.text
    case 'number':
      return formatNumber(value.decimal, locale, {digits})
    case 'year':
      return String(value.year)
    case 'date':
      return formatDate(value.iso, locale)
    case 'boolean': {
      const {yes, no} = labelsOf(locale.language)
      return value.is ? yes : no
    }
  }
}
