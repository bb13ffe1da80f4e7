import type {Element, ElementContent, Properties} from 'hast'
import type {AlignType, Table, TableCell, TableRow} from 'mdast'
import type {ShownTable} from '../model/shown.js'
import {positionOf, type State} from './desk.js'
import {h, text, wordsIn} from './elements.js'
import {layCalls, type CallWriter} from './lay-calls.js'
import {slugOf} from '../model/slug.js'

const NO_BREAK = '\u00a0'

/**
 * Lays out a table as it was typed: its first row are heads, and so is the first
 * cell of each row. A column that is set to the right is one of numbers (`num`).
 */
export function layTyped(
  state: State,
  {align, children, position}: Table,
  call: CallWriter = text
): Element {
  const [heads, ...rows] = children
  const columnCount = heads?.children.length ?? 0
  const write = (row: TableRow, isHead: boolean): Element =>
    h(
      'tr',
      isHead ? {className: ['heads']} : {},
      ...Array.from({length: columnCount}, (_, index) => {
        const scope = isHead ? 'col' : index === 0 ? 'row' : undefined
        const cell = row.children[index]
        return layCell(state, cell, {scope, align: align?.[index], call})
      })
    )
  const table = h(
    'table',
    {className: ['table']},
    h('thead', {}, ...(heads ? [write(heads, true)] : [])),
    h('tbody', {}, ...rows.map((row) => write(row, false)))
  )
  return position ? {...table, position} : table
}

interface CellOptions {
  readonly scope: 'col' | 'row' | undefined
  readonly align: AlignType | undefined
  readonly call: CallWriter
}

function layCell(
  state: State,
  cell: TableCell | undefined,
  {scope, align, call}: CellOptions
): Element {
  const content = cell ? state.all(cell) : []
  const isBlank = wordsIn(content).trim() === '' && !content.some(isElement)
  const calls = layCalls(cell?.data?.notes, {call, hasSlot: false})
  const children = [...(isBlank ? [text(NO_BREAK)] : content), ...calls]
  const properties: Properties = {}
  if (scope && !isBlank) properties['scope'] = scope
  if (align === 'right') properties['className'] = ['num']
  if (align === 'center') properties['className'] = ['centre']
  const laid = h(scope && !isBlank ? 'th' : 'td', properties, ...children)
  return cell ? {...laid, ...positionOf(cell)} : laid
}

function isElement({type}: ElementContent): boolean {
  return type !== 'text'
}

/** The words of a typed table, as its file offers them. */
export function shownOf(table: Element): ShownTable {
  const [heads = [], ...rows] = rowsOf(table)
  const taken = new Map<string, number>()
  const columns = heads.map((title, index) => ({
    key: keyOf(title, index, taken),
    title,
    type: 'string' as const,
    isTotal: false,
    isSorted: false
  }))
  return {
    kind: 'table',
    columns,
    rows: rows.map((cells) => ({
      isTotal: false,
      cells: cells.map((words) => ({text: words, plain: words, isMissing: false}))
    })),
    sources: [],
    missing: []
  }
}

function rowsOf(table: Element): string[][] {
  return elementsIn(table)
    .flatMap(elementsIn)
    .map((row) => elementsIn(row).map(({children}) => wordsIn(children).trim()))
}

function elementsIn({children}: Element): Element[] {
  return children.filter((child) => child.type === 'element')
}

/** A head as the name of a column: `[a-z][a-z0-9_]*`, each once. */
function keyOf(title: string, index: number, taken: Map<string, number>): string {
  const key = slugOf(title, `column-${index + 1}`).replaceAll('-', '_')
  const count = (taken.get(key) ?? 0) + 1
  taken.set(key, count)
  return count === 1 ? key : `${key}_${count}`
}
