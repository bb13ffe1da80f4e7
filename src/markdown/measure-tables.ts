import {withoutPrefix} from './opaque-lines.js'

/** A table by its size: all its cells, also those that its rows leave out. */
export interface TableSize {
  /** The line of its header, counted from 1. */
  readonly line: number
  readonly cells: number
}

/**
 * Measures tables: a row of dashes below a row with as many bars, and all lines to
 * the next empty one. A short row is filled up, so it is columns that count.
 */
export function measureTables(lines: readonly string[]): readonly TableSize[] {
  const sizes: TableSize[] = []
  let columns = 0
  let rows = 0
  let header = 0
  for (const [index, line] of lines.entries()) {
    if (columns === 0) {
      if (!isDelimiterRow(lines, index)) continue
      columns = columnsOf(line)
      header = index
      rows = 1
    } else if (line.trim() === '') {
      sizes.push({line: header, cells: columns * rows})
      columns = 0
    } else rows++
  }
  if (0 < columns) sizes.push({line: header, cells: columns * rows})
  return sizes
}

/** Whether a line makes a table of the line above it. */
export function isDelimiterRow(lines: readonly string[], index: number): boolean {
  const line = withoutPrefix(lines[index] ?? '').replace(/^-/, '|-')
  const above = lines[index - 1]
  const isDashes = line.includes('-') && /^[ \t|:-]+$/.test(line)
  return isDashes && above !== undefined && above.includes('|') === line.includes('|')
}

function columnsOf(line: string): number {
  const row = withoutPrefix(line).trim().replace(/^\|/, '').replace(/\|$/, '')
  return row.split('|').length
}
