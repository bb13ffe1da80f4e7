import type {Parent} from 'mdast'
import type {Node} from 'unist'
import {SKIP, visit} from 'unist-util-visit'
import type {ContainerDirective} from '../model/tree.js'

/** The blocks of a text that are repeated; one within another is an error already. */
export function blocksIn(tree: Parent): readonly ContainerDirective[] {
  const blocks: ContainerDirective[] = []
  visit(tree, 'containerDirective', (node) => {
    if (node.name !== 'each') return
    blocks.push(node)
    return SKIP
  })
  return blocks
}

/** Whether a node was written between the fences of a block. */
export function isInside(node: Node, {position}: ContainerDirective): boolean {
  const start = node.position?.start.offset
  const from = position?.start.offset
  const to = position?.end.offset
  if (start === undefined || from === undefined || to === undefined) return false
  return from <= start && start < to
}
