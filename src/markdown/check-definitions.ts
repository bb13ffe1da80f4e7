import type {Definition} from 'mdast'
import {findMeantMark} from '../marking/marks.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {spanOf} from '../model/tree.js'
import type {Manuscript} from './manuscript.js'
import {walk} from './walk.js'

/**
 * Checks definitions of links, which leave no trace on the page: one that nothing
 * uses, and one that is named like a mark or a key, is a text that got lost.
 */
export function checkDefinitions({file, tree}: Manuscript): readonly Diagnostic[] {
  const definitions: Definition[] = []
  const used = new Set<string>()
  walk(tree, (node) => {
    if (node.type === 'definition') definitions.push(node)
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      used.add(node.identifier)
    }
  })
  const seen = new Set<string>()
  return definitions.flatMap((node) => {
    const isFirst = !seen.has(node.identifier)
    seen.add(node.identifier)
    const span = spanOf(file, node.position)
    const label = node.label ?? node.identifier
    if (isNamedLikeOther(label)) {
      const message = say`${`[${label}]:`} is read as the address of a link, and vanishes`
      const hints = ['Write `\\[` where it is text.']
      return [diagnose('markdown/unwanted-definition', message, {span, hints})]
    }
    if (isFirst && used.has(node.identifier)) return []
    const message = isFirst
      ? say`no link uses the address of ${label}`
      : say`the address of ${label} is given a second time`
    return [
      diagnose('markdown/unused-definition', message, {
        span,
        hints: ['Take it out, or write `\\[` where it is text.']
      })
    ]
  })
}

function isNamedLikeOther(label: string): boolean {
  const isMark = /^\W*tlp/i.test(label) && findMeantMark(label) !== undefined
  return /^-?@/.test(label) || isMark
}
