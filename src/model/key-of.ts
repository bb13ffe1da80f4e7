import type {CellValue, Decimal} from './table.js'

/** A text that two values share if and only if they are equal: 4 and 4.0 are. */
export function keyOf(value: CellValue): string {
  if (value.kind === 'number') return `number ${shortestOf(value.decimal)}`
  return `${value.kind} ${composedOf(plainOf(value))}`
}

/** A value as a filter or a CSV writes it: in no language, a number without groups. */
export function plainOf(value: CellValue): string {
  switch (value.kind) {
    case 'missing':
      return value.symbol
    case 'text':
      return value.text
    case 'number':
      return value.decimal
    case 'year':
      return String(value.year)
    case 'date':
      return value.iso
    case 'boolean':
      return String(value.is)
  }
}

/**
 * A text with its accents composed, so that two ways to write an é are one. Most
 * texts have none and are let through: this runs for every cell of a table.
 */
function composedOf(text: string): string {
  return /^[ -~]*$/.test(text) ? text : text.normalize('NFC')
}

/** The shortest way to write a number: without zeros that say nothing. */
function shortestOf(decimal: Decimal): Decimal {
  const whole = decimal.replace(/^(-?)0+(?=\d)/, '$1')
  if (!whole.includes('.')) return whole === '-0' ? '0' : whole
  let end = whole.length
  while (whole[end - 1] === '0') end--
  if (whole[end - 1] === '.') end--
  const short = whole.slice(0, end)
  return short === '-0' ? '0' : short
}
