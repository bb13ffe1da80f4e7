import {fitsEngine} from '../duckdb/add-rows.js'
import type {Kind, Relation, Value} from '../duckdb/relation.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Cell, ColumnType, Table} from '../model/table.js'

const KINDS: Readonly<Record<ColumnType, Kind>> = {
  string: 'text',
  integer: 'integer',
  number: 'number',
  year: 'integer',
  date: 'date',
  boolean: 'boolean'
}

/**
 * A table as the engine takes it: values without places, none where one is missing.
 *
 * Whole numbers beyond eight bytes go in as decimals. A number that is too long even
 * for those is a `query/sql-limit` error, since it would be rounded without a word.
 */
export function toRelation(table: Table): Noted<Relation | undefined> {
  const columns = table.columns.map(({name, type}, index) => ({
    name,
    kind: kindOf(table, index, KINDS[type])
  }))
  const faults = table.rows.flatMap(({cells}) =>
    cells.flatMap((cell, index) => {
      const isFitting = fits(cell, columns[index]?.kind ?? 'text')
      return isFitting ? [] : [tooLong(cell)]
    })
  )
  if (0 < faults.length) return noted(undefined, faults.slice(0, 1))
  return noted({columns, rows: table.rows.map(({cells}) => cells.map(valueOf))})
}

function kindOf({rows}: Table, index: number, kind: Kind): Kind {
  if (kind !== 'integer') return kind
  return rows.every(({cells}) => fits(cells[index], kind)) ? kind : 'number'
}

function fits(cell: Cell | undefined, kind: Kind): boolean {
  if (cell?.value.kind !== 'number' || (kind !== 'integer' && kind !== 'number')) {
    return true
  }
  return fitsEngine(cell.value.decimal, kind)
}

function valueOf({value}: Cell): Value {
  switch (value.kind) {
    case 'missing':
      return undefined
    case 'text':
      return value.text
    case 'number':
      return value.decimal
    case 'year':
      return String(value.year)
    case 'date':
      return value.iso
    case 'boolean':
      return value.is
  }
}

function tooLong({text, span}: Cell): Diagnostic {
  return diagnose(
    'query/sql-limit',
    say`${{quote: text, span}} is too long for a query: 26 digits and 12 decimals`,
    {span, hints: ['Round it, or take the table out of the query.']}
  )
}
