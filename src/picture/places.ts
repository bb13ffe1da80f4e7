import type {Point, Span} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'

/** Makes the function from offsets in `text`, in UTF-16 code units, to a span. */
export function placesOf(
  file: ProjectPath,
  text: string
): (start: number, end: number) => Span {
  const lineStarts = [0]
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    lineStarts.push(match.index + match[0].length)
  }

  function pointAt(offset: number): Point {
    let low = 0
    let high = lineStarts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1}
  }

  return (start, end) => ({
    file,
    start: pointAt(start),
    end: pointAt(Math.max(start, end))
  })
}
