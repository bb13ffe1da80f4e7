import type {Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {RepeatAnswer, RepeatRequest} from '../model/request.js'
import type {Table} from '../model/table.js'
import {findTable} from './answer-request.js'
import {fieldsOf, findField, valueOf} from './field.js'
import {filterRows} from './filter-rows.js'
import {findOrders, sortRows} from './sort-rows.js'

/** Picks the rows for which a block of the text is repeated, in the order it asks for. */
export function pickRows(
  tables: readonly Table[],
  {table: asked, filters, sort, key, span}: RepeatRequest
): Noted<RepeatAnswer | undefined> {
  const found = findTable(tables, asked)
  const table = found.value
  if (!table) return noted(undefined, found.diagnostics)

  const kept = filterRows(table, filters, span)
  const sortables = fieldsOf(table).map((field) => ({
    name: field.column.name,
    valueOf: (row: Table['rows'][number]) => valueOf(row, field)
  }))
  const orders = findOrders(sort, sortables)
  const unknown = (key ?? []).flatMap(
    (it): readonly Diagnostic[] => findField(table, it).diagnostics
  )
  const diagnostics = [...kept.diagnostics, ...orders.diagnostics, ...unknown]
  if (!kept.value || 0 < diagnostics.length) return noted(undefined, diagnostics)
  return noted({
    table,
    rows: sortRows(kept.value, orders.value),
    key: key?.map(({text}) => text) ?? table.primaryKey
  })
}
