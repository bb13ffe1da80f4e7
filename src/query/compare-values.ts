import Big from 'big.js'
import type {CellValue} from '../model/table.js'

/**
 * Orders values of one column from small to large: numbers and years by size,
 * dates by day, texts as `compareTexts` does, no before yes. A missing value is
 * equal to any other, since it has no place in an order.
 */
export function compareValues(a: CellValue, b: CellValue): number {
  if (a.kind === 'number' && b.kind === 'number') {
    return new Big(a.decimal).cmp(b.decimal)
  }
  if (a.kind === 'year' && b.kind === 'year') return a.year - b.year
  if (a.kind === 'date' && b.kind === 'date') return compareCodes(a.iso, b.iso)
  if (a.kind === 'text' && b.kind === 'text') return compareTexts(a.text, b.text)
  if (a.kind === 'boolean' && b.kind === 'boolean') return Number(a.is) - Number(b.is)
  return 0
}

/**
 * Orders texts by their letters, whatever their case and accents.
 *
 * The alphabets of single languages are left aside: they would come with the
 * machine's ICU, and two machines could then print two orders.
 */
function compareTexts(a: string, b: string): number {
  return compareCodes(lettersOf(a), lettersOf(b)) || compareCodes(a, b)
}

function lettersOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function compareCodes(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
