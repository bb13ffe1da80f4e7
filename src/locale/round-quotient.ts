import Big from 'big.js'
import {digitsOf} from './round-decimal.js'
import type {Decimal} from '../model/table.js'

/** Digits after the point of percentages and factors, where none are asked for. */
export const RELATIVE_DIGITS = 1

/**
 * Divides and rounds to `digits` after the point, half away from zero, in one
 * step: a quotient that was rounded twice can end on the wrong side of a half.
 *
 * @param denominator
 *   Not zero.
 */
export function roundQuotient(
  numerator: Decimal,
  denominator: Decimal,
  digits: number
): Decimal {
  // A constructor of its own, since the places of a division are set on it.
  const Exact = Big()
  Exact.DP = digits
  Exact.RM = Exact.roundHalfUp
  return new Exact(numerator).div(denominator).toFixed(digits)
}

/** The exact difference, with as many digits after the point as the finer of both. */
export function differenceOf(to: Decimal, from: Decimal): Decimal {
  const digits = [to, from].map(digitsOf)
  return new Big(to).minus(from).toFixed(Math.max(...digits))
}

/** A hundred times as much, exactly. */
export function hundredfold(decimal: Decimal): Decimal {
  return new Big(decimal).times(100).toFixed()
}
