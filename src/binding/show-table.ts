import Big from 'big.js'
import {fillPattern} from '../locale/fill-pattern.js'
import {formatDate} from '../locale/format-date.js'
import {formatNumber} from '../locale/format-number.js'
import {formatOrdinal} from '../locale/format-ordinal.js'
import {formatValue} from '../locale/format-value.js'
import {labelsOf} from '../locale/labels-of.js'
import {digitsOf} from '../locale/round-decimal.js'
import {plainOf} from '../model/key-of.js'
import type {Locale} from '../model/locale.js'
import type {AnswerCell, AnswerColumn, AnswerRow, TableAnswer} from '../model/request.js'
import type {ShownCell, ShownRow, ShownTable} from '../model/shown.js'
import type {CellValue, MissingSymbol} from '../model/table.js'
import {showHeads} from './show-heads.js'

/**
 * Writes an answer as a table to be printed, in the language of the report.
 *
 * All figures of a column have as many digits after the decimal sign as the one
 * with the most, since a reader compares them by their length; in a pivot all its
 * columns count as one. The CSV keeps each figure as the data has it.
 */
export function showTable(answer: TableAnswer, locale: Locale): ShownTable {
  const {columns, rows, spanTitle, unit, sources, asOf, note, groupTitle} = answer
  const notApplicable = symbolOf(answer, locale)
  const digits = digitsByColumn(answer)
  const nameIndex = columns.findIndex(({computed}) => computed?.kind !== 'rank')
  return {
    kind: 'table',
    columns: showHeads(answer, locale),
    rows: rows.map((row): ShownRow => {
      const cells = row.cells.map((cell, index) => {
        const name = index === nameIndex ? nameOf(row, cell, locale) : undefined
        if (name !== undefined) return {text: name, plain: name, isMissing: false}
        const isData = !row.isTotal && row.kind === undefined
        const column = columns[index]
        return showCell(cell, {
          ...{locale, column, digits: digits[index], isData, notApplicable}
        })
      })
      return {isTotal: row.isTotal, kind: row.kind, cells}
    }),
    spanTitle,
    unit,
    sources,
    asOf: asOf === undefined ? undefined : formatDate(asOf, locale),
    asOfDay: asOf,
    note,
    missing: symbolsOf(answer, notApplicable),
    remarks: remarksOf(answer, locale),
    groupTitle
  }
}

/** What a row is called that is none of the data. */
function nameOf(
  {isTotal, kind, count = 0}: AnswerRow,
  {value}: AnswerCell,
  locale: Locale
): string | undefined {
  const {total, computed} = labelsOf(locale.language)
  if (isTotal && !value) return total
  if (kind === 'other') return fillPattern(computed.otherRows, {count: String(count)})
  if (kind !== 'subtotal' || !value) return undefined
  return fillPattern(computed.subtotal, {name: formatValue(value, locale)})
}

interface CellOptions {
  readonly locale: Locale
  readonly column: AnswerColumn | undefined
  readonly digits: number | undefined
  readonly isData: boolean
  readonly notApplicable: MissingSymbol
}

function showCell(
  {value, isNotApplicable, span}: AnswerCell,
  {locale, column, digits, isData, notApplicable}: CellOptions
): ShownCell {
  if (isNotApplicable) {
    const {symbol} = notApplicable
    return {text: symbol, plain: symbol, isMissing: true, span}
  }
  if (!value) return {text: '', plain: '', isMissing: isData, span}
  return {
    text: writeFigure(value, column, digits, locale),
    plain: plainOf(value),
    isMissing: value.kind === 'missing',
    flags: value.kind === 'number' || value.kind === 'missing' ? value.flags : undefined,
    span
  }
}

function writeFigure(
  value: CellValue,
  column: AnswerColumn | undefined,
  digits: number | undefined,
  locale: Locale
): string {
  if (value.kind !== 'number') return formatValue(value, locale)
  if (column?.format?.as === 'ordinal') return formatOrdinal(value.decimal, locale)
  const sign = isSigned(column) ? 'always' : 'negative'
  return formatNumber(value.decimal, locale, {digits, sign})
}

function isSigned(column: AnswerColumn | undefined): boolean {
  const {computed} = column ?? {}
  const isChange = computed?.kind === 'change' || computed?.kind === 'change-on-previous'
  return isChange && computed.form !== 'factor'
}

/** The symbol for what cannot be computed: one that means nothing else in the table. */
function symbolOf({missing}: TableAnswer, {language}: Locale): MissingSymbol {
  const {notApplicableSymbols, notApplicable: label} = labelsOf(language).computed
  const free = notApplicableSymbols.find((symbol) =>
    missing.every((it) => it.symbol !== symbol || it.label === label)
  )
  return {symbol: free ?? '', label}
}

function symbolsOf(
  {missing, rows}: TableAnswer,
  notApplicable: MissingSymbol
): readonly MissingSymbol[] {
  const isUsed = rows.some(({cells}) => cells.some((cell) => cell.isNotApplicable))
  const isKnown = missing.some(({symbol}) => symbol === notApplicable.symbol)
  return isUsed && !isKnown ? [...missing, notApplicable] : missing
}

/** Says that rounded shares do not add up, where they do not. */
function remarksOf(
  {columns, rows}: TableAnswer,
  {language}: Locale
): readonly string[] | undefined {
  const parts = rows.filter(
    ({isTotal, kind}) => !isTotal && (kind === undefined || kind === 'other')
  )
  const isOff = columns.some(({computed}, index) => {
    if (computed?.kind !== 'share') return false
    const shares = parts.flatMap(({cells}) => decimalsIn(cells[index]))
    const sum = shares.reduce((total, share) => total.plus(share), new Big(0))
    return shares.length === parts.length && !sum.eq(100)
  })
  return isOff ? [labelsOf(language).computed.roundedShares] : undefined
}

function decimalsIn(cell: AnswerCell | undefined): readonly string[] {
  return cell?.value?.kind === 'number' ? [cell.value.decimal] : []
}

function digitsByColumn({columns, rows}: TableAnswer): readonly (number | undefined)[] {
  const own = columns.map(({format}, index) => format?.digits ?? mostDigits(rows, index))
  const inPivot = own.filter((_, index) => isOfPivot(columns[index]))
  const shared = Math.max(0, ...inPivot)
  return columns.map((column, index) => (isOfPivot(column) ? shared : own[index]))
}

/** Whether a column holds values of a pivot; its total at the right does too. */
function isOfPivot(column: AnswerColumn | undefined): boolean {
  return column?.heading !== undefined
}

function mostDigits(rows: readonly AnswerRow[], index: number): number {
  const digits = rows.map(({cells}) => {
    const value = cells[index]?.value
    return value?.kind === 'number' ? digitsOf(value.decimal) : 0
  })
  return Math.max(0, ...digits)
}
