import type {Decimal} from '../model/table.js'

/** The signs that a description declares for a column's numbers. */
export interface NumberSigns {
  readonly decimalChar?: string | undefined
  readonly groupChar?: string | undefined
}

/** A text read as a number: exactly, not surely, or not at all. */
export type NumberReading =
  | {readonly kind: 'decimal'; readonly decimal: Decimal}
  /** Without declared signs it may be either of these. */
  | {
      readonly kind: 'ambiguous'
      readonly sign: string
      readonly readings: readonly Decimal[]
    }
  /** It would be a number if these signs were declared. */
  | {readonly kind: 'undeclared'; readonly signs: NumberSigns}
  | {readonly kind: 'none'}

/** Signs between digits that are seen in print; spaces are of three widths. */
const SIGNS = ['.', ',', ' ', '\u00a0', '\u202f', "'", '’']

/**
 * Reads a number as it is written, and never guesses what a sign means.
 *
 * Where nothing is declared, a point is the decimal point, unless exactly three
 * digits follow one to three others: `11.320` may be eleven thousand (the same house
 * prints 16,722 and 11.320), so it is ambiguous, like `1,234`. A leading zero makes
 * it plain: nobody groups `0.123`.
 *
 * The product is exact and of any size; a plus and needless leading zeros are
 * dropped, zeros at the end are kept.
 */
export function readNumber(text: string, signs: NumberSigns): NumberReading {
  const isDeclared = signs.decimalChar !== undefined || signs.groupChar !== undefined
  if (isDeclared) {
    const decimal = findDecimal(text, completed(signs))
    if (decimal !== undefined) return {kind: 'decimal', decimal}
    return meantSigns(text, signs)
  }
  const readings = ambiguousReadings(text)
  if (readings) return readings
  const decimal = findDecimal(text, {decimalChar: '.'})
  return decimal === undefined ? meantSigns(text, signs) : {kind: 'decimal', decimal}
}

/** A declared group sign leaves the point for decimals, unless it is the point. */
function completed({decimalChar, groupChar}: NumberSigns): NumberSigns {
  const rest = groupChar === '.' ? undefined : '.'
  return {decimalChar: decimalChar ?? rest, groupChar}
}

function ambiguousReadings(text: string): NumberReading | undefined {
  const [, minus = '', before = '', sign = '', after = ''] =
    /^[+]?(-?)([1-9]\d{0,2})([.,])(\d{3})$/.exec(text) ?? []
  if (sign === '') return undefined
  const readings = [`${minus}${before}${after}`, `${minus}${before}.${after}`]
  return {kind: 'ambiguous', sign, readings}
}

/** The signs beside the declared ones under which a text would be a number, if it is plain. */
function meantSigns(text: string, declared: NumberSigns): NumberReading {
  const [one, two, three] = SIGNS.filter((it) => text.includes(it))
  if (one === undefined || three !== undefined) return {kind: 'none'}
  const choices: readonly NumberSigns[] =
    two === undefined
      ? [{decimalChar: one}, {groupChar: one}]
      : [
          {decimalChar: one, groupChar: two},
          {decimalChar: two, groupChar: one}
        ]
  const meant = choices.filter((signs) => {
    const merged = {
      decimalChar: declared.decimalChar ?? signs.decimalChar,
      groupChar: declared.groupChar ?? signs.groupChar
    }
    const isSpace = /\s/.test(merged.decimalChar ?? '')
    const isSame = merged.decimalChar === merged.groupChar
    return !isSpace && !isSame && findDecimal(text, merged) !== undefined
  })
  const [only] = meant
  return only && meant.length === 1 ? {kind: 'undeclared', signs: only} : {kind: 'none'}
}

/** A text as a decimal, by signs that are known; `undefined` where it is none. */
function findDecimal(
  text: string,
  {decimalChar = '', groupChar = ''}: NumberSigns
): Decimal | undefined {
  const [, sign = '', body = ''] = /^([+-]?)(.*)$/s.exec(text) ?? []
  const [whole = '', fraction, ...more] =
    decimalChar === '' ? [body] : body.split(decimalChar)
  const groups = groupChar === '' ? [whole] : whole.split(groupChar)
  const isWhole = groups.length === 1 ? /^\d*$/.test(whole) : areThousands(groups)
  const isFraction = fraction === undefined ? whole !== '' : /^\d+$/.test(fraction)
  if (!isWhole || !isFraction || 0 < more.length) return undefined

  const digits = groups.join('').replace(/^0+(?=\d)/, '') || '0'
  const decimal = fraction === undefined ? digits : `${digits}.${fraction}`
  return sign === '-' && /[1-9]/.test(decimal) ? `-${decimal}` : decimal
}

/** `1` `234` `567`: one to three digits, then three each. */
function areThousands([first = '', ...rest]: readonly string[]): boolean {
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group))
}
