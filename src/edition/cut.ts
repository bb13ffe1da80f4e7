import {isWithin} from '../marking/marks.js'
import type {Mark} from '../model/mark.js'
import {noted, type Noted} from '../model/noted.js'
import type {Classified, Kept} from '../model/report.js'
import type {Row, Table} from '../model/table.js'

/**
 * Takes out what is above an edition's ceiling, before anything is counted.
 *
 * Without a ceiling the edition may hold all of the report.
 *
 * @returns
 *   What is left, or `undefined` where the report as a whole is above the ceiling
 *   and has no part in this edition.
 */
export function cut(classified: Classified): Noted<Kept | undefined> {
  const {target, mark: reportMark} = classified
  const ceiling = target.edition.ceiling ?? reportMark
  if (!isWithin(reportMark, ceiling)) return noted(undefined)
  return noted({
    ...classified,
    tables: classified.tables.map((table) => cutTable(table, reportMark, ceiling)),
    glossary: classified.glossary.filter(({mark}) =>
      isWithin(mark ?? reportMark, ceiling)
    )
  })
}

/** A table without the rows above the ceiling; a whole table above it has none left. */
function cutTable(table: Table, reportMark: Mark, ceiling: Mark): Table {
  const tableMark = table.mark ?? reportMark
  const isKept = (row: Row): boolean => isWithin(row.mark ?? tableMark, ceiling)
  return {...table, rows: table.rows.filter(isKept)}
}
