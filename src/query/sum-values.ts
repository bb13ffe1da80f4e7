import Big from 'big.js'
import {digitsOf} from '../locale/round-decimal.js'
import type {CellValue, Column, Decimal} from '../model/table.js'

/**
 * Adds values up, exactly.
 *
 * A sum over something that is not there would be read as one over all: where a
 * value is missing, so is the sum (by the symbol of the first that is), and
 * where a cell is empty, so is the sum.
 *
 * @param values
 *   Numbers, missing values and empty cells; anything else is a bug.
 */
export function sumValues(
  values: readonly (CellValue | undefined)[]
): CellValue | undefined {
  const missing = values.find((value) => value?.kind === 'missing')
  if (missing) return missing
  const decimals = values.map((value) => {
    if (!value) return undefined
    if (value.kind === 'number') return value.decimal
    throw new Error(`Internal error: a ${value.kind} cannot be added up`)
  })
  const known = decimals.filter((decimal) => decimal !== undefined)
  if (known.length < decimals.length) return undefined
  return {kind: 'number', decimal: sumDecimals(known)}
}

/** The sum of one column of some rows, as `sumValues` makes it. */
export function sumColumn(
  rows: readonly {readonly cells: readonly {readonly value?: CellValue | undefined}[]}[],
  index: number
): CellValue | undefined {
  return sumValues(rows.map(({cells}) => cells[index]?.value))
}

/** The exact sum, with as many digits after the point as the finest summand. */
function sumDecimals(decimals: readonly Decimal[]): Decimal {
  const sum = decimals.reduce((total, decimal) => total.plus(decimal), new Big(0))
  const digits = decimals.map(digitsOf)
  return sum.toFixed(Math.max(0, ...digits))
}

/**
 * Whether figures of a column may be added up: a rate or a share may not, since
 * the rate of two states is not the sum of their rates.
 */
export function isRate({unit = ''}: Column): boolean {
  return /^(%|‰|per\b)/.test(unit.trim())
}
