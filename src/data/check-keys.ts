import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {keyOf} from '../model/key-of.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {Cell, Row} from '../model/table.js'
import type {Placed} from '../yaml/kind.js'
import type {ColumnPlan} from './column-plan.js'
import type {SchemaDescription} from './description.js'
import {firstFew} from './first-few.js'

/**
 * Checks what a description says of rows: primary and unique keys, `unique`, `required`.
 *
 * @returns
 *   The names of the key's columns that there are. Codes: `data/unknown-field` for a
 *   name in the key that no column has, `data/empty-cell`, `data/duplicate-row`.
 */
export function checkKeys(
  rows: readonly Row[],
  columns: readonly ColumnPlan[],
  {primaryKey = [], uniqueKeys = []}: Partial<SchemaDescription>
): Noted<readonly string[]> {
  const names = columns.map(({name}) => name)
  const isKnown = ({value}: Placed<string>): boolean => names.includes(value)
  const key = primaryKey.filter(isKnown).map(({value}) => value)
  const unknown = [...primaryKey, ...uniqueKeys.flat()]
    .filter(({value}) => !names.includes(value))
    .map(({value, span}) =>
      diagnose('data/unknown-field', say`there is no column ${{quote: value, span}}`, {
        span,
        hints: hintAtName(value, names)
      })
    )

  const unique = columns.flatMap(({constraints, name}) =>
    constraints.isUnique ? [[name]] : []
  )
  const keys = [primaryKey, ...uniqueKeys]
    .filter((names) => 0 < names.length && names.every(isKnown))
    .map((names) => names.map(({value}) => value))
  const sets = [...keys, ...unique]
  return noted(key, [
    ...unknown,
    ...columns.flatMap((column, index) => {
      const isNeeded = column.constraints.isRequired || key.includes(column.name)
      return isNeeded ? emptyCells(rows, column, index) : []
    }),
    ...sets.flatMap((set) => duplicateRows(rows, columns, set))
  ])
}

function emptyCells(
  rows: readonly Row[],
  {name, span, missing}: ColumnPlan,
  index: number
): readonly Diagnostic[] {
  const quote = {quote: name, span}
  const empty = rows.flatMap(({cells}) => {
    const cell = cells[index]
    // A cell that could not be read is told already.
    return cell && missing.some(({symbol}) => symbol === cell.text) ? [cell] : []
  })
  return firstFew(
    empty.map((cell) =>
      diagnose('data/empty-cell', say`${quote} must have a value in each row`, {
        span: cell.span,
        hints: ['Fill the cell in.']
      })
    ),
    (count) =>
      diagnose('data/empty-cell', say`${count} more cells of ${quote} have no value`, {
        span
      })
  )
}

function duplicateRows(
  rows: readonly Row[],
  columns: readonly ColumnPlan[],
  names: readonly string[]
): readonly Diagnostic[] {
  const indexes = names.map((name) => columns.findIndex((it) => it.name === name))
  const firstByKey = new Map<string, Row>()
  const found: Diagnostic[] = []
  for (const row of rows) {
    const cells = indexes.flatMap((index) => row.cells[index] ?? [])
    if (cells.some(({value}) => value.kind === 'missing')) continue
    const key = sharedKeyOf(cells)
    const first = firstByKey.get(key)
    if (first) found.push(duplicateRow(row, first, cells))
    else firstByKey.set(key, row)
  }
  return firstFew(found, (count) =>
    diagnose('data/duplicate-row', `${count} more rows come twice`, {
      span: columns[indexes[0] ?? 0]?.span
    })
  )
}

/** A text that rows share if and only if they are equal in these cells. */
function sharedKeyOf(cells: readonly Cell[]): string {
  const [only, other] = cells
  if (only && !other) return keyOf(only.value)
  return JSON.stringify(cells.map(({value}) => keyOf(value)))
}

function duplicateRow(row: Row, first: Row, cells: readonly Cell[]): Diagnostic {
  const [only] = cells
  const quotes = cells.map(({text, span}) => ({quote: text, span}))
  return diagnose(
    'data/duplicate-row',
    [
      'a row with ',
      ...quotes.flatMap((it, index) => (index === 0 ? [it] : [', ', it])),
      ' comes twice'
    ],
    {
      span: cells.length === 1 && only ? only.span : row.span,
      related: [{span: first.span, message: 'the first one is here'}],
      hints: ['Keep one of them, or mend what tells them apart.']
    }
  )
}
