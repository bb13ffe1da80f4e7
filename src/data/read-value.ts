import {diagnose, say, type Diagnostic, type Wording} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {CellValue} from '../model/table.js'
import {isCalendarDate} from '../yaml/date.js'
import type {ColumnPlan} from './column-plan.js'
import {findDate} from './field-format.js'
import type {TextCell} from './grid.js'
import {readNumber, type NumberSigns} from './read-number.js'

/** Symbols for “no value” that are seen in print (`domain.md`, section 6). */
export const KNOWN_SYMBOLS: readonly string[] = [
  ':',
  '-',
  '–',
  '—',
  '..',
  '…',
  'n.a.',
  'n/a',
  'N/A',
  'NA',
  'x'
]

/**
 * Reads a cell by its column. What cannot be read shows as it is written.
 *
 * @returns
 *   Codes: `data/wrong-type`, `data/ambiguous-number`.
 */
export function readValue(cell: TextCell, column: ColumnPlan): Noted<CellValue> {
  if (cell.stored === 'faulty') return noted({kind: 'missing', symbol: cell.text})
  const text = cell.text.normalize('NFC')
  const symbol = column.missing.find((it) => it.symbol.normalize('NFC') === text)
  if (symbol) return noted({kind: 'missing', ...symbol})

  switch (column.type) {
    case 'string':
      return noted({kind: 'text', text})
    case 'integer':
    case 'number':
      return readNumberCell(text, cell, column)
    case 'year':
      if (/^\d{4}$/.test(text)) return noted({kind: 'year', year: Number(text)})
      return wrongType(cell, 'a year of four digits')
    case 'date':
      return readDateCell(text, cell, column)
    case 'boolean':
      if (TRUE.includes(text)) return noted({kind: 'boolean', is: true})
      if (FALSE.includes(text)) return noted({kind: 'boolean', is: false})
      return wrongType(cell, 'true or false')
  }
}

/** The defaults of Table Schema v2. */
const TRUE = ['true', 'True', 'TRUE', '1']
const FALSE = ['false', 'False', 'FALSE', '0']

function readNumberCell(
  text: string,
  cell: TextCell,
  {type, decimalChar, groupChar}: ColumnPlan
): Noted<CellValue> {
  const expected = type === 'integer' ? 'a whole number' : 'a number'
  const reading =
    cell.stored === 'number'
      ? ({kind: 'decimal', decimal: text} as const)
      : readNumber(text, {decimalChar, groupChar})
  switch (reading.kind) {
    case 'ambiguous':
      return faulty(cell, ambiguousNumber(cell, reading.sign, reading.readings))
    case 'undeclared':
      return wrongType(cell, expected, [declareHint(reading.signs)])
    case 'none':
      return wrongType(cell, expected, numberHints(text, groupChar))
    case 'decimal': {
      const isFitting = type === 'number' || !reading.decimal.includes('.')
      if (isFitting) return noted({kind: 'number', decimal: reading.decimal})
      const hint = 'Give the field the type `number` in `datapackage.yaml`.'
      return wrongType(cell, expected, [hint])
    }
  }
}

function readDateCell(
  text: string,
  cell: TextCell,
  {format}: ColumnPlan
): Noted<CellValue> {
  const isIso = cell.stored === 'date' || format === undefined || format === 'default'
  const iso = isIso ? text : findDate(text, format)
  if (iso !== undefined && isCalendarDate(iso)) return noted({kind: 'date', iso})
  const hint = 'Declare how dates are written: `format: "%d.%m.%Y"`.'
  const hints = isIso && /\d{1,2}[./]\d{1,2}[./]\d{4}/.test(text) ? [hint] : []
  return wrongType(cell, isIso ? 'a date as YYYY-MM-DD' : `a date as ${format}`, hints)
}

function wrongType(
  cell: TextCell,
  expected: string,
  hints: readonly Wording[] = symbolHints(cell.text)
): Noted<CellValue> {
  const {text, span} = cell
  const message =
    text === ''
      ? `expected ${expected} and found an empty cell`
      : [`expected ${expected} and found `, {quote: text, span}]
  return faulty(cell, diagnose('data/wrong-type', message, {span, hints}))
}

/** A cell that could not be read stands for no value, and shows what is written. */
function faulty({text}: TextCell, diagnostic: Diagnostic): Noted<CellValue> {
  return noted({kind: 'missing', symbol: text}, [diagnostic])
}

function ambiguousNumber(
  {text, span}: TextCell,
  sign: string,
  readings: readonly string[]
): Diagnostic {
  const [thousands = '', decimals = ''] = readings
  return diagnose(
    'data/ambiguous-number',
    say`${{quote: text, span}} may be ${{quote: thousands, span}} or ${{quote: decimals, span}}`,
    {
      span,
      hints: [
        `Declare the sign for the field: \`groupChar: "${sign}"\` parts thousands, \`decimalChar: "${sign}"\` begins decimals.`
      ]
    }
  )
}

function declareHint({decimalChar = '', groupChar = ''}: NumberSigns): Wording {
  const keys = [
    decimalChar === '' ? '' : `\`decimalChar: "${shownSign(decimalChar)}"\``,
    groupChar === '' ? '' : `\`groupChar: "${shownSign(groupChar)}"\``
  ].filter((it) => it !== '')
  return `Declare it for the field in \`datapackage.yaml\`: ${keys.join(', ')}.`
}

/** Spaces that look like others are written as YAML's escapes. */
function shownSign(sign: string): string {
  if (sign === '\u00a0') return '\\u00a0'
  return sign === '\u202f' ? '\\u202f' : sign
}

function numberHints(text: string, groupChar = ''): readonly Wording[] {
  if (text.trim() !== text) return ['Take out the spaces around it.']
  if (/%$/.test(text)) {
    return ['Write the number alone, and `tearline: {unit: "%"}` for the field.']
  }
  const [, letters = ''] = /^[\d.,]+[ \u00a0\u202f]+([A-Za-z]{1,3})$/.exec(text) ?? []
  if (letters !== '') return [lettersHint(letters)]
  if (text.startsWith('−')) return ['Write a minus as `-`.']
  if (groupChar !== '' && text.includes(groupChar)) {
    return ['Part thousands as the description says: three digits after each sign.']
  }
  return symbolHints(text)
}

/** Statistics flag a value with one small letter; anything else is a unit. */
function lettersHint(letters: string): Wording {
  const quote = {quote: letters}
  return /^[a-z]$/.test(letters)
    ? ['Declare what ', quote, ' says of the value, in `flags` of `tearline`.']
    : ['Write the number alone, and ', quote, ' as `unit` in `tearline`.']
}

function symbolHints(text: string): readonly Wording[] {
  if (text === '') {
    return [
      'Fill it in, or declare that an empty cell is no value: `missingValues: [""]`.'
    ]
  }
  if (!KNOWN_SYMBOLS.includes(text)) return []
  const declared = `missingValues: [{value: "${text}", label: not available}]`
  return [`Declare the symbol, if it stands for no value: \`${declared}\`.`]
}
