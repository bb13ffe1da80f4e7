import type {Nodes, Parents, Root} from 'mdast'

/**
 * Calls `visit` for each node of a tree, in the order of the text, with all that
 * is around it, the root first.
 */
export function walk(
  tree: Root,
  visit: (node: Nodes, ancestors: readonly Parents[]) => void
): void {
  walkBelow(tree, [], visit)
}

function walkBelow(
  node: Nodes,
  ancestors: readonly Parents[],
  visit: (node: Nodes, ancestors: readonly Parents[]) => void
): void {
  visit(node, ancestors)
  if (!('children' in node)) return
  const around = [...ancestors, node]
  for (const child of node.children) walkBelow(child, around, visit)
}
