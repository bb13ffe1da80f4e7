import {baseLineAt, type Sheet, type Weight} from './sheet.js'

/** A text in lines, with the room it takes in CSS px. */
export interface Block {
  readonly lines: readonly string[]
  readonly weight: Weight
  readonly width: number
  readonly height: number
}

/** Sets a text in the fewest lines that are no wider than `limit`, and as even as they can be. */
export function setText(
  text: string,
  {
    limit,
    weight,
    sheet
  }: {readonly limit: number; readonly weight: Weight; readonly sheet: Sheet}
): Block {
  const widthOf = (line: string): number => sheet.widthOf(line, weight)
  const greedy = fillLines(wordsOf(text, limit, widthOf), limit, widthOf)
  const even = greedy.length === 2 ? evenLines(text, widthOf) : undefined
  const lines = even && even.every((line) => widthOf(line) <= limit) ? even : greedy
  const width = Math.max(...lines.map(widthOf))
  return {lines, weight, width, height: lines.length * sheet.leading}
}

/** The base line of a block's first line, where the middle of the block is at `middle`. */
export function firstBaseLine({height}: Block, middle: number, sheet: Sheet): number {
  return baseLineAt(middle - height / 2 + sheet.leading / 2, sheet)
}

/** The least width in which a text needs no more than two lines. */
function widthInTwoLines(text: string, weight: Weight, sheet: Sheet): number {
  const widthOf = (line: string): number => sheet.widthOf(line, weight)
  const lines = evenLines(text, widthOf) ?? [text]
  return Math.max(...lines.map(widthOf))
}

/**
 * The width of a column of labels: what they need in one line, up to `share` of the
 * sheet; beyond that what they need in two, up to `most` of it.
 */
export function columnWidth(
  labels: readonly {readonly text: string; readonly weight: Weight}[],
  sheet: Sheet,
  {share, most}: {readonly share: number; readonly most: number}
): number {
  const whole = labels.map(({text, weight}) => sheet.widthOf(text, weight))
  const halves = labels.map(({text, weight}) => widthInTwoLines(text, weight, sheet))
  const limit = Math.max(share * sheet.width, ...halves)
  return Math.min(limit, most * sheet.width, Math.max(0, ...whole))
}

/** The two lines of a text that are most alike in width; nothing for a single word. */
function evenLines(
  text: string,
  widthOf: (line: string) => number
): readonly [string, string] | undefined {
  const words = text.split(' ')
  const parted = words
    .slice(1)
    .map((_, index): [string, string] => [
      words.slice(0, index + 1).join(' '),
      words.slice(index + 1).join(' ')
    ])
  const widest = ([first, second]: [string, string]): number =>
    Math.max(widthOf(first), widthOf(second))
  return parted.toSorted((a, b) => widest(a) - widest(b))[0]
}

/** The words of a text; one that is wider than a line is cut where it must be. */
function wordsOf(
  text: string,
  limit: number,
  widthOf: (line: string) => number
): readonly string[] {
  return text.split(' ').flatMap((word) => {
    const pieces: string[] = []
    let piece = ''
    for (const letter of word) {
      if (piece !== '' && limit < widthOf(piece + letter)) {
        pieces.push(piece)
        piece = ''
      }
      piece += letter
    }
    return [...pieces, piece]
  })
}

function fillLines(
  words: readonly string[],
  limit: number,
  widthOf: (line: string) => number
): readonly string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || limit + 0.01 < widthOf(longer)) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
