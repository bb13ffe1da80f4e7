import {visit} from 'unist-util-visit'
import {highestOf, isWithin} from '../marking/marks.js'
import type {Mark} from '../model/mark.js'
import type {Kept} from '../model/report.js'
import type {Table} from '../model/table.js'
import {isDirective, type Directive} from '../model/tree.js'
import {tableOf} from './table-names.js'

/**
 * The mark of an edition as a whole: the highest of what it keeps, never above its
 * ceiling. The one edition of a project has the report's.
 */
export function highestKept({
  chapters,
  tables,
  mark,
  target
}: Pick<Kept, 'chapters' | 'tables' | 'mark' | 'target'>): Mark {
  const {edition, scheme} = target
  const {ceiling} = edition
  if (ceiling === undefined) return mark
  const marks = new Set<Mark>()
  for (const {tree} of chapters) {
    visit(tree, (node) => {
      // A root has the report's mark, and says nothing.
      if (node.type !== 'root' && node.data?.mark) marks.add(node.data.mark)
      if (!isDirective(node)) return
      for (const it of marksUsed(node, tables)) marks.add(it)
    })
  }
  return highestOf(
    [...marks].filter((it) => isWithin(it, ceiling, scheme)),
    scheme
  )
}

/** The marks of the figures that a directive may show. */
export function marksUsed(node: Directive, tables: readonly Table[]): readonly Mark[] {
  const name = tableOf(node)
  const table = tables.find((it) => it.name === name)
  return table ? marksOfTable(table) : []
}

function marksOfTable({access, columns, rows}: Table): readonly Mark[] {
  const all = [
    access,
    ...columns.map((column) => column.access),
    ...rows.map((row) => row.access)
  ]
  return [...new Set(all.flatMap((it) => it?.mark ?? []))]
}
