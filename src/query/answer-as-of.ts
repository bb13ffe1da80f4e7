import {diagnose, say} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {AsOfAnswer, AsOfRequest} from '../model/request.js'
import type {Table} from '../model/table.js'

/** Answers `:as-of[table]`: the day of its figures, or notes `query/no-date`. */
export function answerAsOf(
  {name, asOf}: Table,
  {table}: AsOfRequest
): Noted<AsOfAnswer | undefined> {
  if (asOf !== undefined) return noted({kind: 'as-of', iso: asOf})
  const message = say`the description does not say of which day ${name} is`
  const hints = [say`Write ${'tearline: {as-of: 2025-06-03}'} into its description.`]
  return noted(undefined, [diagnose('query/no-date', message, {span: table.span, hints})])
}
