import {findQueries} from '../binding/find-queries.js'
import {noted, type Noted} from '../model/noted.js'
import type {Kept} from '../model/report.js'
import type {Limits} from '../model/settings.js'
import {defineTables} from '../query/define-tables.js'

/**
 * Adds the tables that a text defines to those of its data, and checks its claims:
 * over what the edition keeps, so that nothing that it may not hold is computed with.
 */
export async function addDefinedTables(kept: Kept, limits: Limits): Promise<Noted<Kept>> {
  const {tables, target} = kept
  const defined = await defineTables(findQueries(kept.chapters), {
    tables,
    scheme: target.scheme,
    limits
  })
  return noted({...kept, tables: [...tables, ...defined.value]}, defined.diagnostics)
}
