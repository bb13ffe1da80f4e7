import type {Marked} from '../model/mark.js'
import type {Row, Table} from '../model/table.js'
import type {WhyWithheld} from '../model/withheld.js'
import {plainOf} from '../model/key-of.js'
import {note, whyOf, type Withholding} from './withholding.js'

/** Lists the cells, names and descriptions of all tables by whether they may be held. */
export function withholdTables(it: Withholding): void {
  for (const table of it.classified.tables) withholdTable(it, table)
}

function withholdTable(it: Withholding, table: Table): void {
  const {name, title = '', note: words = '', sources, missing, span} = table
  const mark = table.access?.mark ?? it.classified.mark
  const tableWhy = whyOf(table.access, it)
  if (tableWhy === undefined) it.released.push(name, table.asOf ?? '')
  else it.names.push({kind: 'table', name, span, mark, why: tableWhy})
  const labels = missing.map(({symbol, label = ''}) => `${symbol} ${label}`)
  for (const text of [title, words, ...sources, ...labels])
    note(it, {kind: 'description', text, span, mark}, tableWhy)

  const columnWhys = table.columns.map((column) => tableWhy ?? whyOf(column.access, it))
  for (const [index, column] of table.columns.entries()) {
    const why = columnWhys[index]
    const {title: head, unit = '', span: place, name: columnName} = column
    note(it, {kind: 'description', text: `${head} ${unit}`, span: place, mark}, why)
    if (why === undefined) it.released.push(columnName)
    else it.names.push({kind: 'column', name: columnName, span: place, mark, why})
  }
  for (const [index, row] of table.rows.entries()) {
    const rowWhy = tableWhy ?? whyOf(row.access ?? table.access, it)
    withholdRow(it, table, row, {key: keyOf(table, row, index), rowWhy, columnWhys})
  }
}

interface RowPlace {
  readonly key: string
  readonly rowWhy: WhyWithheld | undefined
  readonly columnWhys: readonly (WhyWithheld | undefined)[]
}

function withholdRow(
  it: Withholding,
  table: Table,
  row: Row,
  {key, rowWhy, columnWhys}: RowPlace
): void {
  for (const [index, cell] of row.cells.entries()) {
    const own: Marked['access'] = cell.access
    const why = rowWhy ?? columnWhys[index] ?? (own ? whyOf(own, it) : undefined)
    const {text, value, span} = cell
    if (why === undefined) {
      it.released.push(text, plainOf(value))
      continue
    }
    const column = table.columns[index]?.name ?? ''
    const mark = (own ?? row.access ?? table.access)?.mark ?? it.classified.mark
    it.cells.push({table: table.name, column, row: key, text, value, span, mark, why})
  }
}

function keyOf({columns, primaryKey}: Table, {cells}: Row, index: number): string {
  const keys = primaryKey.flatMap((name) => {
    return cells[columns.findIndex((column) => column.name === name)]?.text ?? []
  })
  return keys.length === 0 ? String(index + 1) : keys.join(', ')
}
