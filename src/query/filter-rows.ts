import {
  diagnose,
  say,
  type Diagnostic,
  type Span,
  type Wording
} from '../model/diagnostic.js'
import {plainOf} from '../model/key-of.js'
import {hintAtAll, hintAtName} from '../model/nearest.js'
import {gather, noted, type Noted} from '../model/noted.js'
import type {Filter} from '../model/request.js'
import type {CellValue, Row, Table} from '../model/table.js'
import {compareValues} from './compare-values.js'
import {cellOf, findField, valueOf, type Field} from './field.js'
import {distinctOf} from './group-by.js'
import {readFilterTerm, type Test} from './read-filter-term.js'

/** The most values among which a nearest one is looked for: each is compared. */
const COMPARED_VALUES = 1000

/**
 * Keeps the rows that meet every filter.
 *
 * They stand in their own order, but where a filter lists several values, in that of
 * the list: whoever writes `where.code="wbr, emr"` names the first thing first.
 *
 * Each term must be met by some row of the table, and some row must be left
 * after all: a misspelt `code=wbx` that silently kept nothing would make a wrong
 * sum. Notes `query/unknown-column`, `query/bad-filter` and `query/no-row`.
 *
 * @param span
 *   Where a table without rows is to blame: the whole request.
 * @returns
 *   At least one row, or nothing.
 */
export function filterRows(
  table: Table,
  filters: readonly Filter[],
  span: Span
): Noted<readonly Row[] | undefined> {
  if (table.rows.length === 0) {
    const message = say`the table ${table.name} has no rows`
    return noted(undefined, [diagnose('query/no-row', message, {span})])
  }
  const read = gather(filters.map((filter) => readFilter(table, filter)))
  const sound = read.value.filter((filter) => filter !== undefined)
  if (sound.length < filters.length) return noted(undefined, read.diagnostics)

  let rows = table.rows
  for (const {filter, field, tests} of sound) {
    const kept = tests.flatMap((test, index) =>
      rows.filter((row) => isFirstMet(tests, index, test, valueOf(row, field)))
    )
    if (kept.length === 0) return noted(undefined, [nothingLeft(filter, field, rows)])
    rows = kept
  }
  return noted(rows)
}

/** Whether a value meets this test and none before it: each row is kept once. */
function isFirstMet(
  tests: readonly Test[],
  index: number,
  test: Test,
  value: CellValue
): boolean {
  if (!test(value)) return false
  return index === 0 || !tests.slice(0, index).some((before) => before(value))
}

interface ReadFilter {
  readonly filter: Filter
  readonly field: Field
  readonly tests: readonly Test[]
}

function readFilter(table: Table, filter: Filter): Noted<ReadFilter | undefined> {
  const found = findField(table, filter.column)
  const field = found.value
  if (!field) return noted(undefined, found.diagnostics)

  const read = gather(
    filter.terms.map((term) => readFilterTerm(term, field, filter.span))
  )
  const tests = read.value.filter((test) => test !== undefined)
  if (tests.length < filter.terms.length) return noted(undefined, read.diagnostics)

  const idle = filter.terms.filter((_, index) => {
    const test = tests[index]
    return test && !table.rows.some((row) => test(valueOf(row, field)))
  })
  if (idle.length === 0) return noted({filter, field, tests})
  const diagnostics = idle.map((term) =>
    term.kind === 'is'
      ? unknownValue(table, field, term.text, filter.span)
      : emptyRange(table, field, filter.span)
  )
  return noted(undefined, diagnostics)
}

function unknownValue(table: Table, field: Field, text: string, span: Span): Diagnostic {
  const {name, type} = field.column
  const isName = type === 'string' || type === 'boolean'
  return diagnose(
    'query/no-row',
    say`no row of ${table.name} has ${text} in the column ${name}`,
    {span, hints: isName ? hintAtText(table, field, text) : hintAtEnds(table, field)}
  )
}

function hintAtText(table: Table, field: Field, text: string): readonly Wording[] {
  const known = distinctOf(table.rows.map((row) => valueOf(row, field))).map(plainOf)
  return known.length <= COMPARED_VALUES ? hintAtName(text, known) : []
}

/** A year that is not there is no misspelt one: what is there helps more. */
function hintAtEnds(table: Table, field: Field): readonly Wording[] {
  const ends = findEnds(table, field)
  if (!ends) return []
  const [first, last] = ends
  return [
    first === last
      ? say`Write ${first}, the only one there is.`
      : say`Choose one from ${first} to ${last}.`
  ]
}

/** The smallest and the largest value of a column. */
function findEnds(table: Table, field: Field): readonly [string, string] | undefined {
  const values = table.rows
    .map((row) => valueOf(row, field))
    .filter(({kind}) => kind !== 'missing')
    .toSorted(compareValues)
  const [first] = values
  const last = values.at(-1)
  return first && last && [plainOf(first), plainOf(last)]
}

function emptyRange(table: Table, field: Field, span: Span): Diagnostic {
  const {name} = field.column
  const ends = findEnds(table, field)
  const hints = ends ? [say`Choose a range that meets ${ends.join('..')}.`] : []
  return diagnose(
    'query/no-row',
    say`no row of ${table.name} has a ${name} in this range`,
    {span, hints}
  )
}

/** Each filter keeps rows by itself, but this one none of those that were left. */
function nothingLeft(
  {column, span}: Filter,
  field: Field,
  rows: readonly Row[]
): Diagnostic {
  const left = distinctOf(rows.map((row) => cellOf(row, field).value)).map(plainOf)
  return diagnose(
    'query/no-row',
    say`no row that the filters before it keep meets the filter on ${column.text}`,
    {span, hints: hintAtAll(left)}
  )
}
