import type {Element, Properties} from 'hast'
import type {ShownCell, ShownColumn, ShownRow, ShownTable} from '../model/shown.js'
import type {MissingSymbol} from '../model/table.js'
import {h, text} from './elements.js'

/** From so many columns on, a table takes more than the measure of the text (look/print.md, “Tables”). */
const WIDE_COLUMNS = 6

const NO_BREAK = '\u00a0'

export function isWide(columnCount: number): boolean {
  return WIDE_COLUMNS <= columnCount
}

/**
 * Lays out a table: heads with their scope, the first cell of each row as its
 * head, totals last, and no cell empty.
 *
 * Classes: `num` cells of numbers, `now` the column that it is sorted by, `total`
 * rows and columns of totals, `missing` cells without a value, `span` the head
 * above several columns, `heads` the row of heads below it.
 */
export function layTable(table: ShownTable): Element {
  const {columns, rows, spanTitle} = table
  const meanings = meaningsOf(table.missing)
  const body = rows.map((row) => layRow(row, columns, meanings))
  const groups = spanTitle === undefined ? [] : groupsOf(columns)
  return h(
    'table',
    {className: ['table']},
    ...groups,
    h('thead', {}, ...layHeads(columns, spanTitle)),
    h('tbody', {}, ...body)
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

/** Groups of columns, so that a head above several says which: first, years, total. */
function groupsOf(columns: readonly ShownColumn[]): Element[] {
  const spanned = columns.filter(isSpanned).length
  const totals = columns.length - 1 - spanned
  return [1, spanned, totals]
    .filter((span) => 0 < span)
    .map((span) => h('colgroup', {span}))
}

/** Whether the head above several columns stands above this one. */
function isSpanned({isTotal}: ShownColumn, index: number): boolean {
  return 0 < index && !isTotal
}

function layHeads(
  columns: readonly ShownColumn[],
  spanTitle: string | undefined
): Element[] {
  if (spanTitle === undefined) {
    return [
      h('tr', {className: ['heads']}, ...columns.map((column) => layHead(column, {})))
    ]
  }
  const spanned = columns.filter(isSpanned)
  const span = h(
    'th',
    {scope: 'colgroup', colSpan: spanned.length, className: ['span']},
    h('span', {}, spanTitle)
  )
  const [first, ...others] = columns
  const totals = others.filter(({isTotal}) => isTotal)
  return [
    h(
      'tr',
      {},
      ...(first ? [layHead(first, {rowSpan: 2})] : []),
      ...(0 < spanned.length ? [span] : []),
      ...totals.map((column) => layHead(column, {rowSpan: 2}))
    ),
    h('tr', {className: ['heads']}, ...spanned.map((column) => layHead(column, {})))
  ]
}

function layHead(column: ShownColumn, more: Properties): Element {
  const {title, unit} = column
  const properties = {...more, ...withClasses(classesOf(column))}
  if (title === '' && unit === undefined) return h('td', properties, NO_BREAK)
  const unitNodes =
    unit === undefined ? [] : [text(' '), h('span', {className: ['unit']}, unit)]
  return h('th', {scope: 'col', ...properties}, title, ...unitNodes)
}

function layRow(
  {isTotal, cells}: ShownRow,
  columns: readonly ShownColumn[],
  meanings: ReadonlyMap<string, string>
): Element {
  return h(
    'tr',
    withClasses(isTotal ? ['total'] : []),
    ...cells.map((cell, index) => {
      const classes = [
        ...classesOf(columns[index]),
        ...(cell.isMissing ? ['missing'] : [])
      ]
      return layCell(cell, {
        classes,
        isHead: index === 0,
        meaning: meanings.get(cell.text)
      })
    })
  )
}

interface CellOptions {
  readonly classes: readonly string[]
  readonly isHead: boolean
  readonly meaning: string | undefined
}

function layCell(
  {text: words, isMissing, span}: ShownCell,
  {classes, isHead, meaning}: CellOptions
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
  if (!span) return cell
  const {file, start, end} = span
  const position = {start, end}
  return {...cell, children: [{...content, position}], position, data: {file}}
}

function classesOf(column: ShownColumn | undefined): readonly string[] {
  if (!column) return []
  const {type, isTotal, isSorted} = column
  return [
    ...(type === 'number' || type === 'integer' ? ['num'] : []),
    ...(isSorted ? ['now'] : []),
    ...(isTotal ? ['total'] : [])
  ]
}

function withClasses(classes: readonly string[]): Properties {
  return classes.length === 0 ? {} : {className: [...classes]}
}
