import type {Drawn, DrawnText, Paint} from './drawn.js'
import {isInside, type Box, type Spot} from './geometry.js'

/** Why a text of a page is not seen. */
export type WhyUnseen = 'covered' | 'outside' | 'unpainted' | 'colour' | 'small'

/** Points below which no eye reads: a dot of a printer. */
const SMALLEST_SIZE = 2

/** Difference of the most different of red, green and blue that an eye can see. */
const LEAST_CONTRAST = 0.05

const PAPER: Paint = [1, 1, 1]

/**
 * Finds texts that a page holds and does not show: under what was painted later, off
 * the page, in no ink or that of its ground, or too small, as far as the order and
 * the places of what is painted tell.
 */
export function findUnseen(
  drawn: readonly Drawn[],
  page: Box
): readonly {readonly text: DrawnText; readonly why: WhyUnseen}[] {
  return drawn.flatMap((text, index) => {
    if (text.kind !== 'text' || text.text.trim() === '') return []
    const why = whyUnseen(text, index, drawn, page)
    return why === undefined ? [] : [{text, why}]
  })
}

function whyUnseen(
  text: DrawnText,
  index: number,
  drawn: readonly Drawn[],
  page: Box
): WhyUnseen | undefined {
  if (text.isUnpainted) return 'unpainted'
  if (text.size < SMALLEST_SIZE) return 'small'
  const {spots} = text
  if (spots.every((spot) => !isInside(spot, page))) return 'outside'
  if (spots.some((spot) => isCovered(spot, index, drawn))) return 'covered'
  const isBlended = spots.every((spot) => {
    const ground = groundAt(spot, index, drawn)
    return ground !== undefined && text.paint !== undefined && isNear(ground, text.paint)
  })
  return isBlended ? 'colour' : undefined
}

function isCovered(spot: Spot, index: number, drawn: readonly Drawn[]): boolean {
  return drawn.some((it, later) => {
    return index < later && it.kind === 'area' && it.isSolid && isInside(spot, it.box)
  })
}

/** What lies under a spot; undefined where it is not one plain colour. */
function groundAt(spot: Spot, index: number, drawn: readonly Drawn[]): Paint {
  for (let before = index - 1; 0 <= before; before--) {
    const it = drawn[before]
    if (it?.kind !== 'area' || !isInside(spot, it.box)) continue
    return it.isSolid ? it.paint : undefined
  }
  return PAPER
}

function isNear(a: NonNullable<Paint>, b: NonNullable<Paint>): boolean {
  return a.every((value, index) => Math.abs(value - (b[index] ?? 0)) < LEAST_CONTRAST)
}
