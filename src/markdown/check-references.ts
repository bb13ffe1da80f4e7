import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import {spanOf} from '../model/tree.js'
import type {Manuscript} from './manuscript.js'
import {walk} from './walk.js'

/** Finds references within links: one place on the page cannot lead to two others. */
export function checkReferences({file, tree}: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  walk(tree, (node, ancestors) => {
    const isInLink = ancestors.some(
      ({type}) => type === 'link' || type === 'linkReference'
    )
    if (node.type !== 'crossReference' || !isInLink) return
    diagnostics.push(
      diagnose('markdown/misplaced', 'a reference stands in the text of a link', {
        span: spanOf(file, node.position),
        hints: ['Write it before or after the link.']
      })
    )
  })
  return diagnostics
}
