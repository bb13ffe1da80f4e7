import Big from 'big.js'
import type {Decimal} from '../model/table.js'

/**
 * Rounds to `digits` after the point, half away from zero: 0.25 → 0.3 and
 * −0.25 → −0.3, as tables of statistics offices do (and as `Intl` does by
 * default, there called `halfExpand`).
 *
 * @returns
 *   With exactly `digits` digits after the point, zeros added where it had fewer.
 */
export function roundDecimal(decimal: Decimal, digits: number): Decimal {
  return new Big(decimal).toFixed(digits, Big.roundHalfUp)
}

/** Digits after the point, as they are written: 2 for `37.80`. */
export function digitsOf(decimal: Decimal): number {
  const [, fraction = ''] = decimal.split('.')
  return fraction.length
}
