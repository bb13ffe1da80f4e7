import {diagnose, say, type Span} from '../model/diagnostic.js'
import {keyOf} from '../model/key-of.js'
import {noted, type Noted} from '../model/noted.js'
import {isOfData, type Grid, type GridRow} from './grid.js'

interface Previous {
  /** The row of the year before, in the same group; none where it is not in the table. */
  readonly previousOf?: (row: GridRow) => GridRow | undefined
}

/**
 * Finds for each row of a list the one of the year before.
 *
 * A year that is not in the table is not skipped: a change over two years must not
 * look like one on the year before. Notes `query/no-change`.
 */
export function findPrevious({columns, rows}: Grid, span: Span): Noted<Previous> {
  if (columns[0]?.type !== 'year') {
    const hints = [say`Put a column of the type ${'year'} first.`]
    const message = 'the first column is no year, so no row is the one before another'
    return noted({}, [diagnose('query/no-change', message, {span, hints})])
  }
  const rowsByYear = new Map<string, GridRow>()
  for (const row of rows.filter(isOfData)) {
    const year = yearOf(row)
    if (year === undefined) continue
    const key = keyIn(row, year)
    if (rowsByYear.has(key)) {
      const message = say`several rows have the year ${String(year)}`
      const hints = [
        say`Choose one row for each year with a filter, or put them together with ${'group='}.`
      ]
      return noted({}, [diagnose('query/no-change', message, {span, hints})])
    }
    rowsByYear.set(key, row)
  }
  return noted({
    previousOf(row) {
      const year = yearOf(row)
      return year === undefined ? undefined : rowsByYear.get(keyIn(row, year - 1))
    }
  })
}

function yearOf({cells: [first]}: GridRow): number | undefined {
  return first?.value?.kind === 'year' ? first.value.year : undefined
}

function keyIn({group}: GridRow, year: number): string {
  return `${year} ${group ? keyOf(group) : ''}`
}
