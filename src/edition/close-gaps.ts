import type {RootContent, Text} from 'mdast'

/**
 * Closes the gaps that portions left in a line of text: of two spaces one, and none at
 * its ends or before a sign that closes.
 */
export function closeGaps(children: readonly RootContent[]): RootContent[] {
  const closed: RootContent[] = []
  for (const node of children) {
    const before = closed.at(-1)
    if (node.type !== 'text') {
      closed.push(node)
      continue
    }
    const isAfterSpace = !before || (before.type === 'text' && /\s$/.test(before.value))
    const value = isAfterSpace ? node.value.trimStart() : node.value
    if (before?.type === 'text' && /^[.,;:!?)\]]/.test(value)) trimEnd(closed, before)
    if (value !== '') closed.push({...node, value})
  }
  const last = closed.at(-1)
  if (last?.type === 'text') trimEnd(closed, last)
  return closed
}

function trimEnd(closed: RootContent[], last: Text): void {
  const value = last.value.trimEnd()
  closed.pop()
  if (value !== '') closed.push({...last, value})
}
