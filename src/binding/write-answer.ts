import {convertUnit} from '../locale/convert-unit.js'
import {fillPattern} from '../locale/fill-pattern.js'
import {
  formatNumber,
  formatPercent,
  formatQuantity,
  type NumberOptions
} from '../locale/format-number.js'
import {formatOrdinal} from '../locale/format-ordinal.js'
import {formatValue} from '../locale/format-value.js'
import {labelsOf} from '../locale/labels-of.js'
import {pickPlural} from '../locale/pick-plural.js'
import {roundDecimal} from '../locale/round-decimal.js'
import type {Locale} from '../model/locale.js'
import type {
  ChangeAnswer,
  ChangeForm,
  ShareAnswer,
  ValueAnswer
} from '../model/request.js'
import type {Column, Decimal} from '../model/table.js'
import type {Format} from './options.js'
import {
  differenceOf,
  hundredfold,
  RELATIVE_DIGITS,
  roundQuotient
} from '../locale/round-quotient.js'

/** Writes a value as it stands in a sentence, with the unit of its column. */
export function writeValue(
  {value, column}: ValueAnswer,
  format: Format,
  locale: Locale
): string {
  const {isInWords, ordinalSpan, digits, missing} = format
  if (value.kind === 'missing') return missing ?? value.symbol
  if (value.kind !== 'number') return formatValue(value, locale)
  if (ordinalSpan && isWhole(value.decimal)) return formatOrdinal(value.decimal, locale)

  const {decimal, unit} = inUnit(value.decimal, column, format)
  const word = isInWords ? wordOf(decimal, locale) : undefined
  if (word === undefined) return formatQuantity(decimal, unit, locale, {digits})
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
      if (!format.hasUnit) return number
      return fillPattern(pickPlural(changes.factor, factor, locale), {number})
    }
    case 'points': {
      const points =
        format.digits === undefined ? change : roundDecimal(change, format.digits)
      const number = formatNumber(points, locale, {sign: 'always'})
      if (!format.hasUnit) return number
      return fillPattern(pickPlural(changes.points, points, locale), {number})
    }
    case 'absolute': {
      const {decimal, unit} = inUnit(change, column, format)
      const options = {digits: format.digits, sign: 'always'} as const
      return formatQuantity(decimal, unit, locale, options)
    }
  }
}

/** Writes a share in per cent, rounded once. */
export function writeShare(
  {part, whole}: ShareAnswer,
  {digits = RELATIVE_DIGITS, hasUnit}: Format,
  locale: Locale
): string {
  const rounded = roundQuotient(hundredfold(part), whole, digits)
  return hasUnit ? formatPercent(rounded, locale) : formatNumber(rounded, locale)
}

/** Whether it is a whole number that is not below zero. */
export function isWhole(decimal: Decimal): boolean {
  return /^\d+$/.test(decimal)
}

/** A figure in the unit that is asked for, which the column's can be written in. */
function inUnit(
  decimal: Decimal,
  {unit}: Pick<Column, 'unit'>,
  {hasUnit, inUnit: wanted}: Format
): {readonly decimal: Decimal; readonly unit: string | undefined} {
  if (!hasUnit) return {decimal, unit: undefined}
  const converted =
    wanted && unit !== undefined ? convertUnit(decimal, unit, wanted.text) : undefined
  return converted === undefined
    ? {decimal, unit}
    : {decimal: converted, unit: wanted?.text}
}

function inWords(change: Decimal, amount: string, {language}: Locale): string {
  const {increased, decreased, unchanged} = labelsOf(language).changes
  if (!/[1-9]/.test(change)) return unchanged
  return fillPattern(change.startsWith('-') ? decreased : increased, {amount})
}

/** A whole number up to twelve as a word. */
function wordOf(decimal: Decimal, {language}: Locale): string | undefined {
  const {numberWords} = labelsOf(language)
  return /^\d{1,2}$/.test(decimal) ? numberWords[Number(decimal)] : undefined
}
