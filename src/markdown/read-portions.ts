import type {Paragraph, Parents, TableCell, Text} from 'mdast'
import type {Diagnostic} from '../model/diagnostic.js'
import type {PortionMark} from '../model/tree.js'
import {findPortion, hasText, type WrittenMark} from './portion-place.js'
import type {Manuscript} from './manuscript.js'
import {rangeOf} from './prose.js'
import {walk} from './walk.js'

/**
 * Takes the marks of portions out of the text and puts them on what they mark: the
 * paragraph, the item or the note that begins with one, the row whose first cell does.
 *
 * What is wrong with one was told by `checkMarks`; it stays text.
 */
export function readPortions({
  file,
  text,
  tree,
  lines,
  scheme
}: Manuscript): readonly Diagnostic[] {
  walk(tree, (node, ancestors) => {
    if (node.type !== 'paragraph' && node.type !== 'tableCell') return
    if (!mayBegin(node, ancestors)) return
    const found = findPortion(node, text, scheme)
    const [first] = node.children
    if (!found || first?.type !== 'text' || !hasText(node, found)) return
    const {start} = rangeOf(first)
    const span = {...lines.spanOf(start, start + found.length), file}
    takeOut(node, first, found)
    mark(holderOf(node, ancestors), {mark: found.mark, span})
  })
  return []
}

/** Whether a mark at the beginning of a text marks it: not a label's, not a header's. */
export function mayBegin(
  node: Paragraph | TableCell,
  ancestors: readonly Parents[]
): boolean {
  if (node.type === 'paragraph') return node.data?.directiveLabel !== true
  const [row, table] = ancestors.toReversed()
  return table?.type === 'table' && table.children[0] !== row
}

/** What a mark at the beginning of a text marks. */
function holderOf(node: Paragraph | TableCell, ancestors: readonly Parents[]): Parents {
  const parent = ancestors.at(-1)
  const isFirst = parent?.children.find(({type}) => type !== 'comment') === node
  const isHeld =
    parent?.type === 'listItem' ||
    parent?.type === 'footnoteDefinition' ||
    parent?.type === 'tableRow'
  return isHeld && isFirst ? parent : node
}

function mark(node: Parents, portion: PortionMark): void {
  node.data = {...node.data, portion}
}

/** Takes a mark and the white space behind it out of the text that begins with it. */
function takeOut(node: Paragraph | TableCell, first: Text, {length}: WrittenMark): void {
  const rest = first.value.slice(length)
  const value = rest.trimStart()
  if (value === '') {
    node.children.shift()
    return
  }
  const gone = length + rest.length - value.length
  first.value = value
  const start = first.position?.start
  // A line end behind the mark takes the text to the next line.
  if (
    !first.position ||
    !start ||
    rest.slice(0, rest.length - value.length).includes('\n')
  )
    return
  first.position = {
    ...first.position,
    start: {
      ...start,
      column: start.column + gone,
      offset: (start.offset ?? 0) + gone
    }
  }
}
