import type {Element, ElementContent} from 'hast'
import type {ShownCell, ShownColumn, ShownRow, ShownTable} from '../model/shown.js'
import type {MissingSymbol} from '../model/table.js'
import {h, text} from './elements.js'
import {classesOf, layCalls, withClasses, type CallWriter} from './lay-calls.js'
import {layHeads, runsOf} from './lay-heads.js'

/** From so many columns on, a table takes more than the measure of the text (look/print.md, “Tables”). */
const WIDE_COLUMNS = 6

const NO_BREAK = '\u00a0'

export function isWide(columnCount: number): boolean {
  return WIDE_COLUMNS <= columnCount
}

/**
 * Lays out a table: heads with their scope, the name of each row as its head, groups
 * as bodies of their own, totals last, and no cell empty.
 *
 * Classes: `num` cells of numbers, `now` the column that it is sorted by, `total`
 * rows and columns of totals, `computed` columns of shares, changes and ranks,
 * `missing` cells without a value, `span` the head above several columns, `heads` the
 * row of heads below it; `group`, `subtotal` and `other` rows. A `slot` is the room
 * for letters of notes in a column that has any, so that its figures stay aligned.
 */
export function layTable(table: ShownTable, call: CallWriter = text): Element {
  const {columns, rows, missing} = table
  const options = {
    columns,
    call,
    meanings: meaningsOf(missing),
    nameIndex: columns.findIndex(({computed}) => computed !== 'rank'),
    hasSlots: columns.map((column, index) => hasSlot(column, index, rows))
  }
  const runs = runsOf(columns)
  const groups = columns.some(({over}) => over)
    ? runs.map(({columns: {length}}) => h('colgroup', {span: length}))
    : []
  return h(
    'table',
    {className: ['table']},
    ...groups,
    h('thead', {}, ...layHeads(columns, options)),
    ...bodiesOf(rows).map((body) =>
      h('tbody', {}, ...body.map((row) => layRow(row, options)))
    )
  )
}

/** What the symbols in a table stand for, as “: not available; – none”. */
export function legendOf(
  {missing}: ShownTable,
  write: (symbol: string, meaning: string) => string
): string | undefined {
  const entries = [...meaningsOf(missing)].map(([symbol, meaning]) =>
    write(symbol, meaning)
  )
  return entries.length === 0 ? undefined : entries.join('; ')
}

function meaningsOf(missing: readonly MissingSymbol[]): ReadonlyMap<string, string> {
  return new Map(
    missing.flatMap(({symbol, label}) =>
      symbol === '' || label === undefined ? [] : [[symbol, label] as const]
    )
  )
}

/** How the rows of one table are laid. */
interface RowOptions {
  readonly columns: readonly ShownColumn[]
  readonly call: CallWriter
  readonly meanings: ReadonlyMap<string, string>
  /** The column that holds the names of the rows. */
  readonly nameIndex: number
  readonly hasSlots: readonly boolean[]
}

/** Whether figures of a column leave room for letters, since one of them has a note. */
function hasSlot(
  {notes, type}: ShownColumn,
  index: number,
  rows: readonly ShownRow[]
): boolean {
  const isOfNumbers = type === 'number' || type === 'integer'
  return isOfNumbers && (!!notes || rows.some(({cells}) => cells[index]?.notes))
}

/** The rows of each group with its head, and all others, in bodies of their own. */
function bodiesOf(rows: readonly ShownRow[]): readonly (readonly ShownRow[])[] {
  const bodies: ShownRow[][] = []
  const isGrouped = rows.some(({kind}) => kind === 'group')
  for (const row of rows) {
    const opens = row.kind === 'group' || (isGrouped && row.isTotal)
    const body = bodies.at(-1)
    if (body && !opens) body.push(row)
    else bodies.push([row])
  }
  return bodies.length === 0 ? [[]] : bodies
}

function layRow(row: ShownRow, options: RowOptions): Element {
  const {isTotal, kind, cells} = row
  const {columns, meanings, nameIndex, hasSlots} = options
  const properties = withClasses([...(isTotal ? ['total'] : []), ...(kind ? [kind] : [])])
  if (kind === 'group') {
    const words = cells[nameIndex]?.text ?? ''
    const head = {scope: 'rowgroup', colSpan: columns.length}
    return h('tr', properties, h('th', head, words))
  }
  return h(
    'tr',
    properties,
    ...cells.map((cell, index) => {
      const classes = [
        ...classesOf(columns[index]),
        ...(cell.isMissing ? ['missing'] : [])
      ]
      return layCell(cell, {
        classes,
        call: options.call,
        isHead: index === nameIndex,
        hasSlot: hasSlots[index] ?? false,
        meaning: meanings.get(cell.text)
      })
    })
  )
}

interface CellOptions {
  readonly classes: readonly string[]
  readonly call: CallWriter
  readonly isHead: boolean
  readonly hasSlot: boolean
  readonly meaning: string | undefined
}

function layCell(
  {text: words, isMissing, flags, span, notes}: ShownCell,
  {classes, call, isHead, hasSlot, meaning}: CellOptions
): Element {
  const isBlank = words.trim() === ''
  const shown = isBlank ? NO_BREAK : words
  const content =
    isMissing && meaning !== undefined ? h('abbr', {title: meaning}, shown) : text(shown)
  const properties = withClasses(classes)
  const cell =
    isHead && !isBlank
      ? h('th', {scope: 'row', ...properties}, content)
      : h('td', properties, content)
  cell.children.push(...layFlags(flags), ...layCalls(notes, {call, hasSlot}))
  if (!span) return cell
  const {file, start, end} = span
  const position = {start, end}
  const [first = content, ...others] = cell.children
  return {...cell, children: [{...first, position}, ...others], position, data: {file}}
}

/** Letters behind a value, which stay on its line. */
function layFlags(flags: readonly MissingSymbol[] = []): ElementContent[] {
  return flags.flatMap(({symbol, label}, index) => [
    ...(index === 0 ? [text(NO_BREAK)] : []),
    label === undefined ? text(symbol) : h('abbr', {title: label}, symbol)
  ])
}
