import type {Element} from 'hast'
import type {Rank} from './figures.js'
import type {Area} from './place-label.js'
import {pathThrough, shape} from './svg.js'

/** From one line of a hatching to the next, in px, measured along the edge. */
const HATCH_STEP = 7

/**
 * Draws a bar. The second and third series are hatched, each its own way, so that
 * bars can be told apart in grey.
 */
export function drawBar(
  {left, top, right, bottom}: Area,
  rank: Rank
): readonly Element[] {
  const bar = shape('rect', ['bar', rank], {
    x: left,
    y: top,
    width: right - left,
    height: bottom - top
  })
  const isHatched = rank === 'second' || rank === 'third'
  if (!isHatched || right <= left || bottom <= top) return [bar]
  const lines = hatchLines({left, top, right, bottom}, rank === 'third')
  if (lines === '') return [bar]
  return [bar, shape('path', ['hatch', rank], {d: lines})]
}

/** Lines at 45 degrees across an area, rising to the right or falling. */
function hatchLines({left, top, right, bottom}: Area, isFalling: boolean): string {
  const [width, height] = [right - left, bottom - top]
  const lines: string[] = []
  for (let at = HATCH_STEP; at < width + height; at += HATCH_STEP) {
    // From the left or lower edge to the upper or right one, in the area's own units.
    const from = {x: Math.max(0, at - height), y: Math.min(at, height)}
    const to = {x: Math.min(at, width), y: Math.max(0, at - width)}
    const turn = (y: number): number => (isFalling ? bottom - y : top + y)
    lines.push(
      pathThrough([
        [left + from.x, turn(from.y)],
        [left + to.x, turn(to.y)]
      ])
    )
  }
  return lines.join('')
}
