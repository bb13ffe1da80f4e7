import {labelsOf} from '../locale/labels-of.js'
import type {Locale} from '../model/locale.js'
import type {Decimal} from '../model/table.js'

/** A number that stands in a text. */
export interface TypedNumber {
  /** As it was typed. */
  readonly text: string
  readonly start: number
  /** What it can mean: `11.320` is eleven thousand to one reader and eleven to another. */
  readonly readings: readonly Reading[]
  /** The unit beside it, or the code of a currency; none where there is neither. */
  readonly unit?: string | undefined
}

export interface Reading {
  readonly decimal: Decimal
  /** The power of ten to which it may be rounded: 2 for `21 500`, −1 for `4.5`. */
  readonly power: number
  /** Digits from the first that is not zero. */
  readonly digits: number
  /** The same without zeros at the end of a whole number. */
  readonly significant: number
}

const NUMBER =
  /(?<![\p{L}\p{N}_.,:/#@\u2010-\u2015-])(?:\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?![\p{L}\p{N}_/#@]|[.,:\u2010-\u2015-][\p{L}\p{N}])/gu

/** Whole numbers below this are words rather than figures. */
const LEAST = 10

/**
 * Reads the numbers of a text that can be figures of a table.
 *
 * Left out are small whole numbers, years, days of a month, times, ranges, numbers of
 * sections, pages and laws, and those that are part of a name, as in ISO 27001: all are
 * typed rightly, and a warning at each would teach authors to overlook warnings.
 */
export function readTypedNumbers(text: string, locale: Locale): readonly TypedNumber[] {
  return [...text.matchAll(NUMBER)].flatMap(({0: typed, index}) => {
    const before = text.slice(Math.max(0, index - AROUND), index)
    const after = text.slice(index + typed.length, index + typed.length + AROUND)
    if (isYear(typed) || isSmall(typed)) return []
    if (isDay(typed, before, after, locale) || isName(before, locale)) return []
    if (isOrdinal(typed, after)) return []
    const {power, unit: unitAfter} = readAfter(after, locale)
    const readings = readingsOf(typed).map((reading) => scaled(reading, power))
    const unit = unitAfter ?? percentBefore(before, locale) ?? currencyBefore(before)
    return [{text: typed, start: index, readings, unit}]
  })
}

/** The characters before and after a number that are looked at. */
const AROUND = 40

function isYear(typed: string): boolean {
  return /^(?:19\d\d|20\d\d|2100)$/.test(typed)
}

function isSmall(typed: string): boolean {
  return /^\d+$/.test(typed) && Number(typed) < LEAST
}

/** The day of a date, as in “28 May 2013”, “28. svibnja 2013.” and “May 28, 2013”. */
function isDay(
  typed: string,
  before: string,
  after: string,
  {language}: Locale
): boolean {
  if (!/^\d\d?$/.test(typed)) return false
  const {months} = labelsOf(language)
  const [, next = ''] = /^\.?\s+(\p{L}+)/u.exec(after) ?? []
  return months.includes(next) || months.includes(wordBefore(before))
}

/** A place in an order, as in “12. cikk”: behind the end of a sentence stands a capital. */
function isOrdinal(typed: string, after: string): boolean {
  return /^\d+$/.test(typed) && /^\.\s+\p{Ll}/u.test(after)
}

/** Whether what is before makes a name of the number: “section 12”, “ISO 27001”, “№ 12”. */
function isName(before: string, {language}: Locale): boolean {
  if (/[№§]\s*$/u.test(before)) return true
  const word = wordBefore(before)
  if (labelsOf(language).numberedThings.includes(word.toLowerCase())) return true
  return /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(word) && !CURRENCIES.has(word)
}

function wordBefore(before: string): string {
  const trimmed = before.trimEnd()
  if (trimmed === before) return ''
  const word = trimmed.split(/\s/).at(-1) ?? ''
  return word.replace(/^[^\p{L}\p{N}]+/u, '')
}

/** Codes of currencies that stand before an amount (ISO 4217), of the region and beyond. */
const CURRENCIES: ReadonlySet<string> = new Set([
  ...['EUR', 'USD', 'GBP', 'CHF', 'ALL', 'BAM', 'BGN', 'CZK', 'HRK', 'HUF', 'MDL'],
  ...['MKD', 'PLN', 'RON', 'RSD', 'RUB', 'TRY', 'UAH']
])

/** Per cent that is written before its number, as Turkish has it: “%37,8”, “yüzde 37,8”. */
function percentBefore(before: string, {language}: Locale): string | undefined {
  const {percentWords} = labelsOf(language)
  const isPercent = before.endsWith('%') || percentWords.includes(wordBefore(before))
  return isPercent ? '%' : undefined
}

function currencyBefore(before: string): string | undefined {
  const word = wordBefore(before)
  return CURRENCIES.has(word) ? word : undefined
}

/** What a number is followed by: “million”, “%”, “kg”. */
function readAfter(
  after: string,
  {language}: Locale
): {readonly power: number; readonly unit?: string | undefined} {
  const {scaleWords, percentWords} = labelsOf(language)
  const rest = after.replace(/^[ \u00a0\u202f\n]+/, '')
  if (rest.startsWith('%') || percentWords.some((words) => rest.startsWith(words))) {
    return {power: 0, unit: '%'}
  }
  const [word = ''] = /^\p{L}+/u.exec(rest) ?? []
  const power = Object.hasOwn(scaleWords, word) ? (scaleWords[word] ?? 0) : 0
  const isUnit = UNITS.has(word) || CURRENCIES.has(word)
  return {power, unit: isUnit ? word : undefined}
}

/** Units that tell one column from another. */
const UNITS: ReadonlySet<string> = new Set([
  ...['mg', 'g', 'kg', 't', 'ml', 'l', 'hl', 'm', 'km', 'ha']
])

function readingsOf(typed: string): readonly Reading[] {
  const compact = typed.replace(/[ \u00a0\u202f'’]/g, '')
  const isSpaced = compact !== typed
  const signs = compact.replace(/\d/g, '')
  const [sign] = signs
  if (sign === undefined) return [readingOf(compact, '')]
  const at = compact.lastIndexOf(signs.at(-1) ?? '')
  const whole = compact.slice(0, at).replace(/[.,]/g, '')
  const fraction = compact.slice(at + 1)
  const asDecimal = readingOf(whole, fraction)
  if (isSpaced || new Set(signs).size === 2 || fraction.length !== GROUP)
    return [asDecimal]
  const asWhole = readingOf(whole + fraction, '')
  return signs.length === 1 ? [asWhole, asDecimal] : [asWhole]
}

/** Digits between two signs for thousands. */
const GROUP = 3

function readingOf(whole: string, fraction: string): Reading {
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  const zeros = fraction === '' ? whole.length - trimZeros(whole).length : 0
  return {
    decimal: fraction === '' ? whole : `${whole}.${fraction}`,
    power: fraction === '' ? zeros : -fraction.length,
    digits: digits.length,
    significant: digits.length - zeros
  }
}

function trimZeros(digits: string): string {
  let end = digits.length
  while (digits[end - 1] === '0') end--
  return digits.slice(0, end)
}

function scaled(reading: Reading, power: number): Reading {
  if (power === 0) return reading
  const [whole = '', fraction = ''] = reading.decimal.split('.')
  const digits = `${whole}${fraction}`
  const point = whole.length + power
  const padded = digits.padEnd(point, '0')
  const rest = padded.slice(point)
  return {
    ...reading,
    decimal: rest === '' ? padded : `${padded.slice(0, point)}.${rest}`,
    power: reading.power + power
  }
}
