import {diagnose, say, startOf, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import type {WorkbookLimits} from '../workbook/faults.js'
import {openWorkbook} from '../workbook/open-workbook.js'
import {readSheet} from '../workbook/read-sheet.js'
import {cutSheet} from './cut-sheet.js'
import type {SheetChoice} from './description.js'
import {findSheet} from './find-sheet.js'
import type {Grid} from './grid.js'
import {listUnread} from './list-unread.js'
import {placeInSheet} from './sheet-place.js'

/** The cells of a sheet, and the name of the sheet that they stand on. */
export interface SheetGrid {
  readonly grid: Grid
  readonly sheet: string
}

/**
 * Reads the table on one sheet of a spreadsheet: what its cells show, and nothing of
 * formulas, hidden sheets, rows and columns, comments or what else a workbook holds.
 *
 * @returns
 *   `undefined` where there is no such sheet, or no table on it. Codes:
 *   `data/bad-workbook`, `data/unsafe-workbook`, `data/too-large`,
 *   `data/unknown-sheet`, `data/hidden-part`, `data/unread-part`, and those of
 *   `cutSheet`.
 */
export function readSheetGrid(
  file: ProjectPath,
  bytes: Uint8Array,
  choice: SheetChoice,
  limits: WorkbookLimits
): Noted<SheetGrid | undefined> {
  const workbook = openWorkbook(file, bytes, limits)
  if (!workbook.value) return noted(undefined, workbook.diagnostics)
  const found = findSheet(workbook.value, choice)
  const hidden = [...hiddenSheets(file, workbook.value.sheets), ...found.diagnostics]
  if (!found.value) return noted(undefined, hidden)

  const sheet = readSheet(workbook.value, found.value, limits)
  const unread = listUnread(file, workbook.value.archive.names)
  const before = [...hidden, ...unread, ...sheet.diagnostics]
  if (!sheet.value) return noted(undefined, before)
  const grid = cutSheet(file, sheet.value, choice.range?.value, limits)
  return noted(grid.value && {grid: grid.value, sheet: sheet.value.name}, [
    ...before,
    ...placeInSheet(grid.diagnostics, file, sheet.value.name)
  ])
}

function hiddenSheets(
  file: ProjectPath,
  sheets: readonly {readonly name: string; readonly isHidden: boolean}[]
): readonly Diagnostic[] {
  const span = startOf(file)
  return sheets
    .filter(({isHidden}) => isHidden)
    .map(({name}) =>
      diagnose(
        'data/hidden-part',
        say`the sheet ${{quote: name, span}} is hidden, and is not read`,
        {
          span,
          hints: ['Delete it from the file: whoever gets the file can show it.']
        }
      )
    )
}
