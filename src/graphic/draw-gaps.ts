import type {Element} from 'hast'
import {setText} from './fit-text.js'
import type {Frame} from './frame.js'
import type {Area} from './place-label.js'
import {baseLineAt, type Sheet} from './sheet.js'
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
  const isWhole = block.lines.length <= Math.min(2, words.split(' ').length)
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
  if (!isUpright) {
    const y = baseLineAt(area.top + sheet.leading / 2, sheet)
    return textAt(lines, {x, y, anchor: 'middle', className}, sheet)
  }
  const place = {x: baseLineAt(x, sheet), y: middle, anchor: 'middle' as const, className}
  const text = textAt(lines, place, sheet)
  const turn = `rotate(-90 ${text.properties['x']} ${text.properties['y']})`
  return {...text, properties: {...text.properties, transform: turn}}
}

/** What a plot must have for bands to be drawn in it, and a key below it. */
interface Banded {
  readonly frame: Frame
  /** Of the whole drawing, in CSS px. */
  readonly height: number
  readonly bands: readonly Band[]
}

/**
 * Lays a plot out, with room for a key at its foot where the words of some band have
 * none in it.
 *
 * @param plotOf
 *   Lays the plot out above so much room at the foot, in CSS px.
 */
export function plotWithKey<P extends Banded>(
  plotOf: (keyRoom: number) => P,
  words: string,
  sheet: Sheet
): {readonly plot: P; readonly key: readonly Element[]} {
  const loose = plotOf(0)
  const areas = bandAreas(loose.bands, words, loose.frame, sheet)
  if (areas.length === loose.bands.length) return {plot: loose, key: []}
  const plot = plotOf(sheet.leading * 1.4)
  const place = {left: plot.frame.left, bottom: plot.height - sheet.size * 0.2}
  return {plot, key: drawKey(words, place, sheet)}
}

/** A piece of band with its words, in a line of its own at the foot of the drawing. */
function drawKey(
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
