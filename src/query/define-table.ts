import type {Relation, Value} from '../duckdb/relation.js'
import {highestOf} from '../marking/marks.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import type {Access, Marked} from '../model/mark.js'
import {noted, type Noted} from '../model/noted.js'
import {plainLettersOf} from '../model/plain-letters.js'
import type {QueryBlock} from '../model/query.js'
import type {Scheme} from '../model/scheme.js'
import type {CellValue, Column, ColumnType, MissingSymbol, Table} from '../model/table.js'

/** What a block of SQL came to. */
interface Result {
  readonly relation: Relation
  /** The tables that it asked, in the order in which it names them. */
  readonly sources: readonly Table[]
  /** The names that its statement gives to columns. */
  readonly aliases: ReadonlySet<string>
  readonly scheme: Scheme
}

/** Stands for no value where the tables that were asked agree on no symbol. */
const NOT_AVAILABLE: MissingSymbol = {symbol: ':', label: 'not available'}

/**
 * Makes a table of what a block gives; the place of all that is in it is the block.
 *
 * A column that is called like one of a table that was asked has its title, type and
 * unit, where all values fit, so that a year stays a year. Its figures are as of the
 * earliest day of those that were asked. Its mark is the highest of all that it was
 * made from.
 *
 * @returns
 *   Without a table where a column has no name or that of another: `query/bad-sql`.
 */
export function defineTable(block: QueryBlock, result: Result): Noted<Table | undefined> {
  const {relation, sources} = result
  const {span, label} = block
  const columns = relation.columns.map((it, index) =>
    columnOf(block, result, {
      ...it,
      values: relation.rows.map((row) => row[index])
    })
  )
  const faults = [
    ...columns.flatMap(({diagnostics}) => diagnostics),
    ...duplicates(
      block,
      columns.map(({value}) => value)
    )
  ]
  if (0 < faults.length) return noted(undefined, faults)

  const symbol = symbolOf(sources)
  const rows = relation.rows.map((row) => ({
    cells: row.map((value, index) => {
      const type = columns[index]?.value.type ?? 'string'
      const read = value === undefined ? missingOf(symbol) : valueOf(value, type)
      return {
        text: value === undefined ? symbol.symbol : String(value),
        value: read,
        span
      }
    }),
    span
  }))
  const isMissing = relation.rows.some((row) => row.includes(undefined))
  const days = sources.flatMap(({asOf}) => asOf ?? [])
  const access = accessOf(block, result)
  return noted({
    name: label.text,
    columns: columns.map(({value}) => value),
    rows,
    primaryKey: [],
    sources: [...new Set(sources.flatMap((it) => it.sources))],
    asOf: days.toSorted()[0],
    missing: isMissing ? [symbol] : [],
    isWhole: sources.every(({isWhole}) => isWhole !== false),
    span,
    mark: access?.mark,
    access
  })
}

interface ResultColumn {
  readonly name: string
  readonly kind: Relation['columns'][number]['kind']
  readonly values: readonly Value[]
}

function columnOf(
  {label, span}: QueryBlock,
  {sources, aliases}: Result,
  {name: written, kind, values}: ResultColumn
): Noted<Column> {
  const isName = /^[a-z][a-z0-9_]*$/.test(written)
  const name = isName ? written : plainLettersOf(written, '_').replace(/^[0-9_]+/, '')
  const faults =
    name !== '' && (isName || aliases.has(written)) ? [] : [nameless(written, label.span)]
  const namesake = sources
    .flatMap(({columns}) => columns)
    .find(
      (it) =>
        it.name === name &&
        (it.type === 'string') === (kind === 'text') &&
        values.every((value) => fits(value, it.type))
    )
  const type = namesake?.type ?? typeOf(kind, values)
  const title = isName ? (namesake?.title ?? written) : written
  return noted({name, title, type, unit: namesake?.unit, span}, faults)
}

function nameless(written: string, span: QueryBlock['span']): Diagnostic {
  return diagnose('query/bad-sql', say`the column ${written} has no name`, {
    span,
    hints: ['Name it: `… as total`, or `… as "A title"`.']
  })
}

function duplicates(
  {label}: QueryBlock,
  columns: readonly Column[]
): readonly Diagnostic[] {
  const names = columns.map(({name}) => name)
  const twice = names.filter((name, index) => names.indexOf(name) < index)
  return [...new Set(twice)].map((name) =>
    diagnose('query/bad-sql', say`two columns are called ${name}`, {
      span: label.span,
      hints: ['Give one of them another name: `… as other`.']
    })
  )
}

function fits(value: Value, type: ColumnType): boolean {
  if (value === undefined) return true
  switch (type) {
    case 'string':
      return typeof value === 'string'
    case 'integer':
      return typeof value === 'string' && /^-?\d+$/.test(value)
    case 'number':
      return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value)
    case 'year':
      return typeof value === 'string' && /^\d{4}$/.test(value)
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
    case 'boolean':
      return typeof value === 'boolean'
  }
}

function typeOf(kind: ResultColumn['kind'], values: readonly Value[]): ColumnType {
  if (kind === 'text') return 'string'
  if (kind !== 'number') return kind
  return values.every((value) => fits(value, 'integer')) ? 'integer' : 'number'
}

function valueOf(value: string | boolean, type: ColumnType): CellValue {
  if (typeof value === 'boolean') return {kind: 'boolean', is: value}
  switch (type) {
    case 'integer':
    case 'number':
      return {kind: 'number', decimal: value}
    case 'year':
      return {kind: 'year', year: Number(value)}
    case 'date':
      return {kind: 'date', iso: value}
    default:
      return {kind: 'text', text: value}
  }
}

function missingOf(symbol: MissingSymbol): CellValue {
  return {kind: 'missing', ...symbol}
}

/** The one symbol that the tables that were asked declare, else our own. */
function symbolOf(sources: readonly Table[]): MissingSymbol {
  const declared = sources
    .flatMap(({missing}) => missing)
    .filter((it) => it.symbol !== '')
  const [first, ...others] = declared
  const isOne = first && others.every(({symbol}) => symbol === first.symbol)
  return isOne ? first : NOT_AVAILABLE
}

/** Who may read a table: only those who may read the block and all that it was made from. */
function accessOf({access}: QueryBlock, {sources, scheme}: Result): Access | undefined {
  const parts: readonly Marked[] = sources.flatMap((table) => [
    table,
    ...table.columns,
    ...table.rows.flatMap((row) => (row.access ? [row] : [])),
    ...table.rows.flatMap(({cells}) => cells.filter((cell) => cell.access))
  ])
  const all = [access, ...parts.map((it) => it.access)].filter((it) => it !== undefined)
  const [first] = all
  if (!first) return undefined
  return {
    mark: highestOf(
      all.map(({mark}) => mark),
      scheme
    ),
    handling: [...new Set(all.flatMap(({handling}) => handling))],
    releasable: sharedBy(all.flatMap(({releasable}) => (releasable ? [releasable] : []))),
    isLeftOut: all.some(({isLeftOut}) => isLeftOut)
  }
}

/** What is in every list; nothing said where there is none. */
function sharedBy(lists: readonly (readonly string[])[]): readonly string[] | undefined {
  const [first, ...others] = lists
  return first?.filter((it) => others.every((list) => list.includes(it)))
}
