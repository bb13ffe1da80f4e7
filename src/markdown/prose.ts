import type {Heading, Nodes, Paragraph, Parents, Root, TableCell} from 'mdast'
import type {LeafDirective} from '../model/tree.js'
import {walk} from './walk.js'

/** Running text: a paragraph, a heading, a cell or the label of a leaf. */
export interface Prose {
  readonly node: Paragraph | Heading | TableCell | LeafDirective
  /**
   * The source as it stands, with `MASK` in place of every character that is no
   * text: code, addresses, comments, pictures, calls of notes, and of directives
   * all but their labels.
   */
  readonly text: string
  /** Where it begins in the file. */
  readonly start: number
}

/** Stands for what is no text: neither a letter nor a space nor a sign. */
const MASK = '\uFFFC'

/** A stretch of a file, by offsets. */
interface Range {
  readonly start: number
  readonly end: number
}

/** Finds the running text of a tree, in order. */
export function findProse(tree: Root, source: string): readonly Prose[] {
  const found: Prose[] = []
  walk(tree, (node) => {
    const isProse =
      node.type === 'paragraph' ||
      node.type === 'heading' ||
      node.type === 'tableCell' ||
      node.type === 'leafDirective'
    if (!isProse) return
    // Braces, bars and number signs stand outside of the children.
    const isInside = node.type !== 'paragraph'
    const range = isInside ? insideOf(node) : rangeOf(node)
    const masks = node.children.flatMap((child) => masksOf(child, source))
    const text = masked(source, range, masks)
    if (text !== '') found.push({node, text, start: range.start})
  })
  return found
}

/** Where a node begins and ends in the file, by offsets. */
export function rangeOf({position}: Nodes): Range {
  return {start: position?.start.offset ?? 0, end: position?.end.offset ?? 0}
}

/** From the first child to the last; nothing, at the end, where there are none. */
function insideOf(node: Parents): Range {
  const {end} = rangeOf(node)
  const [first] = node.children
  const last = node.children.at(-1)
  if (!first || !last) return {start: end, end}
  return {start: rangeOf(first).start, end: rangeOf(last).end}
}

/** What is no text in a node of running text. */
function masksOf(node: Nodes, source: string): readonly Range[] {
  switch (node.type) {
    case 'text':
    case 'crossReference':
    case 'break':
      return []
    case 'emphasis':
    case 'strong':
    case 'delete':
      return node.children.flatMap((child) => masksOf(child, source))
    case 'link':
      if (source[rangeOf(node).start] === '<') return [rangeOf(node)]
      return masksAround(node, source)
    case 'linkReference':
    case 'textDirective':
      return masksAround(node, source)
    default:
      return [rangeOf(node)]
  }
}

/** Everything of a node but its children's text. */
function masksAround(node: Parents, source: string): readonly Range[] {
  const whole = rangeOf(node)
  const inside = insideOf(node)
  return [
    {start: whole.start, end: inside.start},
    ...node.children.flatMap((child) => masksOf(child, source)),
    {start: inside.end, end: whole.end}
  ]
}

function masked(source: string, {start, end}: Range, masks: readonly Range[]): string {
  const pieces: string[] = []
  let at = start
  for (const mask of masks) {
    pieces.push(source.slice(at, mask.start))
    pieces.push(MASK.repeat(Math.max(0, mask.end - Math.max(at, mask.start))))
    at = Math.max(at, mask.end)
  }
  pieces.push(source.slice(at, Math.max(at, end)))
  return pieces.join('')
}
