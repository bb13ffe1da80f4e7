import Big from 'big.js'
import type {ShownTable} from '../src/model/shown.js'

/** A table as its readers see it: nothing but the texts of its cells. */
export interface PrintedTable {
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly PrintedRow[]
}

interface PrintedColumn {
  /** The head above several columns. */
  readonly over: string
  readonly title: string
  readonly isComputed: boolean
  readonly isNumber: boolean
}

interface PrintedRow {
  /** `group`, `subtotal`, `other`, `total`, or nothing for a row of the data. */
  readonly kind: string
  readonly cells: readonly string[]
}

/** Reads the tables of a page back, as HTML holds them. */
export function readPrintedTables(html: string): readonly PrintedTable[] {
  return [...html.matchAll(/<table class="table">(.*?)<\/table>/gs)].map(
    ([, body = '']) => {
      const [head = '', ...bodies] = body.split('</thead>')
      return {columns: readHeads(head), rows: bodies.flatMap(readRows)}
    }
  )
}

interface HtmlCell {
  readonly attributes: string
  readonly text: string
}

function readHeads(head: string): readonly PrintedColumn[] {
  const [upper = [], lower = []] = [...head.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(
    ([, row = '']) => cellsIn(row)
  )
  const below = [...lower]
  return upper.flatMap((cell) => {
    const [, span] = /colspan="(\d+)"/.exec(cell.attributes) ?? []
    if (span === undefined) return [columnOf(cell, '')]
    return below.splice(0, Number(span)).map((it) => columnOf(it, cell.text))
  })
}

function columnOf({attributes, text}: HtmlCell, over: string): PrintedColumn {
  return {
    over,
    title: text,
    isComputed: /computed/.test(attributes),
    isNumber: /num/.test(attributes)
  }
}

function readRows(body: string): readonly PrintedRow[] {
  return [...body.matchAll(/<tr([^>]*)>(.*?)<\/tr>/gs)].map(
    ([, row = '', cells = '']) => ({
      kind: /class="([^"]*)"/.exec(row)?.[1] ?? '',
      cells: cellsIn(cells).map(({text}) => text)
    })
  )
}

function cellsIn(row: string): readonly HtmlCell[] {
  return [...row.matchAll(/<t[hd]([^>]*)>(.*?)<\/t[hd]>/gs)].map(
    ([, attributes = '', content = '']) => ({attributes, text: textOf(content)})
  )
}

function textOf(content: string): string {
  const plain = content
    .replaceAll(/<sup class="note-call">.*?<\/sup>/gs, '')
    .replaceAll(/<span class="unit">.*?<\/span>/gs, '')
    .replaceAll(/<[^<>]*>/g, '')
  return plain.replaceAll('&amp;', '&').replaceAll('\u00a0', ' ').trim()
}

/** The same of a table that was not laid out yet. */
export function printedOf({columns, rows}: ShownTable): PrintedTable {
  return {
    columns: columns.map(({title, over, computed, type}) => ({
      over: over?.title ?? '',
      title,
      isComputed: computed !== undefined,
      isNumber: type === 'integer' || type === 'number'
    })),
    rows: rows.map(({isTotal, kind, cells}) => ({
      kind: isTotal ? 'total' : (kind ?? ''),
      cells: cells.map(({text}) => text.replaceAll('\u00a0', ' '))
    }))
  }
}

export interface Recomputed {
  /** Cells that are not what the others come to. */
  readonly wrong: readonly string[]
  /** How many cells were held against others. */
  readonly count: number
}

/**
 * Computes each total, share, change and rank of a table anew, from the cells that are
 * printed and from nothing else, and says which differ.
 */
export function recompute(table: PrintedTable): Recomputed {
  const wrong: string[] = []
  let count = 0
  const hold = (row: PrintedRow, index: number, expected: Big | undefined): void => {
    const printed = row.cells[index] ?? ''
    const found = numberIn(printed)
    if (!found && !expected) return
    count++
    const digits = printed.split('.')[1]?.length ?? 0
    const isEqual =
      found && expected ? found.eq(expected.round(digits, Big.roundHalfUp)) : false
    if (isEqual) return
    const {over, title} = table.columns[index] ?? {over: '', title: ''}
    wrong.push(
      `${row.cells.join(' | ')}: ${over} ${title} is ${printed}, not ${String(expected)}`
    )
  }

  table.columns.forEach((column, index) => {
    if (!column.isNumber) return
    table.rows.forEach((row, at) => {
      if (row.kind === 'group') return
      if (column.isComputed) hold(row, index, computedOf(table, at, index))
      else if (row.kind === 'total' || row.kind === 'subtotal') {
        if (row.cells[index] !== '') hold(row, index, totalOf(table, at, index))
      }
    })
  })
  return {wrong, count}
}

function numberIn(text: string): Big | undefined {
  const plain = text.replaceAll(' ', '').replace('−', '-').replace('+', '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? new Big(plain) : undefined
}

/** The sum of the rows that a total or a subtotal stands for; none over a gap. */
function totalOf({rows}: PrintedTable, at: number, index: number): Big | undefined {
  const start =
    rows[at]?.kind === 'subtotal'
      ? rows.findLastIndex(({kind}, other) => other < at && kind === 'group')
      : -1
  const parts = rows
    .slice(start + 1, at)
    .filter(({kind}) => kind === '' || kind === 'other')
    .map(({cells}) => numberIn(cells[index] ?? ''))
  const known = parts.filter((part) => part !== undefined)
  if (known.length < parts.length) return undefined
  return known.reduce((sum, part) => sum.plus(part), new Big(0))
}

function computedOf(table: PrintedTable, at: number, index: number): Big | undefined {
  const {columns, rows} = table
  const row = rows[at]
  const {over, title} = columns[index] ?? {over: '', title: ''}
  const kind = over === '' ? title : over
  const cell = (of: PrintedRow | undefined, column: number): Big | undefined =>
    numberIn(of?.cells[column] ?? '')
  const ofData = (name: string): number =>
    columns.findIndex((it) => {
      const isMeant = over === '' || it.title === name
      return it.isNumber && !it.isComputed && isMeant
    })
  switch (kind) {
    case 'Share': {
      const from = ofData(title)
      const part = cell(row, from)
      const whole = totalOf(table, rows.length, from)
      return part && whole && part.times(100).div(whole)
    }
    case 'Change': {
      const [first = '', last = ''] = title.split('–')
      return changeOf(cell(row, ofData(first)), cell(row, ofData(last)))
    }
    case 'Change on previous year': {
      const from = ofData(title)
      const year = cell(row, 0)
      const before = rows.find((it) => year && cell(it, 0)?.eq(year.minus(1)))
      return row?.kind === '' ? changeOf(cell(before, from), cell(row, from)) : undefined
    }
    case 'Rank':
      return row?.kind === '' ? rankOf(table, row, index) : undefined
    default:
      throw new Error(`What is ${kind}?`)
  }
}

/** The rank of a row by the one column of figures that gives all rows theirs. */
function rankOf(
  {columns, rows}: PrintedTable,
  row: PrintedRow,
  index: number
): Big | undefined {
  const ofData = rows.filter(({kind}) => kind === '')
  const ranked = columns.flatMap(({isNumber, isComputed}, column) => {
    if (!isNumber || isComputed) return []
    const figureOf = ({cells}: PrintedRow): Big | undefined =>
      numberIn(cells[column] ?? '')
    const rankIn = (one: PrintedRow): Big | undefined => {
      const figure = figureOf(one)
      return figure && new Big(1 + ofData.filter((it) => figureOf(it)?.gt(figure)).length)
    }
    const isMeant = ofData.every((one) => {
      const printed = numberIn(one.cells[index] ?? '')
      return String(printed) === String(rankIn(one))
    })
    return isMeant ? [rankIn(row)] : []
  })
  return ranked[0]
}

function changeOf(from: Big | undefined, to: Big | undefined): Big | undefined {
  if (!from || !to || from.lte(0)) return undefined
  return to.minus(from).times(100).div(from)
}
