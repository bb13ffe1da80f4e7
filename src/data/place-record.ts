/** Where a record and its cells stand, as offsets of the text. */
export interface PlacedRecord {
  readonly cells: readonly {
    readonly text: string
    readonly start: number
    readonly end: number
  }[]
  readonly start: number
  /** Before the line end. */
  readonly end: number
  /** As it is written; empty at the end of the text. */
  readonly lineEnd: string
  readonly nextStart: number
}

/** Finds the places of a record's cells, which begin at `start` of the text. */
export function placeRecord(
  texts: readonly string[],
  text: string,
  start: number
): PlacedRecord {
  let at = start
  const cells = texts.map((cell, index) => {
    const cellStart = index === 0 ? at : at + 1
    const isQuoted = text[cellStart] === '"'
    at = isQuoted ? endOfQuoted(text, cellStart) : cellStart + cell.length
    return {text: cell, start: cellStart, end: at}
  })
  const lineEnd = lineEndAt(text, at)
  return {cells, start, end: at, lineEnd, nextStart: at + lineEnd.length}
}

/** The offset after the quote that closes the one at `opening`; a doubled one closes nothing. */
export function endOfQuoted(text: string, opening: number): number {
  let quote = text.indexOf('"', opening + 1)
  while (0 <= quote && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2)
  return quote < 0 ? text.length : quote + 1
}

function lineEndAt(text: string, at: number): string {
  const first = text.charAt(at)
  return first === '\r' && text[at + 1] === '\n' ? '\r\n' : first
}
