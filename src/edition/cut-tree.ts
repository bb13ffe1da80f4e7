import type {Nodes, PhrasingContent, Root, RootContent, Text} from 'mdast'
import {labelsOf} from '../locale/labels-of.js'
import {whyWithheld} from '../marking/may-hold.js'
import type {Target} from '../model/edition.js'
import type {Mark} from '../model/mark.js'
import {findAttribute, isDirective, type Directive} from '../model/tree.js'
import {closeGaps} from './close-gaps.js'
import {cutLoose} from './cut-loose.js'
import {isEmptied, isPrinted} from './emptied.js'
import {divideAtHeadings, isSection, type Part} from './sections.js'

/** For whom a text is cut. */
export interface Cutting {
  readonly target: Target
  /** The report's mark. */
  readonly mark: Mark
}

/**
 * Takes out of a text what an edition may not hold: a copy of what is left, with
 * substitutes in their places. What has nothing left in it goes too, so that no heading
 * or frame tells of what it held.
 */
export function cutTree(tree: Root, it: Cutting): Root {
  const children = cutParts(divideAtHeadings(tree.children), it)
  return {...tree, children: cutLoose(children, tree, it)}
}

/** Whether an edition may hold a node. */
export function mayHold({data}: Nodes, {target, mark}: Cutting): boolean {
  const access = data?.access
  // What was not classified is withheld: a forgotten mark releases nothing.
  return access !== undefined && whyWithheld(access, target, mark) === undefined
}

/** Whether an edition is one of several: then nothing may tell of what it lacks. */
export function isOfSeveral({target}: Cutting): boolean {
  return target.edition.ceiling !== undefined
}

function cutParts(parts: readonly Part[], it: Cutting): RootContent[] {
  return parts.flatMap((part) =>
    isSection(part) ? cutSection(part, it) : cutNode(part, it)
  )
}

function cutSection(
  {heading, parts}: Exclude<Part, RootContent>,
  it: Cutting
): RootContent[] {
  const [title] = cutNode(heading, it)
  if (!title) return []
  const kept = cutParts(parts, it)
  if (isOfSeveral(it) && !kept.some(isPrinted)) return []
  return [title, ...kept]
}

/** Cuts one node: what stands in its place, if anything. */
function cutNode(node: RootContent, it: Cutting): RootContent[] {
  // Definitions are kept by their calls, once it is known which are left.
  if (node.type === 'footnoteDefinition' || node.type === 'definition') return []
  if (node.type === 'comment') return []
  if (isDirective(node) && node.name === 'portion') return cutPortion(node, it)
  if (isDirective(node) && node.name === 'tearline') return []
  if (!mayHold(node, it)) return []
  if (!('children' in node)) return [copyOf(node, it)]
  const kept = copyOf(node, it)
  return isOfSeveral(it) && isEmptied(kept) ? [] : [kept]
}

/** Copies a node with what an edition may hold of what is in it. */
export function copyOf<T extends RootContent>(node: T, it: Cutting): T {
  const copy = {...node, data: {...node.data}}
  if (!('children' in copy)) return copy
  return {...copy, children: childrenOf(node, it)}
}

function childrenOf(node: RootContent, it: Cutting): RootContent[] {
  if (!('children' in node)) return []
  const children: readonly RootContent[] = node.children
  if (node.type === 'table') return cutRows(children, it)
  if (node.type === 'tableRow') return children.map((cell) => cutCell(cell, it))
  if (node.type === 'containerDirective') return cutParts(divideAtHeadings(children), it)
  const kept = children.flatMap((child) => cutNode(child, it))
  return kept.length === children.length ? kept : closeGaps(kept)
}

/** The head of a table goes with it; rows go one by one. */
function cutRows(rows: readonly RootContent[], it: Cutting): RootContent[] {
  return rows.flatMap((row, index) =>
    index === 0 ? [copyOf(row, it)] : cutNode(row, it)
  )
}

/** A cell cannot go alone: a word stands in it, whatever was there. */
function cutCell(cell: RootContent, it: Cutting): RootContent {
  if (mayHold(cell, it)) return copyOf(cell, it)
  const {position} = cell
  const value = labelsOf(it.target.language).withheld
  const text: Text = {type: 'text', value, position, data: {bound: true}}
  return {type: 'tableCell', children: [text], position, data: {}}
}

/** A portion leaves its own text where it may be read, else its substitute. */
function cutPortion(node: Directive, it: Cutting): RootContent[] {
  const children: readonly RootContent[] = node.children
  if (mayHold(node, it)) return children.flatMap((child) => cutNode(child, it))
  if (node.type === 'textDirective') return inlineSubstitute(node)
  const substitute = children.find(
    (child) => isDirective(child) && child.name === 'tearline'
  )
  if (!substitute || !mayHold(substitute, it)) return []
  if (!isDirective(substitute)) return []
  const inner: readonly RootContent[] = substitute.children
  const kept = inner.flatMap((child) => cutNode(child, it))
  if (substitute.type === 'containerDirective') return kept
  const {position, data} = substitute
  const {mark, access} = data
  const paragraph = {type: 'paragraph', position, data: {mark, access}} as const
  return [{...paragraph, children: kept.filter(isPhrasing)}]
}

function inlineSubstitute(node: Directive): RootContent[] {
  const substitute = findAttribute(node, 'tearline')
  if (!substitute) return []
  const {position} = node
  return [{type: 'text', value: substitute.value, position, data: {}}]
}

const BLOCKS = ['paragraph', 'list', 'blockquote', 'table', 'code', 'heading']

/** What stands in a line; a label holds nothing else. */
function isPhrasing(node: RootContent): node is PhrasingContent {
  return !BLOCKS.includes(node.type)
}
