import type {Manuscript} from './manuscript.js'
import {walk} from './walk.js'

/**
 * Finds the lines that are no running text: heads of block directives, closing
 * fences, code, comments, front matter.
 */
export function findTakenLines({
  tree,
  facts,
  lines,
  frontMatterEnd
}: Pick<Manuscript, 'tree' | 'facts' | 'lines' | 'frontMatterEnd'>): ReadonlySet<number> {
  const taken = new Set<number>()
  const take = (first: number, last: number): void => {
    for (let line = first; line <= last; line++) taken.add(line)
  }
  take(1, frontMatterEnd)
  for (const {start, end} of facts.closings.values()) take(start.line, end.line)
  walk(tree, (node) => {
    if (node.type === 'leafDirective' || node.type === 'containerDirective') {
      take(node.data.headSpan.start.line, node.data.headSpan.end.line)
    }
    if (!node.position) return
    const {start, end} = node.position
    if (node.type === 'code') take(start.line, end.line)
    if (node.type !== 'comment' && node.type !== 'inlineCode') return
    const before = lines.texts[start.line - 1]?.slice(0, start.column - 1)
    take(before?.trim() === '' ? start.line : start.line + 1, end.line)
  })
  return taken
}
