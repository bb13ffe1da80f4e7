import type {Element} from 'hast'
import {setText} from './fit-text.js'
import type {Frame} from './frame.js'
import type {Sheet} from './sheet.js'
import {shape, textAt} from './svg.js'

/** Where a band begins and ends, in px. */
export interface Band {
  readonly from: number
  readonly to: number
}

/** Room between a band's edge and its words. */
const PADDING = 2

/**
 * Draws a light band where nobody has figures, with the words for it: level, else
 * upright, else in a line below the places, so that they are never cut off.
 *
 * @param words
 *   “no data”, in the language of the report.
 */
export function drawBands(
  bands: readonly Band[],
  words: string,
  frame: Frame,
  sheet: Sheet
): readonly Element[] {
  const height = frame.bottom - frame.top
  return bands.flatMap(({from, to}) => {
    const band = shape('rect', ['band'], {
      x: from,
      y: frame.top,
      width: to - from,
      height
    })
    const label = bandLabel({from, to}, words, frame, sheet)
    return label ? [band, label] : [band]
  })
}

function bandLabel(
  {from, to}: Band,
  words: string,
  {top, bottom}: Frame,
  sheet: Sheet
): Element | undefined {
  const room = to - from - 2 * PADDING
  const block = setText(words, {limit: room, weight: 400, sheet})
  const x = (from + to) / 2
  const middle = (top + bottom) / 2
  const isWhole = block.lines.length <= words.split(' ').length
  if (block.width <= room && isWhole) {
    const y = middle - block.height / 2 + sheet.size
    return textAt(block.lines, {x, y, anchor: 'middle', className: ['gap-label']}, sheet)
  }
  const isUpright = sheet.size <= room + 2 * PADDING
  if (!isUpright || bottom - top < sheet.widthOf(words, 400)) return undefined
  const place = {x: x + sheet.size * 0.34, y: middle, anchor: 'middle'} as const
  const text = textAt([words], {...place, className: ['gap-label']}, sheet)
  const turn = `rotate(-90 ${text.properties['x']} ${text.properties['y']})`
  return {...text, properties: {...text.properties, transform: turn}}
}

/** Whether the words of a band have no room in it, so that a key must say them. */
export function needsKey(
  bands: readonly Band[],
  words: string,
  frame: Frame,
  sheet: Sheet
): boolean {
  return bands.some((band) => bandLabel(band, words, frame, sheet) === undefined)
}

/** Room for the key, below the places. */
export function keyHeight({leading}: Sheet): number {
  return leading * 1.4
}

/** A piece of band with its words, in a line of its own at the foot of the drawing. */
export function drawKey(
  words: string,
  {left, bottom}: Pick<Frame, 'left' | 'bottom'>,
  sheet: Sheet
): readonly Element[] {
  const {size} = sheet
  const swatch = shape('rect', ['band'], {
    x: left,
    y: bottom - size,
    width: size * 1.5,
    height: size
  })
  const place = {x: left + size * 2, y: bottom - size * 0.16, className: ['gap-label']}
  return [swatch, textAt([words], place, sheet)]
}
