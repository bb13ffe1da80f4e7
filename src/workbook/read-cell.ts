import {findSerialDate} from './serial-date.js'
import {findStoredNumber} from './stored-number.js'
import type {Workbook} from './open-workbook.js'

/** A cell as its XML has it. */
export interface RawCell {
  readonly column: number
  /** `t`: what `value` is (ECMA-376-1, 18.18.11). */
  readonly type: string
  /** The number of its format. */
  readonly style: number
  readonly value: string
  /** The text of an inline string. */
  readonly inline: string
  readonly hasFormula: boolean
}

/** What a cell holds, as its text; a day is `2025-06-03`, with a time where it has one. */
export interface StoredCell {
  readonly column: number
  readonly kind:
    | 'text'
    | 'number'
    | 'date'
    | 'boolean'
    /** `#N/A` and its like. */
    | 'error'
    /** A formula whose value was not stored. */
    | 'uncached'
    /** What cannot be what it says: a text that is not there, a day of no calendar. */
    | 'broken'
    | 'blank'
  readonly text: string
}

/** Reads what a cell holds: of a formula, the value that was stored with it. */
export function readCell(cell: RawCell, workbook: Workbook): StoredCell {
  const {column, type, value, hasFormula} = cell
  const isUncached = hasFormula && value === '' && type !== 'str'
  if (isUncached) return {column, kind: 'uncached', text: ''}
  switch (type) {
    case 's':
      return readShared(cell, workbook)
    case 'inlineStr':
      return textCell(column, cell.inline)
    case 'str':
      return textCell(column, value)
    case 'b':
      return {column, kind: 'boolean', text: value === '1' ? 'true' : 'false'}
    case 'e':
      return {column, kind: 'error', text: value}
    case 'd':
      return {column, kind: 'date', text: value.replace(/T00:00:00(\.0+)?Z?$/, '')}
    case 'n':
      return value === '' ? textCell(column, '') : readNumber(cell, workbook)
    default:
      return {column, kind: 'broken', text: value}
  }
}

function textCell(column: number, text: string): StoredCell {
  return {column, kind: text === '' ? 'blank' : 'text', text}
}

function readShared({column, value}: RawCell, {strings}: Workbook): StoredCell {
  const text = /^\d+$/.test(value) ? strings[Number(value)] : undefined
  return text === undefined
    ? {column, kind: 'broken', text: value}
    : textCell(column, text)
}

function readNumber(
  {column, value, style}: RawCell,
  {dateStyles, dateSystem}: Workbook
): StoredCell {
  const decimal = findStoredNumber(value)
  if (decimal === undefined) return {column, kind: 'broken', text: value}
  if (dateStyles[style] !== true) return {column, kind: 'number', text: decimal}
  const date = findSerialDate(Number(value), dateSystem)
  return date === undefined
    ? {column, kind: 'broken', text: decimal}
    : {column, kind: 'date', text: date}
}
