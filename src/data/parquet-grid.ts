import {diagnose, startOf, type Diagnostic, type Wording} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import type {Unpacked, UnpackedColumn} from '../model/unpacked.js'
import type {Grid, TextCell} from './grid.js'
import {plainNumber} from './plain-number.js'
import {findHiddenCharacter} from './read-text.js'
import {cellSpan} from './sheet-place.js'

/**
 * A table in Parquet as cells. Its bytes are no text, so the line of a place is the
 * number of its row, from 1.
 *
 * @returns
 *   Codes: those of unpacking, `data/empty-table`, `data/hidden-character`.
 */
export function parquetGrid(
  file: ProjectPath,
  {columns, rows, diagnostics}: Unpacked
): Noted<Grid | undefined> {
  if (0 < diagnostics.length) return noted(undefined, diagnostics)
  const span = startOf(file)
  if (columns.length === 0 || rows.length === 0) {
    const hints = ['Add a row, or take the table out.']
    return noted(undefined, [
      diagnose('data/empty-table', 'there is no row', {span, hints})
    ])
  }
  const faults: Diagnostic[] = []
  const body = rows.map((row, rowIndex) => {
    const line = rowIndex + 1
    const cells = columns.map((column, index): TextCell => {
      const place = cellSpan(file, line, index + 1)
      const cell = cellOf(column, row[index] ?? null, place)
      const hex = findHiddenCharacter(cell.text)
      if (hex !== undefined) {
        const message = `U+${hex} is here and cannot be seen`
        const hints = ['Take it out.']
        faults.push(diagnose('data/hidden-character', message, {span: place, hints}))
      }
      return cell
    })
    return {
      cells,
      span: {...cellSpan(file, line, 1), end: cellSpan(file, line, columns.length).end}
    }
  })
  const header = columns.map(({name}) => ({text: name, span}))
  return noted({header, rows: body, span}, faults)
}

function cellOf(
  {kind}: UnpackedColumn,
  text: string | null,
  span: TextCell['span']
): TextCell {
  if (text === null) return {text: '', span}
  if (kind === 'number') {
    const decimal = plainNumber(text)
    return decimal === undefined ? {text, span} : {text: decimal, span, stored: 'number'}
  }
  const isDay = kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)
  if (kind === 'date' && !isDay) return {text, span, stored: 'text'}
  return {text, span, stored: kind}
}

/** Says of each diagnostic within a table in Parquet in which row and column it is. */
export function placeInRows(
  diagnostics: readonly Diagnostic[],
  file: ProjectPath,
  columns: readonly UnpackedColumn[]
): readonly Diagnostic[] {
  return diagnostics.map((it) => {
    if (it.span?.file !== file || it.span.end.column === it.span.start.column) return it
    const {start, end} = it.span
    const column = columns[start.column - 1]?.name ?? ''
    const isCell = end.column === start.column + 1 && columns.length !== 1
    const words: Wording = typeof it.message === 'string' ? [it.message] : it.message
    const where = isCell
      ? [`row ${start.line}, `, {quote: column}, ': ']
      : [`row ${start.line}: `]
    return {...it, message: [...where, ...words]}
  })
}
