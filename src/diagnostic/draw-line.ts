import {columnsOf, toVisible} from './to-visible.js'

/** A line as it is shown, and the stretch of it to underline, in columns. */
export interface DrawnLine {
  readonly text: string
  /** Columns before the underline. */
  readonly before: number
  /** At least one, so that an empty place shows. */
  readonly columns: number
}

export interface Stretch {
  /** The place in the line, from 0, in UTF-16 code units; `to` is just behind it. */
  readonly from: number
  readonly to: number
  /** The most columns that there are. */
  readonly room: number
}

const TAB = '  '
const CUT = '…'

/** Of the room, what is kept before a place in a line that is cut. */
const SHARE_BEFORE = 0.25

/**
 * Draws one line of a source: hidden characters visible, a tab as two blanks, and cut
 * on either side of the place where it is longer than there is room.
 */
export function drawLine(line: string, {from, to, room}: Stretch): DrawnLine {
  const letters = lettersOf(line, {from, room})
  const isCutBefore = 0 < (letters[0]?.at ?? 0)
  const first = findFirst(letters, {from, room, isCutBefore})
  const before = first === 0 && !isCutBefore ? '' : CUT
  const shown: Letter[] = []
  let free = room - before.length
  for (const letter of letters.slice(first)) {
    free -= letter.columns
    shown.push(letter)
    if (free < 0) break
  }
  while (free < (isCutAfter(shown, line) ? CUT.length : 0)) {
    free += shown.pop()?.columns ?? room
  }
  const after = isCutAfter(shown, line) ? CUT : ''
  const isInside = ({at}: Letter): boolean => from <= at && at < to
  return {
    text: `${before}${shown.map(({text}) => text).join('')}${after}`,
    before: before.length + sumColumns(shown.filter(({at}) => at < from)),
    columns: Math.max(1, sumColumns(shown.filter(isInside)))
  }
}

/** A character as it is shown; `at` is where it stands in its line. */
interface Letter {
  readonly at: number
  readonly text: string
  readonly columns: number
}

/** The letters around a place: of a line of a megabyte, no more than may be shown. */
function lettersOf(
  line: string,
  {from, room}: Pick<Stretch, 'from' | 'room'>
): readonly Letter[] {
  let at = Math.max(0, from - room)
  const letters: Letter[] = []
  for (const letter of line.slice(at, from + 2 * room)) {
    const text = letter === '\t' ? TAB : toVisible(letter)
    letters.push({at, text, columns: columnsOf(text)})
    at += letter.length
  }
  return letters
}

/** Where to begin: at the start, or where a share of the room lies before the place. */
function findFirst(
  letters: readonly Letter[],
  {from, room, isCutBefore}: {from: number; room: number; isCutBefore: boolean}
): number {
  if (!isCutBefore && sumColumns(letters) <= room) return 0
  let index = letters.findIndex(({at}) => from <= at)
  if (index < 0) index = letters.length
  let columns = 0
  while (0 < index && columns < room * SHARE_BEFORE) {
    index--
    columns += letters[index]?.columns ?? 0
  }
  return index
}

function isCutAfter(shown: readonly Letter[], line: string): boolean {
  const last = shown.at(-1)
  if (!last) return 0 < line.length
  // A letter is one code unit or two.
  const size = 0xffff < (line.codePointAt(last.at) ?? 0) ? 2 : 1
  return last.at + size < line.length
}

function sumColumns(letters: readonly Letter[]): number {
  return letters.reduce((sum, {columns}) => sum + columns, 0)
}
