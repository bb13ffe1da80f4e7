import type {Decimal} from '../model/table.js'

/** Digits that a spreadsheet shows and keeps of what is typed (Excel specifications). */
const DIGITS = 15

/**
 * The number that a spreadsheet means by what it stores: a double, of which it shows
 * fifteen digits. `0.30000000000000004` is 0.3, and so is `0.29999999999999999`.
 *
 * @returns
 *   Its shortest decimal; `undefined` for what is no number.
 */
export function findStoredNumber(text: string): Decimal | undefined {
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text)) return undefined
  const number = Number(text)
  if (!Number.isFinite(number)) return undefined
  return toPlain(Number(number.toPrecision(DIGITS)))
}

/** Without an exponent, and without a sign before zero. */
function toPlain(number: number): Decimal {
  const [, sign = '', first = '', rest = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number)) ?? []
  const digits = first + rest
  const point = first.length + Number(exponent)
  if (Number(digits) === 0) return '0'
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (digits.length <= point) return sign + digits + '0'.repeat(point - digits.length)
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
