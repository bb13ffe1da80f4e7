import type {Relation} from '../duckdb/relation.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {placesOf} from '../model/places.js'
import type {QueryBlock} from '../model/query.js'

/**
 * Holds a claim against what its query gives: exactly one value, which is true.
 *
 * No value is not true: who compares with a figure that is missing knows nothing.
 * Notes `query/claim-not-true`, whose message is the author's, and `query/bad-sql`
 * where the query does not give one truth.
 */
export function checkClaim(
  block: QueryBlock,
  {columns, rows}: Relation
): readonly Diagnostic[] {
  const {label, sql, firstLine, span} = block
  const place = placesOf(span.file, sql, firstLine).spanAt(0, sql.trimEnd().length)
  const [column] = columns
  if (columns.length !== 1 || rows.length !== 1 || column?.kind !== 'boolean') {
    const found = `${countOf(rows.length, 'row')} of ${countOf(columns.length, 'column')}`
    const isOne = columns.length === 1 && rows.length === 1
    const message = isOne
      ? 'a claim is true or false, and its query gives another value'
      : `a claim is one value, and its query gives ${found}`
    const hints = [
      isOne
        ? 'Compare it with something: `select sum(x) > 100 from …`.'
        : 'Say it of all rows at once: `select bool_and(x > 100) from …`.'
    ]
    return [diagnose('query/bad-sql', message, {span: place, hints})]
  }
  const [[value] = []] = rows
  if (value === true) return []
  const given =
    value === undefined
      ? 'the query gives no value: a figure is missing, or no row is left'
      : say`the query gives ${String(value)}`
  const quote = {quote: label.text, span: label.span}
  return [
    diagnose('query/claim-not-true', [quote], {
      span: label.span,
      related: [{span: place, message: given}],
      hints: ['Mend the figures, or what the text says of them.']
    })
  ]
}

function countOf(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}
