import type {Fault} from '../duckdb/fault.js'
import type {Code} from '../model/codes.js'
import {diagnose, type Diagnostic, type Span} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {placesOf} from '../model/places.js'
import type {QueryBlock} from '../model/query.js'

const CODES: Readonly<Record<Fault['kind'], Code>> = {
  syntax: 'query/bad-sql',
  refused: 'query/sql-not-allowed',
  'unknown-table': 'query/unknown-table',
  'unknown-column': 'query/unknown-column',
  limit: 'query/sql-limit'
}

/**
 * Tells why a block of SQL was not run, at its place in the report.
 *
 * @param columns
 *   Names of the columns that it could have asked for.
 */
export function sayFault(
  block: QueryBlock,
  {kind, message, hints, at}: Fault,
  columns: readonly string[] = []
): Diagnostic {
  const span = spanAt(block, at)
  const name = typeof message === 'string' ? undefined : message.find(isQuotation)?.quote
  const isName = kind === 'unknown-column' && name !== undefined
  const nearest = isName ? hintAtName(name, [...new Set(columns)]) : []
  return diagnose(CODES[kind], message, {span, hints: [...hints, ...nearest].slice(0, 2)})
}

function isQuotation(it: string | {quote: string}): it is {quote: string} {
  return typeof it !== 'string'
}

/** The place of a stretch of a block's SQL; of its first line without one. */
export function spanAt(
  {sql, firstLine, label, span}: Pick<QueryBlock, 'sql' | 'firstLine' | 'label' | 'span'>,
  at: Fault['at']
): Span {
  if (at) return placesOf(span.file, sql, firstLine).spanAt(at.start, at.end)
  return {...span, end: label.span.end}
}
