import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {Cell, MissingSymbol, Row, Table} from '../model/table.js'
import type {Placed} from '../yaml/kind.js'
import {checkKeys} from './check-keys.js'
import {checkConstraints} from './check-constraints.js'
import {checkSlips} from './check-slips.js'
import type {ColumnPlan} from './column-plan.js'
import type {TableDescription} from './description.js'
import {firstFew} from './first-few.js'
import type {Grid, GridRow} from './grid.js'
import {planColumns} from './plan-columns.js'
import {readFlagged, readFlagsIn} from './read-flags.js'
import {readValue} from './read-value.js'

/** What is known of a table besides its cells; where nobody describes it, its name. */
export type TableHead = Omit<
  TableDescription,
  'name' | 'path' | 'format' | 'delimiter' | 'marks'
> & {
  readonly name: string
}

/**
 * Makes a typed table of a file's cells and their description.
 *
 * @returns
 *   A rectangular table. Its codes are those of `planColumns`, `readValue`,
 *   `readFlags`, `checkKeys`, `checkConstraints` and `checkSlips`.
 */
export function makeTable(grid: Grid, head: TableHead): Noted<Table> {
  const plans = planColumns(grid, head)
  const typed = plans.value.map((plan) => readColumn(plan, plans.value, grid.rows))
  const rows = grid.rows.map(({span}, rowIndex): Row => {
    const cells = typed.map(({value}) => value[rowIndex] ?? unreachable())
    return {cells, span}
  })
  const keys = checkKeys(rows, plans.value, head.schema ?? {})

  const table: Table = {
    name: head.name,
    title: head.title,
    columns: plans.value.map(({name, title, type, unit, span}) => {
      return {name, title, type, unit, span}
    }),
    rows,
    primaryKey: keys.value,
    sources: head.sources,
    asOf: head.asOf,
    note: head.note,
    missing: declaredSymbols(head),
    span: grid.span
  }
  return noted(table, [
    ...plans.diagnostics,
    ...typed.flatMap(({diagnostics}) => diagnostics),
    ...keys.diagnostics,
    ...checkConstraints(rows, plans.value),
    ...checkSlips(rows, plans.value, keys.value)
  ])
}

function readColumn(
  plan: ColumnPlan,
  plans: readonly ColumnPlan[],
  rows: readonly GridRow[]
): Noted<readonly Cell[]> {
  const diagnostics: Diagnostic[] = []
  const strange: Diagnostic[] = []
  const hasFlags = 0 < plan.flags.length
  const flagged = plans.find(({name}) => name === plan.flagsIn?.value)
  const cells = rows.map(({cells}): Cell => {
    const cell = cells[plan.index] ?? unreachable()
    const read = hasFlags ? readFlagged(cell, plan) : readValue(cell, plan)
    for (const it of read.diagnostics) diagnostics.push(it)
    const {text, span} = cell
    if (!flagged) return {text, value: read.value, span}
    const beside = cells[flagged.index] ?? unreachable()
    const isSilent = flagged.missing.some(({symbol}) => symbol === beside.text)
    const both = readFlagsIn(read.value, beside, plan, isSilent)
    for (const it of both.diagnostics) strange.push(it)
    return {text, value: both.value, span}
  })
  return noted(cells, [
    ...(plan.flagsIn && !flagged ? [noFlagColumn(plan.flagsIn, plans)] : []),
    ...firstFew(diagnostics, (count) => manyFaults(count, plan)),
    ...firstFew(strange, (count) => manyFlags(count, plan))
  ])
}

function noFlagColumn(
  {value, span}: Placed<string>,
  plans: readonly ColumnPlan[]
): Diagnostic {
  const names = plans.map(({name}) => name)
  return diagnose('data/unknown-field', say`there is no column ${{quote: value, span}}`, {
    span,
    hints: hintAtName(value, names)
  })
}

function manyFlags(count: number, {name, span}: ColumnPlan): Diagnostic {
  const quote = {quote: name, span}
  const message = say`${count} more cells beside those of ${quote} hold no known flag`
  return diagnose('data/unknown-flag', message, {span})
}

function manyFaults(count: number, {name, span}: {name: string; span: Span}): Diagnostic {
  const quote = {quote: name, span}
  return diagnose('data/wrong-type', say`${count} more cells of ${quote} do not fit`, {
    span
  })
}

/** Symbols that the description declares, each once, in its order. */
function declaredSymbols({schema}: TableHead): readonly MissingSymbol[] {
  const all = [
    ...(schema?.missing ?? []),
    ...(schema?.fields ?? []).flatMap(({missing}) => missing ?? [])
  ]
  return [...new Map(all.map((it) => [it.symbol, it])).values()]
}

function unreachable(): never {
  throw new Error('Internal error: a row that is not as wide as its header')
}
