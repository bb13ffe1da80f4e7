import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import {firstFew} from './first-few.js'
import type {GridRow} from './grid.js'

/**
 * Makes rows as wide as the header.
 *
 * A short row is filled with empty cells and a long one is cut, so that the page
 * still shows what there is. An empty line is no row. Either way the author is told.
 *
 * @returns
 *   The rows, and a `data/ragged-row` error for each that was not as wide as the
 *   header (RFC 4180, section 2, rule 4).
 */
export function checkWidths(
  header: GridRow,
  rows: readonly GridRow[]
): Noted<readonly GridRow[]> {
  const width = header.cells.length
  const ragged = rows.filter(({cells}) => cells.length !== width)
  const evenRows = rows
    .filter((row) => row.cells.length === width || !isEmptyLine(row))
    .map((row) => (row.cells.length === width ? row : evenRow(row, width)))
  return noted(
    evenRows,
    firstFew(
      ragged.map((row) => raggedRow(header, row)),
      (count) =>
        diagnose('data/ragged-row', `${count} more rows are not as wide as the header`, {
          span: header.span
        })
    )
  )
}

/** A line with nothing on it is one empty cell. */
function isEmptyLine({cells}: GridRow): boolean {
  return cells.length === 1 && cells[0]?.text === ''
}

function evenRow({cells, span}: GridRow, width: number): GridRow {
  const missing = {text: '', span: {...span, start: span.end}}
  return {span, cells: Array.from({length: width}, (_, index) => cells[index] ?? missing)}
}

function raggedRow(header: GridRow, row: GridRow): Diagnostic {
  const {cells, span} = row
  const expected = header.cells.length
  if (isEmptyLine(row)) {
    return diagnose('data/ragged-row', 'the line is empty', {
      span,
      hints: ['Take it out.']
    })
  }
  const hint =
    expected < cells.length
      ? 'Put quotes around a cell that contains the separator.'
      : 'Write a separator for each empty cell at the end of the row.'
  const message = `expected ${expected} cells, as in the header, and found ${cells.length}`
  return diagnose('data/ragged-row', message, {
    span,
    related: [{span: header.span, message: `the header has ${expected} cells`}],
    hints: [hint]
  })
}
