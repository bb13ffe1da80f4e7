import {withoutPrefix} from './opaque-lines.js'

/** How deep a line lies, by what is written on it. */
export interface Nesting {
  /** Counted from 1. */
  readonly line: number
  readonly depth: number
  readonly what: 'lists and quotations' | 'containers'
}

/**
 * Measures how many lists, quotations and containers each line may lie in.
 *
 * Lists count by the markers on the line and by its indentation, at two columns
 * each: no list goes deeper with less.
 */
export function measureNesting(lines: readonly string[]): readonly Nesting[] {
  const open: number[] = []
  let inherited = 0
  return lines.flatMap((text, index): Nesting[] => {
    const line = index + 1
    const depth = depthOf(text)
    // An empty or indented line goes on with what is above it.
    inherited = depth === 0 && /^(?:[ \t]|$)/.test(text) ? inherited : depth
    trackContainers(open, withoutPrefix(text))
    return [
      {line, depth: inherited, what: 'lists and quotations'},
      {line, depth: open.length, what: 'containers'}
    ]
  })
}

function depthOf(line: string): number {
  const prefix = line.slice(0, line.length - withoutPrefix(line).length)
  const quotes = count(prefix, /[>]/g)
  const markers = count(prefix, /[-+*.)]/g)
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
  // Spaces alone nest nothing: they are the columns of something, or code.
  return quotes + markers + (0 < markers ? Math.floor(indent / 2) : 0)
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length
}

/** Opens and closes as the parser does: each name opens, equal colons close. */
function trackContainers(open: number[], block: string): void {
  const size = block.length - block.replace(/^:+/, '').length
  if (size < 3) return
  const rest = block.slice(size)
  if (/^\p{L}/u.test(rest)) open.push(size)
  if (rest.trim() !== '') return
  const closed = open.lastIndexOf(size)
  if (0 <= closed) open.splice(closed)
}
