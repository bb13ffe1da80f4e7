import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {spanOf} from '../model/tree.js'
import type {Manuscript} from './manuscript.js'
import {walk} from './walk.js'

/** Finds rows with more cells than the header, or fewer: something is torn or left out. */
export function checkTables({file, tree}: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  walk(tree, (node) => {
    if (node.type !== 'table') return
    const [header] = node.children
    const expected = header?.children.length ?? 0
    for (const row of node.children) {
      const found = row.children.length
      if (found === expected) continue
      const extra = row.children[expected]
      const whole = spanOf(file, row.position)
      const span = extra ? {...spanOf(file, extra.position), end: whole.end} : whole
      const message = say`expected ${expected} cells, as in the header, and found ${found}`
      const hints = [
        extra
          ? 'Write `\\|` for a bar within a cell.'
          : 'Write a bar for each empty cell at the end of the row.'
      ]
      diagnostics.push(diagnose('markdown/torn-cell', message, {span, hints}))
    }
  })
  return diagnostics
}
