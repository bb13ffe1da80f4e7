import {quoteAll, say, type Related, type Wording} from '../model/diagnostic.js'
import {plainOf} from '../model/key-of.js'
import {LISTED_NAMES} from '../model/nearest.js'
import type {Cell, Row, Table} from '../model/table.js'
import {valueOf, fieldsOf, type Field} from './field.js'
import {distinctOf} from './group-by.js'

/**
 * Hints at the column that tells some rows apart, with its values: where an
 * author's filters keep several, that is the filter they forgot.
 *
 * Columns of the primary key are tried first, then all others but the one that is
 * asked for.
 */
export function hintToTellApart(
  table: Table,
  rows: readonly Row[],
  asked: Field
): readonly Wording[] {
  const others = fieldsOf(table).filter(({index}) => index !== asked.index)
  const keys = others.filter(({column}) => table.primaryKey.includes(column.name))
  const field = mostTelling(keys, rows) ?? mostTelling(others, rows)
  if (!field) return ['Remove all but one of these rows from the table.']

  const {name} = field.column
  const values = distinctOf(rows.map((row) => valueOf(row, field))).map(plainOf)
  const [first = ''] = values
  if (LISTED_NAMES < values.length) {
    return [say`Add a filter on ${name}, as ${`${name}=${quoted(first)}`}.`]
  }
  return [['Add a filter on ', {quote: name}, ', one of: ', ...quoteAll(values), '.']]
}

/** The first two of some rows, to show what there is to choose from. */
export function relatedRows(rows: readonly Row[]): readonly Related[] {
  const messages = ['one row is here', 'another is here']
  return rows
    .slice(0, messages.length)
    .map(({span}, index) => ({span, message: messages[index] ?? ''}))
}

/** A cell without a value, with its symbol. */
export function relatedGap({value, span}: Cell): Related {
  const symbol = plainOf(value)
  if (symbol === '') return {span, message: 'the cell is empty'}
  return {span, message: say`the table has ${symbol} here`}
}

/** The field with the most different values, if it has several. */
function mostTelling(fields: readonly Field[], rows: readonly Row[]): Field | undefined {
  const ranked = fields
    .map((field) => ({
      field,
      count: distinctOf(rows.map((row) => valueOf(row, field))).length
    }))
    .filter(({count}) => 1 < count)
    .toSorted((a, b) => b.count - a.count)
  return ranked[0]?.field
}

function quoted(text: string): string {
  return /^[\w.+-]+$/.test(text) ? text : `"${text}"`
}
