import {diagnose, quoteAll, startOf, type Diagnostic} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {SheetEntry, Workbook} from '../workbook/open-workbook.js'
import type {SheetChoice, TableFormat} from './description.js'

/**
 * Finds the sheet that a description names, by its name or its number; where it
 * names none, the only one that can be seen.
 *
 * @returns
 *   Codes: `data/unknown-sheet`, also for a hidden one.
 */
export function findSheet(
  {file, sheets}: Pick<Workbook, 'file' | 'sheets'>,
  {sheetName, sheetNumber}: SheetChoice
): Noted<SheetEntry | undefined> {
  const visible = sheets.filter((it) => !it.isHidden && it.part !== undefined)
  if (!sheetName && !sheetNumber) return findOnly(file, visible)

  const asked = sheetName ?? sheetNumber
  const span = asked?.span
  const quote = {quote: String(asked?.value), span}
  const found = sheets.find((it) =>
    sheetName
      ? it.name.normalize('NFC') === sheetName.value.normalize('NFC')
      : it.number === sheetNumber?.value
  )
  if (!found) {
    const names = visible.map(({name}) => name)
    const message = ['the file has no sheet ', quote]
    const hints = hintAtName(sheetName?.value ?? '', names)
    return noted(undefined, [diagnose('data/unknown-sheet', message, {span, hints})])
  }
  if (found.isHidden) {
    const message = ['the sheet ', quote, ' is hidden, and hidden sheets are never read']
    const hints = ['Show the sheet, if its figures may be read.']
    return noted(undefined, [diagnose('data/unknown-sheet', message, {span, hints})])
  }
  if (found.part !== undefined) return noted(found)
  const message = [
    'the sheet ',
    quote,
    ' has no cells: it is a chart, or of another kind'
  ]
  return noted(undefined, [diagnose('data/unknown-sheet', message, {span})])
}

function findOnly(
  file: Workbook['file'],
  visible: readonly SheetEntry[]
): Noted<SheetEntry | undefined> {
  const [only, other] = visible
  if (only && !other) return noted(only)
  return noted(undefined, [only ? severalSheets(file, visible) : noSheet(file)])
}

function severalSheets(
  file: Workbook['file'],
  visible: readonly SheetEntry[]
): Diagnostic {
  const span = startOf(file)
  const names = visible.map(({name}) => name)
  return diagnose('data/unknown-sheet', `the file has ${visible.length} sheets`, {
    span,
    hints: [
      'Name the one to read in `datapackage.yaml`: `dialect: {sheetName: …}`.',
      ['They are called: ', ...quoteAll(names), '.']
    ]
  })
}

function noSheet(file: Workbook['file']): Diagnostic {
  return diagnose('data/unknown-sheet', 'the file has no sheet that can be seen', {
    span: startOf(file),
    hints: ['Show the sheet with the table.']
  })
}

/** Says so where a description names a sheet, or cells, of a file that has none. */
export function checkSheetChoice(
  {sheetName, sheetNumber, range}: SheetChoice,
  format: TableFormat
): readonly Diagnostic[] {
  if (format === 'xlsx') return []
  return [sheetName, sheetNumber, range].flatMap((it) => {
    if (!it) return []
    const hints = ['Take it out, or name a spreadsheet.']
    const message = 'the file is no spreadsheet, and has no sheets'
    return [diagnose('config/wrong-value', message, {span: it.span, hints})]
  })
}
