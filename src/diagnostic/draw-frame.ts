import type {Span} from '../model/diagnostic.js'
import {drawLine} from './draw-line.js'
import type {Color, Paint} from './paint.js'

/** A place to underline. */
export interface Underlined {
  readonly span: Span
  /** What the line is drawn with. */
  readonly stroke: '━' | '─'
  readonly color: Color
  /** What stands behind the line. */
  readonly label?: string | undefined
}

interface FrameOptions {
  readonly paint: Paint
  /** Columns of the terminal. */
  readonly width: number
}

const LEAST_DIGITS = 2
/** Two blanks before a line's number, ` │ ` behind it. */
const GUTTER_COLUMNS = 5
/** However narrow the terminal is. */
const LEAST_ROOM = 20

/**
 * Draws the lines that places stand on, each underlined, in the order of their places.
 * Of a place over several lines the first and the last are drawn; of one that the text
 * does not have, nothing is.
 */
export function drawFrame(
  text: string,
  places: readonly Underlined[],
  {paint, width}: FrameOptions
): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/)
  const rows = places
    .flatMap((place) => rowsOf(place, lines))
    .toSorted((a, b) => a.lineNumber - b.lineNumber || a.from - b.from)
  const digits = Math.max(LEAST_DIGITS, String(rows.at(-1)?.lineNumber ?? 0).length)
  const room = Math.max(LEAST_ROOM, width - digits - GUTTER_COLUMNS)
  const gutterOf = (text: string): string => paint('dim', `  ${text.padStart(digits)} │`)

  return rows.flatMap(({line, lineNumber, from, to, place, label}, index) => {
    const drawn = drawLine(line, {from, to, room})
    const stroke = place.stroke.repeat(drawn.columns)
    const tail = label === undefined ? '' : ` ${label}`
    const underline = `${gutterOf('')} ${' '.repeat(drawn.before)}${paint(place.color, `${stroke}${tail}`)}`
    if (rows[index - 1]?.lineNumber === lineNumber) return [underline]
    return [`${gutterOf(String(lineNumber))} ${drawn.text}`.trimEnd(), underline]
  })
}

/** One line of the text and the stretch of it that is underlined, from 0, in code units. */
interface Row {
  readonly line: string
  readonly lineNumber: number
  readonly from: number
  readonly to: number
  readonly place: Underlined
  readonly label?: string | undefined
}

function rowsOf(place: Underlined, lines: readonly string[]): readonly Row[] {
  const {start, end} = place.span
  const endsBefore = start.line < end.line && end.column === 1
  const last = endsBefore ? end.line - 1 : end.line
  const firstLine = lines[start.line - 1]
  const lastLine = lines[last - 1]
  if (firstLine === undefined || lastLine === undefined) return []

  const from = start.column - 1
  const to = endsBefore ? lastLine.length : end.column - 1
  const {label} = place
  if (start.line === last) {
    return [{line: firstLine, lineNumber: last, from, to, place, label}]
  }
  const indent = lastLine.length - lastLine.trimStart().length
  return [
    {line: firstLine, lineNumber: start.line, from, to: firstLine.length, place},
    {line: lastLine, lineNumber: last, from: Math.min(indent, to), to, place, label}
  ]
}
