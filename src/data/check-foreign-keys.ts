import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {keyOf} from '../model/key-of.js'
import {hintAtName} from '../model/nearest.js'
import type {Cell, Row, Table} from '../model/table.js'
import type {Placed} from '../yaml/kind.js'
import type {ForeignKey} from './description.js'
import {firstFew} from './first-few.js'
import {placeInSheet} from './sheet-place.js'

/** A table with what its description says of others. */
export interface LinkedTable {
  readonly table: Table
  readonly foreignKeys: readonly ForeignKey[]
  /** The sheet that it stands on, if it comes from a spreadsheet. */
  readonly sheet?: string | undefined
}

/**
 * Checks that what refers to another table by its values is there. A row in which
 * one of them is missing refers to nothing.
 *
 * @returns
 *   `data/foreign-key` for each row; `data/unknown-field` for a table or a column that
 *   there is not.
 */
export function checkForeignKeys(tables: readonly LinkedTable[]): readonly Diagnostic[] {
  return tables.flatMap(({table, foreignKeys, sheet}) => {
    const found = foreignKeys.flatMap((key) => checkKey(table, key, tables))
    return sheet === undefined ? found : placeInSheet(found, table.span.file, sheet)
  })
}

function checkKey(
  table: Table,
  {fields, resource, referenced}: ForeignKey,
  tables: readonly LinkedTable[]
): readonly Diagnostic[] {
  const names = tables.map((it) => it.table.name)
  const name = resource?.value ?? table.name
  const other = tables.find((it) => it.table.name === name)?.table
  if (!other) return resource ? [unknown('table', resource, names)] : []
  const faults = [...unknownColumns(table, fields), ...unknownColumns(other, referenced)]
  if (0 < faults.length) return faults

  const known = new Set(keysOf(other, referenced).map(({key}) => key))
  const lost = keysOf(table, fields).filter(({key}) => !known.has(key))
  return firstFew(
    lost.map(({row, cells}) => noSuchRow(row, cells, other, referenced)),
    (count) =>
      diagnose(
        'data/foreign-key',
        say`${count} more rows of ${table.name} refer to no row of ${other.name}`,
        {span: fields[0]?.span}
      )
  )
}

function unknownColumns(
  {columns}: Table,
  names: readonly Placed<string>[]
): readonly Diagnostic[] {
  const known = columns.map(({name}) => name)
  return names
    .filter(({value}) => !known.includes(value))
    .map((it) => unknown('column', it, known))
}

function unknown(
  what: string,
  {value, span}: Placed<string>,
  known: readonly string[]
): Diagnostic {
  const message = [`there is no ${what} `, {quote: value, span}]
  return diagnose('data/unknown-field', message, {span, hints: hintAtName(value, known)})
}

interface KeyedRow {
  readonly row: Row
  readonly cells: readonly Cell[]
  readonly key: string
}

function keysOf(
  {columns, rows}: Table,
  names: readonly Placed<string>[]
): readonly KeyedRow[] {
  const indexes = names.map(({value}) => columns.findIndex(({name}) => name === value))
  return rows.flatMap((row) => {
    const cells = indexes.flatMap((index) => row.cells[index] ?? [])
    if (cells.some(({value}) => value.kind === 'missing')) return []
    return [{row, cells, key: JSON.stringify(cells.map(({value}) => keyOf(value)))}]
  })
}

function noSuchRow(
  row: Row,
  cells: readonly Cell[],
  other: Table,
  referenced: readonly Placed<string>[]
): Diagnostic {
  const [only] = cells
  const quotes = cells.map(({text, span}) => ({quote: text, span}))
  const columns = referenced.map(({value, span}) => ({quote: value, span}))
  return diagnose(
    'data/foreign-key',
    [
      {quote: other.name},
      ' has no row with ',
      ...quotes.flatMap((it, index) => (index === 0 ? [it] : [', ', it])),
      ' in ',
      ...columns.flatMap((it, index) => (index === 0 ? [it] : [', ', it]))
    ],
    {
      span: cells.length === 1 && only ? only.span : row.span,
      related: [{span: other.span, message: 'the other table is here'}],
      hints: ['Add the row there, or mend the value here.']
    }
  )
}
