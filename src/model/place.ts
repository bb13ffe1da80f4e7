import type {ElementContent} from 'hast'
import {spanOf} from './tree.js'
import type {Span} from './diagnostic.js'
import type {Content} from './parts.js'
import type {ProjectPath} from './path.js'

declare module 'unist' {
  interface Data {
    /**
     * The file that the positions of a finished node, and of all below it, count in.
     *
     * It stands on blocks, on the parts of titles, and on cells of data tables, since
     * those have their place in a file of their own.
     */
    file?: ProjectPath | undefined
  }
}

/**
 * Calls `visit` for each node of a finished content, in order, those in the
 * fillings of parts too, with its place; without one where the node was made by
 * the program.
 */
export function walkContent(
  content: Content,
  visit: (node: ElementContent, place: Span | undefined) => void,
  file?: ProjectPath
): void {
  for (const node of content) {
    const nearest = node.data?.file ?? file
    visit(node, nearest && node.position ? spanOf(nearest, node.position) : undefined)
    if (node.type === 'element') walkContent(node.children, visit, nearest)
    if (node.type !== 'part') continue
    for (const inner of contentsOf(node.filling)) walkContent(inner, visit, nearest)
  }
}

/** Lists each content that stands in a filling, at any depth. */
export function contentsOf(filling: unknown): readonly Content[] {
  if (Array.isArray(filling)) {
    const list: readonly unknown[] = filling
    return isContent(list) ? [list] : list.flatMap(contentsOf)
  }
  if (typeof filling !== 'object' || filling === null) return []
  return Object.values(filling).flatMap(contentsOf)
}

/** Whether a list in a filling is a piece of tree; entries of lists have no `type` of node. */
function isContent(list: readonly unknown[]): list is Content {
  return list.every(
    (it) => typeof it === 'object' && it !== null && 'type' in it && isNodeType(it.type)
  )
}

function isNodeType(type: unknown): boolean {
  return type === 'element' || type === 'text' || type === 'part' || type === 'comment'
}
