import {diagnose, type Diagnostic, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import type {CellRange} from '../workbook/cell-address.js'
import type {WorkbookLimits} from '../workbook/faults.js'
import type {StoredCell} from '../workbook/read-cell.js'
import type {Sheet, SheetRow} from '../workbook/read-sheet.js'
import {firstFew} from './first-few.js'
import type {Grid, GridRow, TextCell} from './grid.js'
import {MOST_COLUMNS} from './read-grid.js'
import {findHiddenCharacter} from './read-text.js'
import {emptyRows, hiddenLines, mergedCells} from './note-sheet.js'
import {rowSpan, type Area} from './sheet-area.js'
import {cellSpan} from './sheet-place.js'

/**
 * Cuts the table out of a sheet: the range that is declared, else all from the first
 * row with cells on, as wide as that row. Hidden rows and columns are left out.
 *
 * @returns
 *   A rectangular grid; `undefined` where there is no header. Codes:
 *   `data/empty-table`, `data/too-large`, `data/ragged-row`, `data/hidden-part`,
 *   `data/merged-cells`, `data/uncached-formula`, `data/error-cell`,
 *   `data/hidden-character`.
 */
export function cutSheet(
  file: ProjectPath,
  sheet: Sheet,
  range: CellRange | undefined,
  limits: Pick<WorkbookLimits, 'dataCells'>
): Noted<Grid | undefined> {
  const area = findArea(file, sheet, range)
  if (!area) return noted(undefined, [noHeader(file, range)])
  const span = rowSpan(area, area.header)
  if (MOST_COLUMNS < area.columns.length) {
    const message = `a table may have ${MOST_COLUMNS} columns`
    return noted(undefined, [diagnose('data/too-large', message, {span})])
  }
  const inside = sheet.rows.filter(({row}) => area.header <= row && row <= area.lastRow)
  const shown = inside.filter(({isHidden}) => !isHidden)
  if (limits.dataCells < shown.length * area.columns.length) {
    const message = `the table has more cells than the limit \`limits.data-cells\`, which is ${limits.dataCells}`
    return noted(undefined, [diagnose('data/too-large', message, {span})])
  }
  const rows = shown.map((row) => toRow(area, row))
  const [header, ...body] = rows.map(({value}) => value)
  if (!header) return noted(undefined, [noHeader(file, range)])
  return noted(
    {
      header: header.cells,
      rows: body,
      span: {...span, end: rowSpan(area, area.lastRow).end}
    },
    [
      ...hiddenLines(area, sheet, inside),
      ...mergedCells(area, sheet),
      ...firstFew(
        rows.flatMap(({diagnostics}) => diagnostics),
        (count) => diagnose('data/error-cell', `${count} more cells are faulty`, {span})
      ),
      ...emptyRows(area, inside),
      ...(body.length === 0 ? [noRows(span)] : [])
    ]
  )
}

function findArea(
  file: ProjectPath,
  {rows, hiddenColumns}: Sheet,
  range: CellRange | undefined
): Area | undefined {
  const from = range?.start.row ?? 1
  const head = rows.find(({row, isHidden}) => from <= row && !isHidden)
  const isHidden = (column: number): boolean =>
    hiddenColumns.some(([start, end]) => start <= column && column <= end)
  const first = range?.start.column ?? head?.cells[0]?.column
  const last = range?.endColumn ?? head?.cells.at(-1)?.column
  if (!head || first === undefined || last === undefined) return undefined
  if (range && head.row !== range.start.row) return undefined

  const lastRow = Math.min(range?.endRow ?? Infinity, rows.at(-1)?.row ?? head.row)
  const columns = Array.from({length: last - first + 1}, (_, index) => first + index)
  return {
    file,
    header: head.row,
    lastRow,
    columns: columns.filter((column) => !isHidden(column)),
    first,
    last,
    isWhole: !range
  }
}

function toRow(area: Area, {row, cells}: SheetRow): Noted<GridRow> {
  const cellsByColumn = new Map(cells.map((it) => [it.column, it]))
  const diagnostics: Diagnostic[] = []
  const texts = area.columns.map((column): TextCell => {
    const span = cellSpan(area.file, row, column)
    const cell = cellsByColumn.get(column)
    if (!cell) return {text: '', span}
    const fault = faultOf(cell, span)
    if (fault) diagnostics.push(fault)
    return {text: cell.text, span, stored: storedAs(cell)}
  })
  const beside = cells.find(({column}) => column < area.first || area.last < column)
  if (area.isWhole && beside) diagnostics.push(besideTable(area, row, beside.column))
  return noted({cells: texts, span: rowSpan(area, row)}, diagnostics)
}

function storedAs({kind}: StoredCell): NonNullable<TextCell['stored']> {
  if (kind === 'error' || kind === 'uncached' || kind === 'broken') return 'faulty'
  return kind === 'blank' ? 'text' : kind
}

function faultOf({kind, text}: StoredCell, span: Span): Diagnostic | undefined {
  switch (kind) {
    case 'error':
      return diagnose(
        'data/error-cell',
        ['the cell shows the error ', {quote: text, span}],
        {
          span,
          hints: ['Mend the formula, or write what stands for no value, as `:`.']
        }
      )
    case 'broken':
      return diagnose(
        'data/error-cell',
        ['nothing can be read from ', {quote: text, span}],
        {
          span,
          hints: ['Type the value anew, and save the file.']
        }
      )
    case 'uncached':
      return diagnose('data/uncached-formula', 'the value of the formula is not stored', {
        span,
        hints: [
          'Open the file in a spreadsheet program and save it: it stores the values.'
        ]
      })
    default: {
      const hex = findHiddenCharacter(text)
      if (hex === undefined) return undefined
      const message = `U+${hex} is here and cannot be seen`
      return diagnose('data/hidden-character', message, {span, hints: ['Take it out.']})
    }
  }
}

function besideTable({file, header}: Area, row: number, column: number): Diagnostic {
  return diagnose('data/ragged-row', 'the cell stands beside the table', {
    span: cellSpan(file, row, column),
    related: [
      {span: cellSpan(file, header, column), message: 'the header has no cell here'}
    ],
    hints: ['Declare where the table stands: `tearline: {range: "B4:H20"}`.']
  })
}

function noHeader(file: ProjectPath, range: CellRange | undefined): Diagnostic {
  const {row, column} = range?.start ?? {row: 1, column: 1}
  const message = range ? 'no cell of this row is filled' : 'the sheet is empty'
  return diagnose('data/empty-table', message, {
    span: cellSpan(file, row, column),
    hints: ['Write the names of the columns into the first row of the table.']
  })
}

function noRows(span: Span): Diagnostic {
  const hints = ['Add a row, or take the table out.']
  return diagnose('data/empty-table', 'there is no row below the header', {span, hints})
}
