import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import type {Manuscript} from './manuscript.js'
import {walk} from './walk.js'

/** Warns of each note of something to do, which drafts alone print. */
export function checkTodos({tree}: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  walk(tree, (node) => {
    if (node.type !== 'containerDirective' || node.name !== 'todo') return
    diagnostics.push(
      diagnose('markdown/todo', 'something is still to do here', {
        span: node.data.headSpan,
        hints: ['Do it, and take the note out.']
      })
    )
  })
  return diagnostics
}
