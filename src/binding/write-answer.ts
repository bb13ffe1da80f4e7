import {fillPattern} from '../locale/fill-pattern.js'
import {
  formatNumber,
  formatPercent,
  formatQuantity,
  type NumberOptions
} from '../locale/format-number.js'
import {formatValue} from '../locale/format-value.js'
import {labelsOf} from '../locale/labels-of.js'
import type {Plural} from '../locale/labels.js'
import {roundDecimal} from '../locale/round-decimal.js'
import type {Locale} from '../model/locale.js'
import type {ChangeAnswer, ChangeForm, ValueAnswer} from '../model/request.js'
import type {Decimal} from '../model/table.js'
import type {Format} from './options.js'
import {differenceOf, hundredfold, roundQuotient} from './round-quotient.js'

/** Digits after the decimal sign of percentages and factors, where none are asked for. */
const RELATIVE_DIGITS = 1

/** Writes a value as it stands in a sentence, with the unit of its column. */
export function writeValue(
  {value, column}: ValueAnswer,
  {isInWords, digits, hasUnit, missing}: Format,
  locale: Locale
): string {
  if (value.kind === 'missing') return missing ?? value.symbol
  if (value.kind !== 'number') return formatValue(value, locale)

  const unit = hasUnit ? column.unit : undefined
  const word = isInWords ? wordOf(value.decimal, locale) : undefined
  if (word === undefined) return formatQuantity(value.decimal, unit, locale, {digits})
  return unit === undefined ? word : `${word}\u00a0${unit}`
}

/**
 * Writes a change in the form that was asked for: with its sign, but for the forms
 * that say in words where it goes.
 *
 * Percentages and factors are computed from the figures as the data has them, and
 * rounded once.
 */
export function writeChange(
  {from, to, column}: ChangeAnswer,
  as: ChangeForm,
  format: Format,
  locale: Locale
): string {
  const change = differenceOf(to, from)
  const digits = format.digits ?? RELATIVE_DIGITS
  const percent = (sign: NumberOptions['sign']): string => {
    const rounded = roundQuotient(hundredfold(change), from, digits)
    return format.hasUnit
      ? formatPercent(rounded, locale, {sign})
      : formatNumber(rounded, locale, {sign})
  }
  const {changes} = labelsOf(locale.language)
  switch (as) {
    case 'percent':
      return percent('always')
    case 'increase':
    case 'decrease':
      return percent('never')
    case 'words':
      return inWords(change, percent('never'), locale)
    case 'factor': {
      const factor = roundQuotient(to, from, digits)
      const number = formatNumber(factor, locale)
      return format.hasUnit ? withWord(changes.factor, factor, number) : number
    }
    case 'points': {
      const points =
        format.digits === undefined ? change : roundDecimal(change, format.digits)
      const number = formatNumber(points, locale, {sign: 'always'})
      return format.hasUnit ? withWord(changes.points, points, number) : number
    }
    case 'absolute': {
      const unit = format.hasUnit ? column.unit : undefined
      const options = {digits: format.digits, sign: 'always'} as const
      return formatQuantity(change, unit, locale, options)
    }
  }
}

function inWords(change: Decimal, amount: string, {language}: Locale): string {
  const {increased, decreased, unchanged} = labelsOf(language).changes
  if (!/[1-9]/.test(change)) return unchanged
  return fillPattern(change.startsWith('-') ? decreased : increased, {amount})
}

function withWord({one, other}: Plural, decimal: Decimal, number: string): string {
  return fillPattern(/^-?1$/.test(decimal) ? one : other, {number})
}

/** A whole number up to twelve as a word. */
function wordOf(decimal: Decimal, {language}: Locale): string | undefined {
  const {numberWords} = labelsOf(language)
  return /^\d{1,2}$/.test(decimal) ? numberWords[Number(decimal)] : undefined
}
