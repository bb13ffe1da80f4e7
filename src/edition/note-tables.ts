import type {GlossaryEntry} from '../model/front-matter.js'
import type {Cell, Column, Row, Table} from '../model/table.js'
import type {Ledger, Status} from './ledger.js'

/** Notes what a report's tables hold: what they say of themselves, and each cell. */
export function noteTables(ledger: Ledger, tables: readonly Table[]): void {
  for (const table of tables) {
    noteDescription(ledger, table)
    for (const [index, row] of table.rows.entries()) noteRow(ledger, table, row, index)
  }
}

function noteDescription(ledger: Ledger, table: Table): void {
  const {name, title, note, asOf, sources, missing, span} = table
  const status = ledger.statusOf(table.access)
  ledger.name('table', name, span, status)
  ledger.name('file', span.file.split('/').at(-1) ?? span.file, span, status)
  const labels = missing.flatMap(({label}) => label ?? [])
  for (const text of [title, note, asOf, ...sources, ...labels]) {
    if (text !== undefined) ledger.text('description', text, span, status)
  }
  for (const column of table.columns) {
    const own = ledger.statusOf(column.access ?? table.access)
    ledger.name('column', column.name, column.span, own)
    ledger.text('description', column.title, column.span, own)
    if (column.unit !== undefined) {
      ledger.text('description', column.unit, column.span, own)
    }
  }
}

function noteRow(ledger: Ledger, table: Table, row: Row, index: number): void {
  const key = keyOf(table, row, index)
  const rowStatus = ledger.statusOf(row.access ?? table.access)
  for (const [place, cell] of row.cells.entries()) {
    const column = table.columns[place]
    if (!column) continue
    const status = worseOf(ledger, {column, cell, table}, rowStatus)
    const {text, value, span} = cell
    ledger.cell(
      {table: table.name, column: column.name, row: key, text, value, span},
      status
    )
  }
}

/** A cell is withheld where its row, its column or itself is. */
function worseOf(
  ledger: Ledger,
  {
    column,
    cell,
    table
  }: {
    readonly column: Column
    readonly cell: Cell
    readonly table: Table
  },
  row: Status
): Status {
  if (row.why) return row
  const ofColumn = ledger.statusOf(column.access ?? table.access)
  if (ofColumn.why || !cell.access) return ofColumn
  return ledger.statusOf(cell.access)
}

function keyOf({columns, primaryKey}: Table, {cells}: Row, index: number): string {
  if (primaryKey.length === 0) return String(index + 1)
  const values = primaryKey.map((name) => {
    const place = columns.findIndex((column) => column.name === name)
    return cells[place]?.text ?? ''
  })
  return values.join(', ')
}

/** Notes the entries of a glossary. */
export function noteGlossary(ledger: Ledger, entries: readonly GlossaryEntry[]): void {
  for (const {short, long, definition, span, access} of entries) {
    const status = ledger.statusOf(access)
    for (const text of [short, long, definition]) {
      if (text !== undefined) ledger.text('entry', text, span, status)
    }
  }
}
