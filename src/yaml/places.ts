import type {Point, Span} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'

/** Turns offsets of a text into places of its file. */
export interface Places {
  spanAt(start: number, end: number): Span
  lineAt(offset: number): number
}

/**
 * Makes the places of a text that begins on line `firstLine` of its file.
 *
 * Lines end with LF, so CR LF counts once; offsets beyond the end are the end's.
 */
export function placesOf(file: ProjectPath, text: string, firstLine: number): Places {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({index}) => index + 1)]

  function pointAt(offset: number): Point {
    const at = Math.max(0, Math.min(offset, text.length))
    const index = indexOfLast(starts, at)
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
