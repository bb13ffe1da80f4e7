import Big from 'big.js'
import type {Decimal} from '../model/table.js'

/**
 * Units of one kind, each with the power of ten that it is of the first: the decimal
 * multiples of the SI and the units accepted with it (BIPM, SI Brochure, 9th edition,
 * tables 7 and 8).
 */
const KINDS: readonly Readonly<Record<string, number>>[] = [
  {g: 0, mg: -3, kg: 3, t: 6},
  {m: 0, mm: -3, cm: -2, km: 3},
  {l: 0, ml: -3, hl: 2}
]

/** Units that a figure in `unit` can be written in; none where that is not known. */
export function unitsLike(unit: string): readonly string[] {
  const kind = KINDS.find((it) => Object.hasOwn(it, unit))
  return kind ? Object.keys(kind).filter((it) => it !== unit) : []
}

/** Writes a figure in another unit, exactly; `undefined` where the two are not of one kind. */
export function convertUnit(
  decimal: Decimal,
  from: string,
  to: string
): Decimal | undefined {
  const kind = KINDS.find((it) => Object.hasOwn(it, from) && Object.hasOwn(it, to))
  const power = (kind?.[from] ?? NaN) - (kind?.[to] ?? NaN)
  if (Number.isNaN(power)) return undefined
  const factor = new Big(`1e${power}`)
  return new Big(decimal).times(factor).toFixed()
}
