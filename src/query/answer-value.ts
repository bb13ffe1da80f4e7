import {noted, type Noted} from '../model/noted.js'
import type {ValueAnswer, ValueRequest} from '../model/request.js'
import type {Table} from '../model/table.js'
import {findField} from './field.js'
import {filterRows} from './filter-rows.js'
import {pickValue} from './pick-value.js'

/** Answers `:value[table.column]{…}`: one value, or one sum. */
export function answerValue(
  table: Table,
  {column: asked, filters, sum, missing, span}: ValueRequest
): Noted<ValueAnswer | undefined> {
  const found = findField(table, asked)
  const kept = filterRows(table, filters, span)
  const diagnostics = [...found.diagnostics, ...kept.diagnostics]
  const field = found.value
  if (!field || !kept.value) return noted(undefined, diagnostics)

  const picked = pickValue(table, kept.value, {field, sum, missing, span})
  if (!picked.value) return noted(undefined, picked.diagnostics)
  return noted({kind: 'value', value: picked.value, column: field.column})
}
