import {plainOf} from '../model/key-of.js'
import type {CellValue, Column, Row, Table} from '../model/table.js'
import {isOption} from './read-inline.js'

/**
 * Writes how a text asks for one cell, as `:value[routes.detections]{code=wbr year=2015}`:
 * by the primary key or, where a table has none, by its texts and years.
 *
 * @returns
 *   Nothing where these leave several rows, or one of them is not there.
 */
export function writeBinding(table: Table, column: Column, row: Row): string | undefined {
  const {columns, primaryKey} = table
  const keys = columns.flatMap((it, index) => {
    const isKey =
      primaryKey.length === 0
        ? it !== column && it.type !== 'integer' && it.type !== 'number'
        : primaryKey.includes(it.name)
    return isKey ? [{name: it.name, index}] : []
  })
  const filters = keys.map(({name, index}) => {
    const value = row.cells[index]?.value
    return value && value.kind !== 'missing'
      ? `${keyOf(name)}=${quoted(value)}`
      : undefined
  })
  if (filters.includes(undefined)) return undefined
  const isOnly = table.rows.every(
    (other) =>
      other === row ||
      keys.some(({index}) => plainAt(other, index) !== plainAt(row, index))
  )
  if (!isOnly) return undefined
  const braces = filters.length === 0 ? '' : `{${filters.join(' ')}}`
  return `:value[${table.name}.${column.name}]${braces}`
}

function plainAt({cells}: Row, index: number): string | undefined {
  const value = cells[index]?.value
  return value && plainOf(value)
}

function keyOf(name: string): string {
  return isOption(name) ? `where.${name}` : name
}

function quoted(value: CellValue): string {
  const text = plainOf(value)
  if (/^[\w.+-]+$/.test(text) && !text.includes('..')) return text
  return /,|\.\./.test(text) ? `"'${text}'"` : `"${text}"`
}
