import type {Box} from './svg-box.js'
import {numbersIn, toUserUnits, type SvgElement} from './svg-element.js'

/** How large a drawing is, and the part of the plane that it shows. */
export interface SvgSize {
  /** CSS px. */
  readonly width: number
  readonly height: number
  readonly canvas: Box
}

/** Sides of a drawing, in px, that make sense on a page. */
const LARGEST_SIDE = 100_000

/**
 * Reads the size of a drawing from its root: the canvas is its view box, and its
 * sides keep the proportions of that, so that nothing shows beside it.
 */
export function findSize({attributes}: SvgElement): SvgSize | undefined {
  const width = findSide(attributes.get('width'))
  const height = findSide(attributes.get('height'))
  const [x = 0, y = 0, ...sides] = numbersIn(attributes.get('viewBox') ?? '')
  const [across = width, down = height] = sides
  if (!isSide(across) || !isSide(down)) return undefined

  const scales = [width && width / across, height && height / down]
  const scale = Math.min(...scales.filter((it) => it !== undefined))
  const factor = Number.isFinite(scale) ? scale : 1
  const canvas = {left: x, top: y, right: x + across, bottom: y + down}
  return {width: roundOff(across * factor), height: roundOff(down * factor), canvas}
}

function findSide(length: string | undefined): number | undefined {
  const side = length === undefined ? undefined : toUserUnits(length)
  return isSide(side) ? side : undefined
}

function isSide(side: number | undefined): side is number {
  return side !== undefined && 0 < side && side <= LARGEST_SIDE
}

function roundOff(side: number): number {
  return Math.max(0.01, Math.round(side * 100) / 100)
}
