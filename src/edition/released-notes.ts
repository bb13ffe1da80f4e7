import type {Nodes, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {isDirective} from '../model/tree.js'
import type {Ledger} from './ledger.js'

/**
 * The notes that an edition may show: it may hold them, and something that it may hold
 * calls them, be it another such note.
 */
export function releasedNotes(tree: Root, ledger: Ledger): ReadonlySet<string> {
  const released = new Set(callsIn(tree, ledger))
  const definitions = new Map<string, Nodes>()
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  // A set may grow while it is walked through, and its new members come last.
  for (const name of released) {
    const node = definitions.get(name)
    if (!node || ledger.statusOf(node.data?.access).why) released.delete(name)
    else for (const call of callsIn(node, ledger)) released.add(call)
  }
  return released
}

/** What the text calls that an edition may hold, but for what stands in notes. */
function callsIn(whole: Nodes, ledger: Ledger): readonly string[] {
  const calls: string[] = []
  visit(whole, (node) => {
    const isOther = node.type === 'footnoteDefinition' && node !== whole
    const isSpare = isDirective(node) && node.name === 'tearline'
    if (isOther || isSpare) return 'skip'
    if (node.type !== 'footnoteReference') return true
    if (!ledger.statusOf(node.data?.access).why) calls.push(node.identifier)
    return true
  })
  return calls
}
