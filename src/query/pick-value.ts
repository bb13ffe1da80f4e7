import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Written} from '../model/request.js'
import type {Cell, CellValue, Row, Table} from '../model/table.js'
import {cellOf, findField, isNumeric, valueOf, type Field} from './field.js'
import {distinctOf, groupBy, keyOf, plainOf} from './key-of.js'
import {isRate, sumValues} from './sum-values.js'
import {hintToTellApart, relatedRows} from './tell-apart.js'

export interface Pick {
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
  {field, sum, missing, span}: Pick
): Noted<CellValue | undefined> {
  if (sum) {
    const found = findField(table, sum)
    if (!found.value) return noted(undefined, found.diagnostics)
    const refused = refuseSum(table, rows, field, found.value, sum.span, span)
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
  field: Field,
  over: Field,
  sumSpan: Span,
  span: Span
): Diagnostic | undefined {
  if (!isNumeric(field.column)) return notANumber(field, span)
  if (isRate(field.column)) return notSummable(field, sumSpan)

  const groups = [...groupBy(rows, (row) => keyOf(valueOf(row, over))).values()]
  const twice = groups.find((group) => 1 < group.length)
  if (twice) {
    const [first] = twice
    const value = first ? plainOf(valueOf(first, over)) : ''
    return diagnose(
      'query/several-rows',
      say`a sum over ${over.column.name} needs one row for each, and found ${twice.length} for ${value}`,
      {
        span,
        related: relatedRows(twice),
        hints: hintToTellApart(table, twice, field)
      }
    )
  }

  const mixed = table.primaryKey.find((name) => {
    const key = findField(table, {text: name, span: table.span}).value
    if (!key || key.index === over.index) return false
    return 1 < distinctOf(rows.map((row) => valueOf(row, key))).length
  })
  if (mixed === undefined) return undefined
  return diagnose(
    'query/several-rows',
    say`a sum over ${over.column.name} must not mix rows of different ${mixed}`,
    {
      span,
      related: relatedRows(rows),
      hints: [say`Add a filter on ${mixed}.`]
    }
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

function missingValue(
  {value, span: cellSpan}: Cell,
  {column}: Field,
  span: Span
): Diagnostic {
  return diagnose('query/missing-value', say`there is no value of ${column.name}`, {
    span,
    related: [{span: cellSpan, message: say`the table has ${plainOf(value)} here`}],
    hints: [say`Say what is printed instead with ${'missing="…"'}.`]
  })
}
