import {diagnose, type Diagnostic, type Span} from '../model/diagnostic.js'

/** Cells of one table that a page may hold: some hundred pages of them. */
const MOST_CELLS = 100_000

/** Says so where a table would have more cells than anyone reads, before it is made. */
export function checkSize(
  {rows, columns}: {readonly rows: number; readonly columns: number},
  span: Span
): readonly Diagnostic[] {
  const cells = rows * columns
  if (cells <= MOST_CELLS) return []
  const message = `this table would have ${cells} cells, and ${MOST_CELLS} are allowed`
  const hints = ['Choose rows with `where.…=`, or ask for fewer columns.']
  return [diagnose('query/too-large', message, {span, hints})]
}
