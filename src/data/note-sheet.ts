import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import {lettersOf} from '../workbook/cell-address.js'
import type {Sheet, SheetRow} from '../workbook/read-sheet.js'
import {firstFew} from './first-few.js'
import {rowSpan, type Area} from './sheet-area.js'
import {cellSpan} from './sheet-place.js'

/** Tells of hidden rows and columns within the table: a reader of the file misses them too. */
export function hiddenLines(
  area: Area,
  {hiddenColumns}: Sheet,
  inside: readonly SheetRow[]
): readonly Diagnostic[] {
  const hints = ['Show it, or delete it from the file.']
  const rows = inside.filter(({isHidden}) => isHidden)
  const columns = hiddenColumns.filter(
    ([start, end]) => start <= area.last && area.first <= end
  )
  return [
    ...columns.map(([start]) =>
      diagnose(
        'data/hidden-part',
        `column ${lettersOf(start)} is hidden, and is not read`,
        {span: cellSpan(area.file, area.header, start), hints}
      )
    ),
    ...firstFew(
      rows.map(({row}) =>
        diagnose('data/hidden-part', 'the row is hidden, and is not read', {
          span: rowSpan(area, row),
          hints
        })
      ),
      (count) =>
        diagnose('data/hidden-part', `${count} more rows are hidden`, {
          span: rowSpan(area, area.header)
        })
    )
  ]
}

/** Tells of merged cells in the table: all but the first of them are empty. */
export function mergedCells(area: Area, {merges}: Sheet): readonly Diagnostic[] {
  const inside = merges.filter(
    ({start, endColumn, endRow = start.row}) =>
      start.row <= area.lastRow &&
      area.header <= endRow &&
      start.column <= area.last &&
      area.first <= endColumn
  )
  return firstFew(
    inside.map(({start, endColumn, endRow = start.row}) =>
      diagnose(
        'data/merged-cells',
        'the cells are merged, and only the first has a value',
        {
          span: {
            file: area.file,
            start: {line: start.row, column: start.column},
            end: {line: endRow, column: endColumn + 1}
          },
          hints: ['Unmerge them, and write the value into each cell that it is true for.']
        }
      )
    ),
    (count) =>
      diagnose('data/merged-cells', `${count} more cells are merged`, {
        span: rowSpan(area, area.header)
      })
  )
}

/** Tells of each gap between rows: what stands below it may be another table. */
export function emptyRows(
  area: Area,
  inside: readonly SheetRow[]
): readonly Diagnostic[] {
  const gaps = inside.slice(1).flatMap(({row}, index) => {
    const before = inside[index]?.row ?? row
    return before + 1 < row ? [{from: before + 1, to: row - 1}] : []
  })
  return firstFew(
    gaps.map(({from, to}) =>
      diagnose(
        'data/ragged-row',
        from === to ? 'the row is empty' : 'the rows are empty',
        {
          span: {...rowSpan(area, from), end: rowSpan(area, to).end},
          hints: [
            'Delete what is empty, or declare where the table ends: `tearline: {range: "B4:H20"}`.'
          ]
        }
      )
    ),
    (count) =>
      diagnose('data/ragged-row', `there are ${count} more gaps between rows`, {
        span: rowSpan(area, area.header)
      })
  )
}
