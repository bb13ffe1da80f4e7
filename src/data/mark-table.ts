import {hintedMark} from '../marking/looks-like-mark.js'
import {findMark, highestOf, marksOf} from '../marking/marks.js'
import {diagnose, quoteAll, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import type {Mark, Marked} from '../model/mark.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {Scheme} from '../model/scheme.js'
import type {Cell, Column, Row, Table} from '../model/table.js'
import type {Placed} from '../yaml/kind.js'
import type {FieldDescription} from './description.js'
import {firstFew} from './first-few.js'
import type {MarkingEntry, MarkKeys, TableMarkKeys} from './mark-keys.js'

/** What a description says of the marks of one table. */
export interface DescribedMarks {
  readonly marks: TableMarkKeys
  readonly fields: readonly FieldDescription[]
  readonly scheme: Scheme
}

/**
 * Puts the marks of a description on a table, its columns, rows and cells (the language,
 * rule 11). The column that holds marks of rows is taken out of it.
 *
 * @returns
 *   Codes: `data/unknown-mark`, `data/unknown-field`, `data/idle-marking` (it marks
 *   nothing), `data/untyped-marks` (types that are guessed would tell of what is
 *   withheld), `config/wrong-value`.
 */
export function markTable(
  table: Table,
  {marks, fields, scheme}: DescribedMarks
): Noted<Table> {
  const own = takeMarks(marks, scheme)
  const columns = markColumns(table.columns, fields, scheme)
  const byColumn = markRows(table, marks.markingColumn, scheme)
  const entries = markEntries(byColumn.value, marks.markings, scheme)
  const marked = {...table, ...own.value, columns: columns.value, rows: entries.value}
  const isInner = marks.markingColumn !== undefined || 0 < marks.markings.length
  const isFieldMarked = fields.some((field) => field.marks && hasMarks(field.marks))
  return noted(withoutColumn(marked, marks.markingColumn?.value), [
    ...[own, columns, byColumn, entries].flatMap(({diagnostics}) => diagnostics),
    ...(isInner || isFieldMarked ? checkTypes(table, fields) : [])
  ])
}

function hasMarks({marking, handling, releasable}: MarkKeys): boolean {
  return marking !== undefined || handling !== undefined || releasable !== undefined
}

/** What keys say, by the scheme; a mark that is none is the highest until it is mended. */
function takeMarks(
  {marking, handling, releasable}: MarkKeys,
  scheme: Scheme
): Noted<Pick<Marked, 'mark' | 'markSpan' | 'handling' | 'releasable'>> {
  const mark = marking ? takeMark(marking, scheme) : noted(undefined)
  const isKnown = !handling || scheme.handling.includes(handling.value)
  return noted(
    {
      mark: mark.value,
      markSpan: marking?.span,
      handling: handling?.value,
      releasable
    },
    [...mark.diagnostics, ...(isKnown ? [] : [unknownCode(handling, scheme)])]
  )
}

function takeMark({value, span}: Placed<string>, scheme: Scheme): Noted<Mark> {
  const mark = findMark(value, scheme)
  if (mark) return noted(mark)
  const meant = hintedMark(value, scheme)
  const message = say`there is no mark ${{quote: value, span}}`
  const unknown = diagnose('data/unknown-mark', message, {
    span,
    hints: [
      meant
        ? ['Write ', {quote: meant}, '.']
        : ['Use one of: ', ...quoteAll(marksOf(scheme)), '.']
    ]
  })
  return noted(highestOf(marksOf(scheme), scheme), [unknown])
}

function unknownCode({value, span}: Placed<string>, {handling}: Scheme): Diagnostic {
  const message = say`there is no handling code ${{quote: value, span}}`
  const hints = hintAtName(value, handling)
  return diagnose('config/wrong-value', message, {span, hints})
}

function markColumns(
  columns: readonly Column[],
  fields: readonly FieldDescription[],
  scheme: Scheme
): Noted<readonly Column[]> {
  const diagnostics: Diagnostic[] = []
  const marked = columns.map((column) => {
    const field = fields.find(({name}) => name.value === column.name)
    if (!field?.marks || !hasMarks(field.marks)) return column
    const own = takeMarks(field.marks, scheme)
    diagnostics.push(...own.diagnostics)
    return {...column, ...own.value}
  })
  return noted(marked, diagnostics)
}

/** Marks rows by what stands in a column; an empty cell inherits. */
function markRows(
  table: Table,
  column: Placed<string> | undefined,
  scheme: Scheme
): Noted<Table> {
  if (!column) return noted(table)
  const index = table.columns.findIndex(({name}) => name === column.value)
  if (index < 0) return noted(table, [unknownColumn(column, table)])
  const diagnostics: Diagnostic[] = []
  const rows = table.rows.map((row): Row => {
    const cell = row.cells[index]
    if (!cell || cell.text === '' || cell.value.kind === 'missing') return row
    const mark = takeMark({value: cell.text, span: cell.span}, scheme)
    for (const it of mark.diagnostics) diagnostics.push(it)
    return {...row, mark: mark.value, markSpan: cell.span}
  })
  const many = (count: number): Diagnostic =>
    diagnose(
      'data/unknown-mark',
      say`${count} more cells of ${column.value} hold no mark`,
      {
        span: column.span
      }
    )
  return noted({...table, rows}, firstFew(diagnostics, many))
}

function markEntries(
  table: Table,
  entries: readonly MarkingEntry[],
  scheme: Scheme
): Noted<readonly Row[]> {
  const diagnostics: Diagnostic[] = []
  let rows = table.rows
  for (const entry of entries) {
    const marked = markEntry({...table, rows}, entry, scheme)
    rows = marked.value
    diagnostics.push(...marked.diagnostics)
  }
  return noted(rows, diagnostics)
}

function markEntry(
  table: Table,
  {field, where, ...keys}: MarkingEntry,
  scheme: Scheme
): Noted<readonly Row[]> {
  const own = takeMarks(keys, scheme)
  const names = [...where.value.map(({column}) => column), ...(field ? [field] : [])]
  const unknown = names.filter(({value}) => indexOf(table, value) < 0)
  if (0 < unknown.length) {
    return noted(
      table.rows,
      unknown.map((name) => unknownColumn(name, table))
    )
  }
  let count = 0
  const rows = table.rows.map((row): Row => {
    const isMeant = where.value.every(({column, text}) => {
      return row.cells[indexOf(table, column.value)]?.text === text
    })
    if (!isMeant) return row
    count++
    if (!field) return merge(row, own.value, scheme)
    const place = indexOf(table, field.value)
    const mark = (cell: Cell, index: number): Cell =>
      index === place ? merge(cell, own.value, scheme) : cell
    return {...row, cells: row.cells.map(mark)}
  })
  const isIdle = count === 0 || !hasMarks(keys)
  return noted(rows, [...own.diagnostics, ...(isIdle ? [idle(where.span)] : [])])
}

/** Puts marks on what may have some: of two marks the higher holds, states are intersected. */
function merge<T extends Marked>(part: T, own: Marked, scheme: Scheme): T {
  const marks = [part.mark, own.mark].filter((it) => it !== undefined)
  const mark = marks.length === 0 ? undefined : highestOf(marks, scheme)
  const isOwn = mark === own.mark
  const {releasable = own.releasable} = part
  return {
    ...part,
    mark,
    markSpan: isOwn ? own.markSpan : part.markSpan,
    handling: own.handling ?? part.handling,
    releasable: releasable?.filter((it) => own.releasable?.includes(it) ?? true)
  }
}

function indexOf({columns}: Table, name: string): number {
  return columns.findIndex((column) => column.name === name)
}

function withoutColumn(table: Table, name: string | undefined): Table {
  const index = name === undefined ? -1 : indexOf(table, name)
  const markColumn = table.columns[index]
  if (!markColumn) return table
  return {
    ...table,
    columns: table.columns.toSpliced(index, 1),
    rows: table.rows.map((row) => ({...row, cells: row.cells.toSpliced(index, 1)})),
    primaryKey: table.primaryKey.filter((it) => it !== name),
    markColumn
  }
}

/** A type that is guessed from all cells would tell a reader of those that are withheld. */
function checkTypes(
  {columns}: Table,
  fields: readonly FieldDescription[]
): readonly Diagnostic[] {
  return columns.flatMap(({name, span}) => {
    const field = fields.find((it) => it.name.value === name)
    if (field?.type !== undefined) return []
    const message = say`the type of ${{quote: name, span}} is guessed, also from what is withheld`
    const place = field?.name.span ?? span
    const hints = ['Add its `type`: in a table with marks, each column needs one.']
    return [diagnose('data/untyped-marks', message, {span: place, hints})]
  })
}

function unknownColumn({value, span}: Placed<string>, {columns}: Table): Diagnostic {
  const names = columns.map(({name}) => name)
  return diagnose('data/unknown-field', say`there is no column ${{quote: value, span}}`, {
    span,
    hints: hintAtName(value, names)
  })
}

function idle(span: Span): Diagnostic {
  return diagnose('data/idle-marking', 'no row is marked by this', {
    span,
    hints: ['Write the values as they stand in the file, and a mark, or take it out.']
  })
}
