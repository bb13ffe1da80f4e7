import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import {spanOf} from '../model/tree.js'
import type {Manuscript} from './manuscript.js'
import {walk} from './walk.js'

/** Checks that each picture says in words what is seen in it. */
export function checkPictures({file, tree, facts}: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  walk(tree, (node, ancestors) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return
    const span = spanOf(file, node.position)
    if (node.type === 'image' && facts.picturesWithMore.has(node)) {
      diagnostics.push(
        diagnose(
          'markdown/misplaced',
          'a directive or a reference stands in a picture’s bracket',
          {
            span,
            hints: ['Leave the bracket empty, and write `::alt[…]` below the picture.']
          }
        )
      )
    }
    const figure = ancestors.findLast((it) => it.type === 'containerDirective')
    const hasAlt = figure?.children.some(
      (it) => it.type === 'leafDirective' && it.name === 'alt'
    )
    if (hasAlt || (node.alt ?? '').trim() !== '') return
    diagnostics.push(
      diagnose('markdown/missing-alt', 'this picture has no alternative text', {
        span,
        hints: ['Say in its bracket what is seen: `![A van seen from the side](…)`.']
      })
    )
  })
  return diagnostics
}
