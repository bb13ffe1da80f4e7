import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import type {Access, Marked} from '../model/mark.js'
import type {Cell, Row, Table} from '../model/table.js'
import type {Classifying} from './classify-tree.js'
import {narrow} from './narrow.js'

/**
 * Gives a table, its columns, rows and cells who may read them (the language, rule 11).
 *
 * A row or a cell that says nothing itself has no access of its own: it goes with what
 * it stands in, and a table of a hundred thousand rows costs nothing for that.
 */
export function classifyTable(it: Classifying, table: Table): Table {
  const report: Access = {mark: it.mark, handling: [], isLeftOut: false}
  const access = accessOf(it, table, {around: report, isOpen: true, place: table.span})
  const faults: Diagnostic[] = []
  const inner = {...it, diagnostics: faults}
  const within = <T extends Marked & {readonly span: Span}>(part: T): T => {
    if (!isMarked(part)) return part
    const place = part.span
    return {
      ...part,
      access: accessOf(inner, part, {around: access, isOpen: false, place})
    }
  }
  const columns = table.columns.map((column) => ({access, ...within(column)}))
  const rows = table.rows.map((row) => classifyRow(within(row), within))
  it.diagnostics.push(...firstOf(faults, table))
  return {...table, columns, rows, access, mark: access.mark}
}

function classifyRow(row: Row, within: (cell: Cell) => Cell): Row {
  return row.cells.some(isMarked) ? {...row, cells: row.cells.map(within)} : row
}

function isMarked({mark, handling, releasable}: Marked): boolean {
  return mark !== undefined || handling !== undefined || releasable !== undefined
}

/** What stands around a part of a table or a glossary. */
export interface Place {
  readonly around: Access
  readonly isOpen: boolean
  /** The part, where no narrower place is known. */
  readonly place: Span
}

/** Who may read a part that says so with keys of a file. */
export function accessOf(
  {scheme, mark: reportMark, diagnostics}: Classifying,
  part: Marked,
  {around, isOpen, place}: Place
): Access {
  const {mark, handling, releasable, markSpan = place} = part
  const own = {
    mark: mark && {value: mark, span: markSpan},
    handling,
    releasable
  }
  const narrowed = narrow({access: around, isOpen, reportMark, scheme}, own)
  diagnostics.push(...narrowed.diagnostics)
  return narrowed.value
}

/** Of many rows with the same mistake, one is told, and how many there are. */
function firstOf(faults: readonly Diagnostic[], {name}: Table): readonly Diagnostic[] {
  const [first, ...others] = faults
  if (!first) return []
  if (others.length === 0) return [first]
  const message = say`${others.length} more marks in ${name} are wrong like the first one`
  return [first, diagnose(first.code, message, {span: first.span})]
}
