/**
 * Finds the lines that lie in fenced code or in a comment, before anything is
 * parsed, so that a line of colons there closes no container.
 *
 * Quotation marks, list markers and indentation before a fence are not counted,
 * so this may take for code what CommonMark does not; `checkLines` tells of a
 * line of colons that then closed nothing.
 *
 * @returns
 *   Their numbers, from 1; the lines of the fences themselves are not among them.
 */
export function findOpaqueLines(lines: readonly string[]): ReadonlySet<number> {
  const opaque = new Set<number>()
  let isClosedBy: ((line: string) => boolean) | undefined
  for (const [index, line] of lines.entries()) {
    if (isClosedBy) {
      if (isClosedBy(line)) isClosedBy = undefined
      else opaque.add(index + 1)
    } else isClosedBy = findOpening(line)
  }
  return opaque
}

/** What stands before a block on its line, at any depth. */
const BEFORE_BLOCK = /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*/

/** A line without quotation marks, list markers and indentation. */
export function withoutPrefix(line: string): string {
  return line.replace(BEFORE_BLOCK, '')
}

function findOpening(line: string): ((line: string) => boolean) | undefined {
  const block = withoutPrefix(line)
  if (block.startsWith('<!--')) {
    const isClosed = block.includes('-->')
    return isClosed ? undefined : (next) => next.includes('-->')
  }
  const [fence] = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(block) ?? []
  return fence === undefined ? undefined : (next) => isClosingFence(next, fence)
}

/** Whether a line closes the code that `fence` opened (CommonMark 0.31, section 4.5). */
export function isClosingFence(line: string, fence: string): boolean {
  const block = line.replace(/^[ \t>]*/, '').trimEnd()
  const isSameSign = block === fence.charAt(0).repeat(block.length)
  return isSameSign && fence.length <= block.length
}
