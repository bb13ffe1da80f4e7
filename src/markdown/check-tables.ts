import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {spanOf} from '../model/tree.js'
import type {Manuscript} from './manuscript.js'
import {walk} from './walk.js'

/** Finds cells beyond the last column of a table, which no page would show. */
export function checkTables({file, tree}: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  walk(tree, (node) => {
    if (node.type !== 'table') return
    const [header] = node.children
    const expected = header?.children.length ?? 0
    for (const row of node.children) {
      const extra = row.children[expected]
      if (!extra) continue
      const span = {...spanOf(file, extra.position), end: spanOf(file, row.position).end}
      const found = row.children.length
      const message = say`expected ${expected} cells, as in the header, and found ${found}`
      const hints = ['Write `\\|` for a bar within a cell.']
      diagnostics.push(diagnose('markdown/torn-cell', message, {span, hints}))
    }
  })
  return diagnostics
}
