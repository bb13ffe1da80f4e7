import type {Element} from 'hast'
import {setText} from './fit-text.js'
import type {Frame} from './frame.js'
import type {Area} from './place-label.js'
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
 * upright; where it is too narrow for both, a key says them.
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
    const label = findLabel({from, to}, words, frame, sheet)
    return label ? [band, drawLabel(label, sheet)] : [band]
  })
}

/** Whether the words of a band have no room in it, so that a key must say them. */
export function needsKey(
  bands: readonly Band[],
  words: string,
  frame: Frame,
  sheet: Sheet
): boolean {
  return bands.some((band) => findLabel(band, words, frame, sheet) === undefined)
}

/** Where the words of bands stand, so that nothing is put on them. */
export function bandAreas(
  bands: readonly Band[],
  words: string,
  frame: Frame,
  sheet: Sheet
): readonly Area[] {
  return bands.flatMap((band) => findLabel(band, words, frame, sheet)?.area ?? [])
}

/** The words of a band, about its middle. */
interface BandLabel {
  readonly lines: readonly string[]
  readonly x: number
  readonly middle: number
  readonly isUpright: boolean
  readonly area: Area
}

function findLabel(
  {from, to}: Band,
  words: string,
  {top, bottom}: Frame,
  sheet: Sheet
): BandLabel | undefined {
  const room = to - from - 2 * PADDING
  const block = setText(words, {limit: room, weight: 400, sheet})
  const x = (from + to) / 2
  const middle = (top + bottom) / 2
  const label = (lines: readonly string[], width: number, height: number): BandLabel => ({
    lines,
    x,
    middle,
    isUpright: lines !== block.lines,
    area: {
      left: x - width / 2,
      right: x + width / 2,
      top: middle - height / 2,
      bottom: middle + height / 2
    }
  })
  const isWhole = block.lines.length <= words.split(' ').length
  if (block.width <= room && isWhole) {
    return label(block.lines, block.width, block.height)
  }
  const length = sheet.widthOf(words, 400)
  const isUpright = sheet.size <= to - from && length <= bottom - top
  return isUpright ? label([words], sheet.size, length) : undefined
}

function drawLabel(
  {lines, x, middle, isUpright, area}: BandLabel,
  sheet: Sheet
): Element {
  const className = ['gap-label']
  const below = sheet.size * 0.34
  if (!isUpright) {
    const y = area.top + sheet.leading / 2 + below
    return textAt(lines, {x, y, anchor: 'middle', className}, sheet)
  }
  const place = {x: x + below, y: middle, anchor: 'middle' as const, className}
  const text = textAt(lines, place, sheet)
  const turn = `rotate(-90 ${text.properties['x']} ${text.properties['y']})`
  return {...text, properties: {...text.properties, transform: turn}}
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
