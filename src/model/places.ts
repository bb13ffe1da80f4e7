import type {Point, Span} from './diagnostic.js'
import type {ProjectPath} from './path.js'

/** Turns offsets of a text into places of its file. */
export interface Places {
  spanAt(start: number, end: number): Span
  lineAt(offset: number): number
}

/**
 * Makes the places of a text that begins on line `firstLine` of its file.
 *
 * A line ends with CR LF, LF or CR; offsets beyond the end are the end's, and one
 * between CR and LF is that of the CR.
 */
export function placesOf(file: ProjectPath, text: string, firstLine = 1): Places {
  const starts = lineStarts(text)
  let lastIndex = 0

  function pointAt(offset: number): Point {
    const inText = Math.max(0, Math.min(offset, text.length))
    const at = isWithinLineEnd(text, inText) ? inText - 1 : inText
    // Most are asked for in their order, and stand on the line of the one before.
    const isThere =
      (starts[lastIndex] ?? 0) <= at && at < (starts[lastIndex + 1] ?? Infinity)
    const index = isThere ? lastIndex : indexOfLast(starts, at)
    lastIndex = index
    return {line: firstLine + index, column: at - (starts[index] ?? 0) + 1}
  }

  return {
    spanAt: (start, end) => ({
      file,
      start: pointAt(start),
      end: pointAt(Math.max(start, end))
    }),
    lineAt: (offset) => pointAt(offset).line
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const {0: lineEnd, index} of text.matchAll(/\r\n|\n|\r/g)) {
    starts.push(index + lineEnd.length)
  }
  return starts
}

function isWithinLineEnd(text: string, offset: number): boolean {
  return text[offset - 1] === '\r' && text[offset] === '\n'
}

/** The index of the last of some ascending numbers that is not above `limit`. */
function indexOfLast(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((ascending[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
