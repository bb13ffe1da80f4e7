import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {keyOf, plainOf} from '../model/key-of.js'
import {noted, type Noted} from '../model/noted.js'
import type {Written} from '../model/request.js'
import type {Cell, CellValue, Row, Table} from '../model/table.js'
import {cellOf, fieldsOf, findField, isNumeric, valueOf, type Field} from './field.js'
import {distinctOf, groupBy} from './group-by.js'
import {isRate, sumValues} from './sum-values.js'
import {hintToTellApart, relatedGap, relatedRows} from './tell-apart.js'

export interface Wanted {
  /** The column that is asked for. */
  readonly field: Field
  readonly sum?: Written | undefined
  /** What is printed where the value is missing; without it, that is an error. */
  readonly missing?: Written | undefined
  /** The directive. */
  readonly span: Span
}

/**
 * Picks the one value that some rows hold in a column, or its sum over another.
 *
 * With `sum=code`, each value of `code` must stand in one row, and all else that
 * the primary key names must be the same in every row: only then is the sum one
 * over `code` and nothing else. Notes `query/several-rows`, `query/missing-value`,
 * `query/not-a-number`, `query/not-summable` and `query/unknown-column`.
 */
export function pickValue(
  table: Table,
  rows: readonly Row[],
  wanted: Wanted
): Noted<CellValue | undefined> {
  const {field, sum, missing, span} = wanted
  if (sum) {
    const found = findField(table, sum)
    if (!found.value) return noted(undefined, found.diagnostics)
    const refused = refuseSum(table, rows, wanted, found.value)
    if (refused) return noted(undefined, [refused])
  } else if (1 < rows.length) {
    return noted(undefined, [severalRows(table, rows, field, span)])
  }

  const cells = rows.map((row) => cellOf(row, field))
  const gap = cells.find(({value}) => value.kind === 'missing')
  if (gap && !missing) return noted(undefined, [missingValue(gap, field, span)])
  return noted(sum ? sumValues(cells.map(({value}) => value)) : cells[0]?.value)
}

function refuseSum(
  table: Table,
  rows: readonly Row[],
  {field, sum, span}: Wanted,
  over: Field
): Diagnostic | undefined {
  if (!isNumeric(field.column)) return notANumber(field, span)
  if (isRate(field.column)) return notSummable(field, sum?.span ?? span)
  const twice = findTwice(table, rows, {field, over, span})
  return twice ?? findMixed(table, rows, {over, span})
}

/** A value of the column summed over that stands in several rows. */
function findTwice(
  table: Table,
  rows: readonly Row[],
  {field, over, span}: {field: Field; over: Field; span: Span}
): Diagnostic | undefined {
  const groups = [...groupBy(rows, (row) => keyOf(valueOf(row, over))).values()]
  const twice = groups.find((group) => 1 < group.length)
  const [first] = twice ?? []
  if (!twice || !first) return undefined
  const value = plainOf(valueOf(first, over))
  return diagnose(
    'query/several-rows',
    say`a sum over ${over.column.name} needs one row for each, and found ${twice.length} for ${value}`,
    {span, related: relatedRows(twice), hints: hintToTellApart(table, twice, field)}
  )
}

/** A column of the primary key that is not summed over and yet differs. */
function findMixed(
  table: Table,
  rows: readonly Row[],
  {over, span}: {over: Field; span: Span}
): Diagnostic | undefined {
  const mixed = fieldsOf(table).find((field) => {
    const isKey = table.primaryKey.includes(field.column.name)
    if (!isKey || field.index === over.index) return false
    return 1 < distinctOf(rows.map((row) => valueOf(row, field))).length
  })
  if (!mixed) return undefined
  const {name} = mixed.column
  return diagnose(
    'query/several-rows',
    say`a sum over ${over.column.name} must not mix rows of different ${name}`,
    {span, related: relatedRows(rows), hints: [say`Add a filter on ${name}.`]}
  )
}

export function notANumber({column}: Field, span: Span): Diagnostic {
  return diagnose(
    'query/not-a-number',
    say`the column ${column.name} holds no numbers to count with`,
    {
      span,
      hints: [
        say`Name a column of numbers, or give ${column.name} the type ${'integer'} or ${'number'} in the description.`
      ]
    }
  )
}

export function notSummable({column}: Field, span: Span): Diagnostic {
  return diagnose(
    'query/not-summable',
    say`figures in ${column.unit ?? ''}, as in the column ${column.name}, cannot be added up`,
    {span, hints: ['Put the figure for the whole into the data, as a row of its own.']}
  )
}

function severalRows(
  table: Table,
  rows: readonly Row[],
  field: Field,
  span: Span
): Diagnostic {
  const tell = hintToTellApart(table, rows, field)
  return diagnose(
    'query/several-rows',
    say`expected one row of ${table.name}, and found ${rows.length}`,
    {span, related: relatedRows(rows), hints: tell}
  )
}

function missingValue(cell: Cell, {column}: Field, span: Span): Diagnostic {
  return diagnose('query/missing-value', say`there is no value of ${column.name}`, {
    span,
    related: [relatedGap(cell)],
    hints: [say`Say what is printed instead with ${'missing="…"'}.`]
  })
}
