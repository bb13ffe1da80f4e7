import type {Element} from 'hast'
import {setText, type Block} from './fit-text.js'
import {baseLineAt, type Sheet, type Weight} from './sheet.js'
import {shape, textAt} from './svg.js'

/** What a fill, a line or a pattern stands for. */
export interface KeyEntry {
  readonly text: string
  readonly weight?: Weight | undefined
  readonly className?: readonly string[] | undefined
  /** Draws its sign into a square. */
  readonly sign: (square: Square) => readonly Element[]
}

/** Where a sign is drawn: its upper left corner and its side, in px. */
export interface Square {
  readonly left: number
  readonly top: number
  readonly side: number
}

/** Entries in rows, as wide as the sheet. */
export interface Key {
  readonly height: number
  readonly drawAt: (top: number) => readonly Element[]
}

/** From a sign to its text, and from a text to the next sign, in sizes of letters. */
const GAPS = {beside: 0.45, between: 1.3} as const
/** The side of a sign, in sizes of letters. */
const SIGN = 0.85

/** The room that a sign takes before its text. */
export function signRoom({size}: Sheet): number {
  return size * (SIGN + GAPS.beside)
}

/** Draws a sign whose middle is level with `middle`. */
export function drawSign(
  sign: KeyEntry['sign'],
  left: number,
  middle: number,
  {size}: Sheet
): readonly Element[] {
  const side = size * SIGN
  return sign({left, top: middle - side / 2, side})
}

/** A square filled with a step of the palette. */
export function stepSign(step: number): KeyEntry['sign'] {
  return function drawStep({left, top, side}) {
    return [squareOf(['part', `step-${step}`], {left, top, side})]
  }
}

export function squareOf(
  className: readonly string[],
  {left, top, side}: Square
): Element {
  return shape('rect', className, {x: left, y: top, width: side, height: side})
}

/** Lays entries out in rows from the left edge, each as long as the sheet is wide. */
export function layKey(entries: readonly KeyEntry[], sheet: Sheet): Key {
  const room = signRoom(sheet)
  const {width, size, leading} = sheet
  let [left, top] = [0, 0]
  let rowHeight = leading
  const seats = entries.map((entry) => {
    const weight = entry.weight ?? 400
    const block = setText(entry.text, {limit: width - room, weight, sheet})
    const isFull = 0 < left && width < left + room + block.width
    if (isFull) {
      left = 0
      top += rowHeight
      rowHeight = leading
    }
    const seat = {entry, block, left, top}
    left += room + block.width + size * GAPS.between
    rowHeight = Math.max(rowHeight, block.height)
    return seat
  })
  const height = entries.length === 0 ? 0 : top + rowHeight
  return {
    height,
    drawAt: (start) =>
      seats.flatMap((seat) => drawEntry({...seat, top: start + seat.top}, sheet))
  }
}

function drawEntry(
  {
    entry,
    block,
    left,
    top
  }: {
    readonly entry: KeyEntry
    readonly block: Block
    readonly left: number
    readonly top: number
  },
  sheet: Sheet
): readonly Element[] {
  const middle = top + sheet.leading / 2
  const place = {
    x: left + signRoom(sheet),
    y: baseLineAt(middle, sheet),
    className: entry.className
  }
  return [...drawSign(entry.sign, left, middle, sheet), textAt(block.lines, place, sheet)]
}
