import type {Point, Span} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'

/**
 * The lines of a text, and the way between offsets and places.
 *
 * A line ends as CommonMark says: in LF, CR or both together.
 */
export class Lines {
  readonly #file: ProjectPath
  readonly #starts: readonly number[]
  /** The lines without what ends them. */
  readonly texts: readonly string[]

  constructor(file: ProjectPath, text: string) {
    this.#file = file
    const starts = [0]
    const texts: string[] = []
    for (const {0: ending, index} of text.matchAll(/\r\n|\n|\r/g)) {
      texts.push(text.slice(starts.at(-1), index))
      starts.push(index + ending.length)
    }
    texts.push(text.slice(starts.at(-1)))
    this.#starts = starts
    this.texts = texts
  }

  /** The place of the character at an offset, by halving. */
  pointAt(offset: number): Point {
    let low = 0
    let high = this.#starts.length
    while (low + 1 < high) {
      const middle = Math.floor((low + high) / 2)
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return {line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1}
  }

  /** The offset at which a line begins; `number` counts from 1. */
  startOf(number: number): number {
    return this.#starts[number - 1] ?? 0
  }

  spanOf(start: number, end: number): Span {
    return {file: this.#file, start: this.pointAt(start), end: this.pointAt(end)}
  }

  /** A stretch of one line; columns count from 1. */
  spanInLine(number: number, start: number, end: number): Span {
    return {
      file: this.#file,
      start: {line: number, column: start},
      end: {line: number, column: end}
    }
  }
}
