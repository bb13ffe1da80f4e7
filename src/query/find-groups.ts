import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {keyOf, plainOf} from '../model/key-of.js'
import {noted, type Noted} from '../model/noted.js'
import type {Written} from '../model/request.js'
import type {CellValue, Row, Table} from '../model/table.js'
import {findField, valueOf, type Field} from './field.js'
import type {GridRow} from './grid.js'
import {distinctOf, groupBy} from './group-by.js'
import {relatedRows} from './tell-apart.js'

/** The groups of a pivot's rows; none where it has no groups. */
interface Groups {
  readonly title?: string | undefined
  readonly of: (row: GridRow) => CellValue | undefined
}

/**
 * Finds in which group each row of a pivot stands. Its rows of the data must agree:
 * else it is a `query/mixed-group` error.
 */
export function findGroups(
  table: Table,
  rows: readonly Row[],
  down: Field,
  group: Written | undefined
): Noted<Groups> {
  const none: Groups = {of: () => undefined}
  if (!group) return noted(none)
  const found = findField(table, group)
  const field = found.value
  if (!field) return noted(none, found.diagnostics)

  const rowsByName = groupBy(rows, (row) => keyOf(valueOf(row, down)))
  for (const members of rowsByName.values()) {
    const values = distinctOf(members.map((row) => valueOf(row, field)))
    if (1 < values.length)
      return noted(none, [mixed(members, values, {field, down, group})])
  }
  return noted({
    title: field.column.title,
    of({cells: [first]}) {
      const [row] = first?.value ? (rowsByName.get(keyOf(first.value)) ?? []) : []
      return row && valueOf(row, field)
    }
  })
}

interface Grouping {
  readonly field: Field
  readonly down: Field
  readonly group: Written
}

function mixed(
  rows: readonly Row[],
  values: readonly CellValue[],
  {field, down, group}: Grouping
): Diagnostic {
  const [first] = rows
  const name = first ? plainOf(valueOf(first, down)) : ''
  const [one = '', another = ''] = values.map(plainOf)
  const others = values.flatMap((value) =>
    rows.filter((row) => keyOf(valueOf(row, field)) === keyOf(value)).slice(0, 1)
  )
  return diagnose(
    'query/mixed-group',
    say`the row ${name} stands in several groups: ${one} and ${another}`,
    {
      span: group.span,
      related: relatedRows(others),
      hints: [
        say`Give all rows of ${name} one ${field.column.name}, or group by another column.`
      ]
    }
  )
}
