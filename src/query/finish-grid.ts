import {noted, type Noted} from '../model/noted.js'
import type {TableRequest} from '../model/request.js'
import {addChanges} from './add-changes.js'
import {addRank} from './add-rank.js'
import {addShares} from './add-shares.js'
import {addTotalBelow} from './add-totals.js'
import {checkOptions} from './check-options.js'
import {cutTop} from './cut-top.js'
import {formatColumns} from './format-columns.js'
import type {Grid} from './grid.js'
import {groupRows} from './group-rows.js'
import {readFormats} from './read-formats.js'

/**
 * Finishes a table whose rows stand in their order: the rest as one row, groups, the
 * total, then what is computed from all of these.
 *
 * The total is that of all rows of the data, whether they are printed or part of the
 * rest; shares and ranks are among all of them.
 */
export function finishGrid(grid: Grid, request: TableRequest): Noted<Grid | undefined> {
  const all = grid.rows
  const clashes = checkOptions(request)
  if (0 < clashes.length) return noted(undefined, clashes)
  const formats = readFormats(grid, request)
  const {ofData, share, change, rank} = formats.value

  const cut = cutTop(grid, request)
  const grouped = request.group ? groupRows(cut.value) : cut.value
  const whole = addTotalBelow(grouped, request, all)
  const shared = addShares(whole.value, request, all, share.digits)
  const formatted = formatColumns(shared.value, ofData)
  const changed = addChanges(formatted.value, request, change)
  const ranked = addRank(changed.value, request, all, rank)

  const diagnostics = [formats, cut, whole, shared, formatted, changed, ranked].flatMap(
    (it) => it.diagnostics
  )
  return 0 < diagnostics.length ? noted(undefined, diagnostics) : noted(ranked.value)
}
