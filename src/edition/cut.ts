import {isWithin} from '../marking/marks.js'
import type {Target} from '../model/edition.js'
import type {Mark} from '../model/mark.js'
import {noted, type Noted} from '../model/noted.js'
import type {Row, Table} from '../model/table.js'
import type {Classified} from './classify.js'

/** What an edition keeps of a report. */
export type Kept = Classified

/**
 * Takes out what is above an edition's ceiling, before anything is counted.
 *
 * Without a ceiling the edition may hold all of the report.
 *
 * @returns
 *   What is left, or `undefined` where the report as a whole is above the ceiling
 *   and has no part in this edition.
 */
export function cut({edition}: Target, classified: Classified): Noted<Kept | undefined> {
  const ceiling = edition.ceiling ?? classified.mark
  if (!isWithin(classified.mark, ceiling)) return noted(undefined)
  return noted({
    ...classified,
    tables: classified.tables.map((table) => cutTable(table, classified.mark, ceiling)),
    glossary: classified.glossary.filter(({mark}) =>
      isWithin(mark ?? classified.mark, ceiling)
    )
  })
}

/** A table without the rows above the ceiling; a whole table above it has none left. */
function cutTable(table: Table, reportMark: Mark, ceiling: Mark): Table {
  const tableMark = table.mark ?? reportMark
  const isKept = (row: Row): boolean => isWithin(row.mark ?? tableMark, ceiling)
  return {...table, rows: table.rows.filter(isKept)}
}
