import type {Element} from 'hast'
import type {Area} from './place-label.js'
import {shape} from './svg.js'

/**
 * Draws a bar in a step of the palette, so that bars beside each other can be told
 * apart in grey.
 */
export function drawBar({left, top, right, bottom}: Area, step: number): Element {
  const size = {x: left, y: top, width: right - left, height: bottom - top}
  return shape('rect', ['bar', `step-${step}`], size)
}
