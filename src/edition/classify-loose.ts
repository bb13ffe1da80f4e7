import type {Definition, FootnoteDefinition, Nodes, Parents, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {highestOf, lowestOf} from '../marking/marks.js'
import type {Access, Mark} from '../model/mark.js'
import {isDirective} from '../model/tree.js'
import {setAccess, type Classifying} from './classify-tree.js'
import {keyOf} from './cut-loose.js'
import {narrow} from './narrow.js'
import {ownAccessOf} from './own-access.js'

/** What is defined in one place and shown where it is called: a note, an address. */
type Loose = FootnoteDefinition | Definition

/** A definition with what it has of itself, apart from its calls. */
interface Found {
  readonly node: Loose
  /** Of its own mark and of the portion that it is defined in. */
  readonly own: Access
  /** Whether it has a mark of its own or stands in a portion that has. */
  readonly least?: Mark | undefined
}

/**
 * Classifies notes and addresses of links: each has the higher of its own mark and the
 * lowest among its calls', and within a portion at least the portion's.
 *
 * Notes may call notes, in circles too. All begin at the report's mark and sink to what
 * their calls allow, so that a note nobody calls stays where a forgotten mark stays.
 */
export function classifyLoose(it: Classifying, tree: Root, report: Access): void {
  const found = findLoose(it, tree, report)
  const quiet = {...it, diagnostics: []}
  for (const {node, own} of found) setBelow(quiet, node, {...own, mark: it.mark})
  for (let isStable = false; !isStable;) {
    isStable = true
    const calls = findCalls(tree)
    for (const {node, own, least} of found) {
      const mark = markOf(it, calls.get(keyOf(node)) ?? [], least)
      if (node.data?.mark === mark) continue
      isStable = false
      setBelow(quiet, node, {...own, mark})
    }
  }
  for (const {node, own} of found) {
    setBelow(it, node, {...own, mark: node.data?.mark ?? it.mark})
  }
}

function markOf(
  {scheme, mark}: Classifying,
  calls: readonly Mark[],
  least: Mark | undefined
): Mark {
  const lowest = calls.length === 0 ? mark : lowestOf(calls, scheme)
  return least === undefined ? lowest : highestOf([lowest, least], scheme)
}

function findLoose(it: Classifying, tree: Root, report: Access): readonly Found[] {
  const found: Found[] = []
  visitWithParents(tree, [], (node, ancestors) => {
    if (node.type !== 'footnoteDefinition' && node.type !== 'definition') return
    const portion = ancestors.findLast(
      (around) => around.type !== 'root' && around.type !== 'list'
    )
    const around = portion?.data?.access
    const {value, diagnostics} = narrow(
      {
        access: around ?? report,
        isOpen: around === undefined,
        reportMark: it.mark,
        scheme: it.scheme
      },
      ownAccessOf(node, it.scheme)
    )
    it.diagnostics.push(...diagnostics)
    const isMarked = around !== undefined || node.data?.portion !== undefined
    const own = {...value, isLeftOut: false}
    found.push({node, own, least: isMarked ? value.mark : undefined})
  })
  return found
}

function visitWithParents(
  node: Nodes,
  ancestors: readonly Parents[],
  see: (node: Nodes, ancestors: readonly Parents[]) => void
): void {
  see(node, ancestors)
  if (!('children' in node)) return
  for (const child of node.children) visitWithParents(child, [...ancestors, node], see)
}

/** The marks of all that calls a note or uses an address, by what it calls. */
function findCalls(tree: Root): ReadonlyMap<string, readonly Mark[]> {
  const calls = new Map<string, Mark[]>()
  visit(tree, (node) => {
    const isCall =
      node.type === 'footnoteReference' ||
      node.type === 'linkReference' ||
      node.type === 'imageReference'
    const mark = node.data?.mark
    if (!isCall || mark === undefined) return
    const key = keyOf(node)
    calls.set(key, [...(calls.get(key) ?? []), mark])
  })
  return calls
}

/** Gives a definition and all in it its access; marks within it may be higher. */
function setBelow(it: Classifying, node: Nodes, access: Access): void {
  setAccess(node, access)
  if (!('children' in node)) return
  for (const child of node.children) setInner(it, child, access)
}

function setInner(it: Classifying, node: Nodes, around: Access): void {
  const access = innerOf(it, node, around)
  setAccess(node, access)
  if (!('children' in node)) return
  for (const child of node.children) {
    // What stands in for a portion is for those who may read what is around that.
    const isSubstitute = isDirective(child) && child.name === 'tearline'
    setInner(it, child, isSubstitute ? around : access)
  }
}

function innerOf(it: Classifying, node: Nodes, around: Access): Access {
  const own = ownAccessOf(node, it.scheme)
  const context = {access: around, isOpen: false, reportMark: it.mark, scheme: it.scheme}
  const {value, diagnostics} = narrow(context, own)
  it.diagnostics.push(...diagnostics)
  return value
}
