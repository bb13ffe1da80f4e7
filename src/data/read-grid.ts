import {CsvError, parse} from 'csv-parse/sync'
import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import {placesOf, type Places} from '../model/places.js'
import type {Limits} from '../model/settings.js'
import {checkWidths} from './check-widths.js'
import {firstFew} from './first-few.js'
import type {Grid, GridRow} from './grid.js'
import {placeRecord, type PlacedRecord} from './place-record.js'
import {quoteFault} from './quote-fault.js'

/** A table of a report has some dozens; thousands come of a wrong separator. */
export const MOST_COLUMNS = 1_000

/** How a text is cut into cells. */
export interface GridOptions {
  readonly delimiter: string
  readonly limits: Pick<Limits, 'dataRows'>
}

/**
 * Cuts a text into cells, strictly (RFC 4180), each with its exact place.
 *
 * The package `csv-parse` says what a cell holds; where it stands follows from the
 * text, since a cell is as long as it is written. What comes after a quote that is
 * never closed is left out: nobody can say where its cells end.
 *
 * @returns
 *   A rectangular grid; `undefined` where there is no header. Codes:
 *   `data/unclosed-quote`, `data/mixed-line-ends`, `data/ragged-row`,
 *   `data/empty-table`, `data/too-large`.
 */
export function readGrid(
  file: ProjectPath,
  text: string,
  {delimiter, limits}: GridOptions
): Noted<Grid | undefined> {
  const places = placesOf(file, text)
  const {records, fault} = parseRecords(text, delimiter, limits.dataRows)
  const placed = placeRecords(records, text)
  const start = placed.at(-1)?.nextStart ?? 0
  const quote = fault ? [quoteFault(fault, {text, delimiter, start}, places)] : []

  const rows = placed.map((record) => toRow(record, places))
  const [header, ...body] = rows
  const isBlank = header?.cells.length === 1 && header.cells[0]?.text === ''
  if (!header || isBlank)
    return noted(undefined, 0 < quote.length ? quote : [noHeader(places)])

  if (MOST_COLUMNS < header.cells.length)
    return noted(undefined, [tooManyColumns(header)])

  const kept = body.slice(0, limits.dataRows)
  const checked = checkWidths(header, kept)
  const tooLarge = kept.length < body.length ? [tooManyRows(body, limits)] : []
  const empty = body.length === 0 && !fault ? [noRows(header)] : []
  return noted(
    {header: header.cells, rows: checked.value, span: places.spanAt(0, text.length)},
    [
      ...mixedLineEnds(placed, places),
      ...checked.diagnostics,
      ...quote,
      ...tooLarge,
      ...empty
    ]
  )
}

interface Parsed {
  readonly records: readonly (readonly string[])[]
  readonly fault?: CsvError | undefined
}

/** Cuts a text into records, up to one more than the header and the rows that may be. */
function parseRecords(text: string, delimiter: string, mostRows: number): Parsed {
  if (!text.includes('"')) return {records: splitPlain(text, delimiter, mostRows + 2)}
  const records: string[][] = []
  try {
    parse(text, {
      delimiter,
      to: mostRows + 2,
      // All of them, so that a mixture is told and not read into cells.
      record_delimiter: ['\r\n', '\n', '\r'],
      // Widths are ours to check: the package would stop at the first ragged row.
      relax_column_count: true,
      on_record(record: string[]) {
        records.push(record)
        return null
      }
    })
    return {records}
  } catch (error) {
    if (error instanceof CsvError) return {records, fault: error}
    throw error
  }
}

/**
 * Cuts a text without quotes: what `csv-parse` makes of it, which a test holds, in a
 * tenth of the time. Most large files have none.
 */
export function splitPlain(
  text: string,
  delimiter: string,
  mostRecords: number
): readonly (readonly string[])[] {
  const records: string[][] = []
  const lineEnd = /\r\n|\n|\r/g
  let start = 0
  while (start < text.length && records.length < mostRecords) {
    const found = lineEnd.exec(text)
    const end = found?.index ?? text.length
    records.push(text.slice(start, end).split(delimiter))
    start = found ? lineEnd.lastIndex : text.length
  }
  return records
}

function placeRecords(
  records: readonly (readonly string[])[],
  text: string
): readonly PlacedRecord[] {
  let start = 0
  return records.map((record) => {
    const placed = placeRecord(record, text, start)
    start = placed.nextStart
    return placed
  })
}

function toRow({cells, start, end}: PlacedRecord, places: Places): GridRow {
  return {
    cells: cells.map((cell) => ({
      text: cell.text,
      span: places.spanAt(cell.start, cell.end)
    })),
    span: places.spanAt(start, end)
  }
}

/** Notes each record that ends otherwise than the first. */
function mixedLineEnds(
  records: readonly PlacedRecord[],
  places: Places
): readonly Diagnostic[] {
  const [first] = records
  const others = records.filter(
    ({lineEnd}) => lineEnd !== '' && lineEnd !== first?.lineEnd
  )
  if (!first || others.length === 0) return []
  const name = nameOfLineEnd(first.lineEnd)
  return firstFew(
    others.map(({end, lineEnd}) =>
      diagnose(
        'data/mixed-line-ends',
        `the line ends with ${nameOfLineEnd(lineEnd)}, and the header with ${name}`,
        {
          span: places.spanAt(end, end + lineEnd.length),
          hints: ['Save the file with one kind of line end.']
        }
      )
    ),
    (count) =>
      diagnose(
        'data/mixed-line-ends',
        `${count} more lines end otherwise than the header`,
        {
          span: places.spanAt(first.start, first.end)
        }
      )
  )
}

function nameOfLineEnd(lineEnd: string): string {
  return lineEnd.replace('\r', 'CR').replace('\n', 'LF').replace('CRLF', 'CR LF')
}

function noHeader(places: Places): Diagnostic {
  return diagnose('data/empty-table', 'the file is empty', {
    span: places.spanAt(0, 0),
    hints: ['Write the names of the columns into line 1, and a row below.']
  })
}

function noRows({span}: GridRow): Diagnostic {
  const hints = ['Add a row, or take the table out.']
  return diagnose('data/empty-table', 'there is no row below the header', {span, hints})
}

function tooManyColumns({cells, span}: GridRow): Diagnostic {
  const found = `the header has ${cells.length} cells`
  return diagnose('data/too-large', `${found}, and a table may have ${MOST_COLUMNS}`, {
    span
  })
}

function tooManyRows(
  body: readonly GridRow[],
  {dataRows}: GridOptions['limits']
): Diagnostic {
  return diagnose(
    'data/too-large',
    `the file has more than ${dataRows} rows, the limit \`limits.data-rows\``,
    {
      span: body[dataRows]?.span,
      hints: ['Take out what the report does not need, or raise the limit.']
    }
  )
}
