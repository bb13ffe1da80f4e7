/** A cell's place; both count from 1. */
export interface CellAddress {
  readonly row: number
  readonly column: number
}

/** A rectangle of cells, both ends included; `endRow` is left out where it is open below. */
export interface CellRange {
  readonly start: CellAddress
  readonly endColumn: number
  readonly endRow?: number | undefined
}

/** The size of a sheet (ECMA-376-1, 18.3.1.73 and 18.3.1.13). */
const MOST_ROWS = 1_048_576
const MOST_SHEET_COLUMNS = 16_384

/** Reads `B7`; `undefined` for what lies on no sheet. */
export function findAddress(text: string): CellAddress | undefined {
  const [, letters = '', digits = ''] =
    /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text) ?? []
  const row = Number(digits)
  const column = columnOf(letters)
  const isOnSheet = digits !== '' && row <= MOST_ROWS && column <= MOST_SHEET_COLUMNS
  return isOnSheet ? {row, column} : undefined
}

/** Reads `B4:H20`, `B4:H`, which ends with the last row that has a cell, or `B7`. */
export function findRange(text: string): CellRange | undefined {
  const [from = '', to = from, ...more] = text.split(':')
  const start = findAddress(from)
  const endColumn = /^\$?[A-Z]{1,3}$/.test(to) ? columnOf(to.replace('$', '')) : undefined
  const end = findAddress(to)
  const lastColumn = end?.column ?? endColumn
  if (!start || lastColumn === undefined || 0 < more.length) return undefined
  const isOrdered = start.column <= lastColumn && start.row <= (end?.row ?? MOST_ROWS)
  if (!isOrdered || MOST_SHEET_COLUMNS < lastColumn) return undefined
  return {start, endColumn: lastColumn, endRow: end?.row}
}

/** As `B7`. */
export function addressOf({row, column}: CellAddress): string {
  return `${lettersOf(column)}${row}`
}

/** As `B` for 2, `AA` for 27. */
export function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / LETTERS)
  const letter = String.fromCharCode(FIRST_LETTER + ((column - 1) % LETTERS))
  return rest === 0 ? letter : lettersOf(rest) + letter
}

const LETTERS = 26
const FIRST_LETTER = 'A'.charCodeAt(0)

function columnOf(letters: string): number {
  return [...letters].reduce(
    (column, letter) => column * LETTERS + letter.charCodeAt(0) - FIRST_LETTER + 1,
    0
  )
}
