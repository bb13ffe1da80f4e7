import type {Point, Span} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'

/** What one line of the source has of a construct, without quotation marks before it. */
export interface SourceLine {
  readonly text: string
  readonly start: Point
}

/** A text gathered from parts of lines, which still knows where each character stands. */
export interface Gathered {
  /** The lines, with `\n` between. */
  readonly text: string
  /** The place of a stretch of `text`. */
  readonly spanOf: (start: number, end: number) => Span
}

/** Gathers lines of one construct, as braces over several lines are. */
export function gatherLines(file: ProjectPath, lines: readonly SourceLine[]): Gathered {
  const starts: number[] = []
  let length = 0
  for (const {text} of lines) {
    starts.push(length)
    length += text.length + 1
  }

  function pointAt(index: number): Point {
    const found = starts.findLastIndex((start) => start <= index)
    const line = lines[Math.max(0, found)]
    if (!line) throw new Error('Internal error: a construct without a line')
    const offset = index - (starts[Math.max(0, found)] ?? 0)
    return {line: line.start.line, column: line.start.column + offset}
  }

  return {
    text: lines.map(({text}) => text).join('\n'),
    spanOf: (start, end) => ({file, start: pointAt(start), end: pointAt(end)})
  }
}
