import {formatDate} from '../locale/format-date.js'
import {formatValue} from '../locale/format-value.js'
import {labelsOf} from '../locale/labels-of.js'
import {digitsOf} from '../locale/round-decimal.js'
import {plainOf} from '../model/key-of.js'
import type {Locale} from '../model/locale.js'
import type {AnswerCell, AnswerColumn, AnswerRow, TableAnswer} from '../model/request.js'
import type {ShownCell, ShownTable} from '../model/shown.js'

/**
 * Writes an answer as a table to be printed, in the language of the report.
 *
 * All figures of a column have as many digits after the decimal sign as the one
 * with the most, since a reader compares them by their length; in a pivot all its
 * columns count as one. The CSV keeps each figure as the data has it.
 */
export function showTable(answer: TableAnswer, locale: Locale): ShownTable {
  const {columns, rows, spanTitle, unit, sources, asOf, note, missing} = answer
  const {total} = labelsOf(locale.language)
  const digits = digitsByColumn(answer)
  return {
    kind: 'table',
    columns: columns.map(({key, type, unit: ownUnit, isTotal, isSorted, ...head}) => ({
      key,
      title: titleOf(head, locale) ?? total,
      type,
      unit: ownUnit,
      isTotal,
      isSorted
    })),
    rows: rows.map(({cells, isTotal}) => ({
      isTotal,
      cells: cells.map((cell, index) => {
        const isName = isTotal && index === 0 && cell.value === undefined
        if (isName) return {text: total, plain: total, isMissing: false}
        return showCell(cell, {locale, digits: digits[index], isTotal})
      })
    })),
    spanTitle,
    unit,
    sources,
    asOf: asOf === undefined ? undefined : formatDate(asOf, locale),
    asOfDay: asOf,
    note,
    missing
  }
}

/** The head of a column: the value of a pivot as the language writes it, else its title. */
function titleOf(
  {heading, title}: Pick<AnswerColumn, 'heading' | 'title'>,
  locale: Locale
): string | undefined {
  return heading ? formatValue(heading, locale) : title
}

function showCell(
  {value, span}: AnswerCell,
  {
    locale,
    digits,
    isTotal
  }: {locale: Locale; digits: number | undefined; isTotal: boolean}
): ShownCell {
  if (!value) return {text: '', plain: '', isMissing: !isTotal, span}
  return {
    text: formatValue(value, locale, {digits}),
    plain: plainOf(value),
    isMissing: value.kind === 'missing',
    span
  }
}

function digitsByColumn({columns, rows}: TableAnswer): readonly (number | undefined)[] {
  const own = columns.map((_, index) => mostDigits(rows, index))
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
