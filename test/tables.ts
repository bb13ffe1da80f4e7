import {asProjectPath} from '../src/model/path.js'
import type {Span} from '../src/model/diagnostic.js'
import type {
  Cell,
  CellValue,
  Column,
  ColumnType,
  MissingSymbol,
  Row,
  Table
} from '../src/model/table.js'

export interface TableInput {
  readonly name: string
  /** Each `name`, `name:type` or `name:type:unit`, parted by commas; text by default. */
  readonly columns: string
  /** One row a line, cells parted by commas. */
  readonly rows: string
  readonly primaryKey?: readonly string[]
  readonly missing?: readonly MissingSymbol[]
  readonly asOf?: string
  readonly sources?: readonly string[]
}

const NOT_AVAILABLE: MissingSymbol = {symbol: ':', label: 'not available'}

/**
 * Builds a table as `data/` would read it: the header stands on line 1 and each
 * cell knows its place. A cell that is one of the missing symbols holds none.
 */
export function tableOf({
  name,
  columns,
  rows,
  primaryKey = [],
  missing = [NOT_AVAILABLE],
  asOf,
  sources = []
}: TableInput): Table {
  const place = placeIn(`reports/r/data/${name}.csv`)
  const header = splitLine(columns).map(({text, column}): Column => ({
    ...columnOf(text),
    span: place(1, column, text.length)
  }))
  const lines = rows.trim().split('\n')
  const table = {
    name,
    columns: header,
    rows: lines.map((line, index) =>
      rowOf(line.trim(), index + 2, header, missing, place)
    ),
    primaryKey,
    sources,
    asOf,
    missing,
    span: place(1, 1, columns.length)
  }
  checkRectangular(table)
  return table
}

type Place = (line: number, column: number, length: number) => Span

function placeIn(path: string): Place {
  const file = asProjectPath(path)
  return (line, column, length) => ({
    file,
    start: {line, column},
    end: {line, column: column + length}
  })
}

function splitLine(line: string): readonly {text: string; column: number}[] {
  let column = 1
  return line.split(',').map((text) => {
    const at = column + text.length - text.trimStart().length
    column += text.length + 1
    return {text: text.trim(), column: at}
  })
}

function columnOf(text: string): Omit<Column, 'span'> {
  const [name = '', type = 'string', unit] = text.split(':')
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  return {name, title, type: type as ColumnType, unit}
}

function rowOf(
  line: string,
  number: number,
  header: readonly Column[],
  missing: readonly MissingSymbol[],
  place: Place
): Row {
  const cells = splitLine(line).map(({text, column}, index): Cell => {
    const symbol = missing.find((it) => it.symbol === text)
    const value: CellValue = symbol
      ? {kind: 'missing', ...symbol}
      : valueOf(text, header[index]?.type ?? 'string')
    return {text, value, span: place(number, column, text.length)}
  })
  return {cells, span: place(number, 1, line.length)}
}

function valueOf(text: string, type: ColumnType): CellValue {
  switch (type) {
    case 'string':
      return {kind: 'text', text}
    case 'integer':
    case 'number':
      return {kind: 'number', decimal: text}
    case 'year':
      return {kind: 'year', year: Number(text)}
    case 'date':
      return {kind: 'date', iso: text}
    case 'boolean':
      return {kind: 'boolean', is: text === 'true'}
  }
}

function checkRectangular({columns, rows}: Table): void {
  const isEven = rows.every(({cells}) => cells.length === columns.length)
  if (!isEven) throw new Error('a table of a test is not rectangular')
}
