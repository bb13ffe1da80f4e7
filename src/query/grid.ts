import {plainLettersOf} from '../model/plain-letters.js'
import type {AnswerCell, AnswerColumn, AnswerRow, TableAnswer} from '../model/request.js'
import type {CellValue, MissingSymbol, Table} from '../model/table.js'
import {groupBy} from './group-by.js'

/** Columns and rows of an answer while it is made; rows are as wide as the columns. */
export interface Grid {
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
}

export interface GridColumn extends AnswerColumn {
  /** Whether its figures are added up where a total is asked for. */
  readonly isSummed: boolean
}

export interface GridRow extends AnswerRow {
  /** What puts it together with others, where rows are grouped. */
  readonly group?: CellValue | undefined
}

/** Whether a row is one of the data: no total, no head, no rest. */
export function isOfData({isTotal, kind}: AnswerRow): boolean {
  return !isTotal && kind === undefined
}

/** Whether a column holds figures of the data, totals at the right included. */
export function hasFigures({type, computed}: AnswerColumn): boolean {
  return !computed && (type === 'integer' || type === 'number')
}

/** What is said of a table beside its cells. */
interface Titles {
  readonly span?: string | undefined
  readonly group?: string | undefined
}

/** Makes an answer of a grid: unit said once, keys that differ, symbols that occur. */
export function toTableAnswer(
  table: Table,
  {columns, rows}: Grid,
  titles: Titles = {}
): TableAnswer {
  const unit = sharedUnit(columns)
  const keys = uniqueKeys(columns.map(({key}) => key))
  return {
    kind: 'table',
    columns: columns.map(({isSummed: _, ...column}, index) => ({
      ...column,
      key: keys[index] ?? column.key,
      unit: unit === undefined || column.computed ? column.unit : undefined
    })),
    rows: rows.map(({group: _, ...row}) => row),
    spanTitle: titles.span,
    unit,
    sources: table.sources,
    asOf: table.asOf,
    note: table.note,
    missing: symbolsIn(
      table,
      rows.flatMap(({cells}) => cells)
    ),
    groupTitle: titles.group
  }
}

/**
 * The symbols that occur in some cells: those for no value, in the order of the
 * description, then those beside values.
 */
function symbolsIn(table: Table, cells: readonly AnswerCell[]): readonly MissingSymbol[] {
  const used = cells.flatMap(({value}) => (value?.kind === 'missing' ? [value] : []))
  const declared = table.missing.filter(({symbol}) =>
    used.some((value) => value.symbol === symbol)
  )
  const others = used
    .filter(({symbol}) => !declared.some((it) => it.symbol === symbol))
    .map(({symbol, label}) => ({symbol, label}))
  const distinctOthers = [...groupBy(others, ({symbol}) => symbol).values()].flatMap(
    (group) => group.slice(0, 1)
  )
  const flags = cells.flatMap(({value}) =>
    value?.kind === 'number' || value?.kind === 'missing' ? (value.flags ?? []) : []
  )
  const distinctFlags = new Map(flags.map((it) => [it.symbol, it]))
  return [...declared, ...distinctOthers, ...distinctFlags.values()]
}

/** The unit of all columns of figures, if they have one and share it. */
function sharedUnit(columns: readonly GridColumn[]): string | undefined {
  const units = columns.filter(hasFigures).map(({unit}) => unit)
  return units.every((unit) => unit === units[0]) ? units[0] : undefined
}

/**
 * Makes texts into keys that differ and hold `[a-z0-9_]` only, as the heads of a
 * CSV should: `Western Balkan Route` is `western_balkan_route`.
 */
function uniqueKeys(texts: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return texts.map((text) => {
    const stem = keyFrom(text)
    let key = stem
    for (let number = 2; taken.has(key); number++) key = `${stem}_${number}`
    taken.add(key)
    return key
  })
}

function keyFrom(text: string): string {
  const key = plainLettersOf(text, '_')
  return key === '' ? 'column' : key
}
