import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import {spanOf} from '../model/tree.js'
import type {Manuscript} from './manuscript.js'
import {walk} from './walk.js'

/**
 * Checks that each picture stands in a figure, since no page shows others, and says
 * in words what is seen in it.
 */
export function checkPictures(manuscript: Manuscript): readonly Diagnostic[] {
  const {file, tree, facts} = manuscript
  const diagnostics: Diagnostic[] = [...checkTornPaths(manuscript)]
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
    const block = ancestors.findLast((it) => it.type === 'containerDirective')
    if (block?.name !== 'figure') {
      diagnostics.push(
        diagnose('markdown/misplaced', 'a picture stands outside of a figure', {
          span,
          hints: ['Write `:::figure[Finding]{#fig-name}` above it, and `:::` below it.']
        })
      )
      return
    }
    const hasAlt = block.children.some(
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

/** A bracket and an address with a space in it, which CommonMark leaves as text. */
const TORN = /!\[[^\]\n]*\]\(([^\s()<>"]+(?:[ \t][^\s()<>"]+)+)(?:[ \t]"[^"\n]*")?\)/g

/** Pictures in a text that are none, for a space in their paths. */
export function findTornPaths(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(TORN)]
}

function checkTornPaths({prose, lines}: Manuscript): readonly Diagnostic[] {
  return prose.flatMap(({text, start}) =>
    findTornPaths(text).map(({0: written, 1: path = '', index}) =>
      diagnose('markdown/misplaced', 'a space stands in the path of a picture', {
        span: lines.spanOf(start + index, start + index + written.length),
        hints: [['Put angle brackets around it: ', {quote: `(<${path}>)`}, '.']]
      })
    )
  )
}
