import type {Diagnostic, Quotation, Span, Wording} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'
import {addressOf} from '../workbook/cell-address.js'

/** The place of a cell: its row is the line, its column the column. */
export function cellSpan(file: ProjectPath, row: number, column: number): Span {
  return {
    file,
    start: {line: row, column},
    end: {line: row, column: column + 1}
  }
}

/**
 * Says of each diagnostic within a sheet where it is, as people find cells:
 * `Counts!B7`. Lines and columns alone would mean nothing to them.
 */
export function placeInSheet(
  diagnostics: readonly Diagnostic[],
  file: ProjectPath,
  sheet: string
): readonly Diagnostic[] {
  return diagnostics.map((it) => {
    const related = it.related.map((other) =>
      other.span.file === file
        ? {...other, message: placed(other.message, other.span, sheet)}
        : other
    )
    if (it.span?.file !== file) return {...it, related}
    return {...it, related, message: placed(it.message, it.span, sheet)}
  })
}

function placed(message: Wording, span: Span, sheet: string): Wording {
  const words = typeof message === 'string' ? [message] : message
  return [placeOf(span, sheet), ': ', ...words]
}

/** As `Counts!B7`, or `'Counts by state'!B7:D7`. */
function placeOf(span: Span, sheet: string): Quotation {
  const {start, end} = span
  const name = /^[A-Za-z_]\w*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`
  const first = addressOf({row: start.line, column: start.column})
  const last = addressOf({row: end.line, column: Math.max(start.column, end.column - 1)})
  return {quote: `${name}!${first === last ? first : `${first}:${last}`}`, span}
}
