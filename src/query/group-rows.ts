import {keyOf} from '../model/key-of.js'
import type {AnswerCell} from '../model/request.js'
import type {Grid, GridColumn, GridRow} from './grid.js'
import {groupBy} from './group-by.js'
import {sumColumn} from './sum-values.js'

/**
 * Puts rows of one group together, in the order of first rows: each group with a
 * head, and with a subtotal where some of its figures can be added up.
 */
export function groupRows({columns, rows}: Grid): Grid {
  const groups = groupBy(rows, ({group}) => (group ? keyOf(group) : ''))
  const hasSubtotals = columns.some(({isSummed}) => isSummed)
  return {
    columns,
    rows: [...groups.values()].flatMap((members) => {
      const group = members[0]?.group
      if (!group) return members
      const first: AnswerCell = {value: group}
      const cells = columns.map((_, index) => (index === 0 ? first : {}))
      const head = {isTotal: false, kind: 'group', group, cells} as const
      const subtotal = {
        isTotal: false,
        kind: 'subtotal',
        group,
        cells: columns.map((column, index): AnswerCell =>
          index === 0 ? first : subtotalCell(column, members, index)
        )
      } as const
      return [head, ...members, ...(hasSubtotals ? [subtotal] : [])]
    })
  }
}

function subtotalCell(
  {isSummed}: GridColumn,
  members: readonly GridRow[],
  index: number
): AnswerCell {
  return isSummed ? {value: sumColumn(members, index)} : {}
}
