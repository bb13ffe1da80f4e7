import type {Definition, FootnoteDefinition, Root, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {copyOf, isOfSeveral, mayHold, type Cutting} from './cut-tree.js'

/**
 * Puts after a text the notes and addresses that what is left of it calls, wherever they
 * were defined: where a definition stands is seen by nobody.
 *
 * A note that nothing calls any more goes with its last call; one that is called by a
 * note is kept by that. The one edition of a project keeps also what nothing calls, which
 * has its own warning.
 */
export function cutLoose(
  kept: readonly RootContent[],
  tree: Root,
  it: Cutting
): RootContent[] {
  const all = findLoose(tree)
  const wanted = new Set<string>()
  const taken = new Map<FootnoteDefinition | Definition, RootContent>()
  noteCalls(kept, wanted)
  for (let isStable = false; !isStable;) {
    isStable = true
    for (const node of all) {
      const isWanted = wanted.has(keyOf(node)) || !isOfSeveral(it)
      if (taken.has(node) || !isWanted || !mayHold(node, it)) continue
      const copy = copyOf(node, it)
      taken.set(node, copy)
      noteCalls([copy], wanted)
      isStable = false
    }
  }
  return [...kept, ...all.flatMap((node) => taken.get(node) ?? [])]
}

function findLoose(tree: Root): readonly (FootnoteDefinition | Definition)[] {
  const found: (FootnoteDefinition | Definition)[] = []
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition' || node.type === 'definition') found.push(node)
  })
  return found
}

function noteCalls(nodes: readonly RootContent[], wanted: Set<string>): void {
  const root: Root = {type: 'root', children: [...nodes]}
  visit(root, (node) => {
    if (
      node.type === 'footnoteReference' ||
      node.type === 'linkReference' ||
      node.type === 'imageReference'
    ) {
      wanted.add(keyOf(node))
    }
  })
}

/** A note and an address may have the same name. */
export function keyOf(node: {
  readonly type: string
  readonly identifier: string
}): string {
  const kind = node.type.startsWith('footnote') ? 'note' : 'address'
  return `${kind} ${node.identifier}`
}
