import type {Element} from 'hast'
import type {Area} from './place-label.js'
import {baseLineAt, type Sheet} from './sheet.js'
import {isDark, stepOf, type Part} from './stack-figures.js'
import {shape, textAt} from './svg.js'

/** A part with the area that it fills. */
export interface PlacedPart {
  readonly part: Part
  readonly area: Area
}

/** Draws parts of a whole, each in its step of the palette. */
export function drawParts(
  parts: readonly PlacedPart[],
  seriesCount: number
): readonly Element[] {
  return parts.flatMap(({part, area}) => {
    const {left, top, right, bottom} = area
    if (right <= left || bottom <= top) return []
    const step = stepOf(part.seriesIndex, seriesCount)
    const size = {x: left, y: top, width: right - left, height: bottom - top}
    return [shape('rect', ['part', `step-${step}`], size)]
  })
}

/** Room between a value and the edges of its part, in sizes of letters. */
const PADDING = 0.25

/** The value of each part in its middle, where it has room there. */
export function drawPartValues(
  parts: readonly PlacedPart[],
  seriesCount: number,
  sheet: Sheet
): readonly Element[] {
  const {size} = sheet
  return parts.flatMap(({part, area}) => {
    const {text} = part.point
    const {left, top, right, bottom} = area
    const isWide = sheet.widthOf(text, 400) + 2 * size * PADDING <= right - left
    const isHigh = size * (1 + 2 * PADDING) <= bottom - top
    if (!isWide || !isHigh) return []
    const isOnDark = isDark(stepOf(part.seriesIndex, seriesCount))
    const place = {
      x: (left + right) / 2,
      y: baseLineAt((top + bottom) / 2, sheet),
      anchor: 'middle' as const,
      className: [isOnDark ? 'on-dark' : 'on-light']
    }
    return [textAt([text], place, sheet)]
  })
}
