import type {Heading, RootContent} from 'mdast'

/** A heading with all that stands below it, sections of deeper headings among it. */
export interface Section {
  readonly heading: Heading
  readonly parts: readonly Part[]
}

export type Part = RootContent | Section

/** Whether a part is a section: a node of a tree has a type. */
export function isSection(part: Part): part is Section {
  return 'heading' in part
}

/**
 * Divides blocks at their headings: what stands below a heading, up to the next of its
 * level or above, is its section.
 */
export function divideAtHeadings(blocks: readonly RootContent[]): readonly Part[] {
  const parts: Part[] = []
  let index = 0
  while (index < blocks.length) {
    const node = blocks[index]
    if (node?.type !== 'heading') {
      if (node) parts.push(node)
      index++
      continue
    }
    const end = endOf(blocks, index, node.depth)
    parts.push({heading: node, parts: divideAtHeadings(blocks.slice(index + 1, end))})
    index = end
  }
  return parts
}

function endOf(blocks: readonly RootContent[], start: number, depth: number): number {
  const after = blocks.findIndex(
    (it, index) => start < index && it.type === 'heading' && it.depth <= depth
  )
  return after < 0 ? blocks.length : after
}
