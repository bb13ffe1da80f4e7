import type {Decimal} from '../model/table.js'

/** The most digits that an exponent may add: what is longer is no figure of a report. */
const MOST_ZEROS = 100

/**
 * Writes a number without its exponent, each digit kept: `1.20e3` is `1200`.
 *
 * @param text
 *   As JSON writes it.
 */
export function plainNumber(text: string): Decimal | undefined {
  const [, sign = '', whole = '', decimals = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? []
  if (whole === '') return undefined
  const shift = Number(exponent)
  if (MOST_ZEROS < Math.abs(shift)) return undefined
  const digits = whole + decimals
  const point = whole.length + shift
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0')
  const at = Math.max(1, point)
  const before = padded
    .slice(0, at)
    .padEnd(at, '0')
    .replace(/^0+(?=\d)/, '')
  const after = padded.slice(at)
  return sign + before + (after === '' ? '' : `.${after}`)
}
