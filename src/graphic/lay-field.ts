import {scaleLinear} from 'd3-scale'
import type {Block} from './fit-text.js'
import {roomAbove, roomBelow, type Frame} from './frame.js'
import {wholeSteps, type Sheet} from './sheet.js'
import type {ValueAxis} from './value-axis.js'

/** What the field of lines or areas has around it. All in CSS px. */
export interface Surroundings {
  readonly axis: ValueAxis
  /** Where the field ends, and the labels at its side begin. */
  readonly right: number
  readonly top: Block
  readonly placeBlocks: readonly Block[]
  /** The labels at its side, which may be higher than the field. */
  readonly labels: readonly {readonly block: Block}[]
  readonly keyRoom: number
}

/** The least height of a drawing, by its width (sheets of `look/`). */
const HEIGHTS = {share: 0.45, least: 290} as const

/** Lays the field of lines or areas, as high as its width or its labels ask. */
export function layField(
  {axis, right, top, placeBlocks, labels, keyRoom}: Surroundings,
  sheet: Sheet
): {readonly frame: Frame; readonly height: number} {
  const above = roomAbove(top, sheet)
  const below = roomBelow(placeBlocks, sheet) + keyRoom
  const pile = labels.reduce((sum, {block}) => sum + block.height, 0)
  const usual = Math.max(HEIGHTS.least, sheet.width * HEIGHTS.share)
  const height = wholeSteps(Math.max(usual + keyRoom, pile + above + below), sheet)
  const bottom = height - below
  const yScale = scaleLinear([axis.from, axis.to], [bottom, above])
  const frame = {
    left: 0,
    right,
    top: above,
    bottom,
    yOf: (value: number) => yScale(value)
  }
  return {frame, height}
}
