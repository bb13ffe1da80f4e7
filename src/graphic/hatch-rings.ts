import type {Place} from './project-map.js'
import {pathThrough} from './svg.js'

/**
 * The lines of a hatching that rises to the right, cut at the edges of an area.
 *
 * They are lines and no pattern of SVG, since that has an id and is printed as dots.
 *
 * @param step
 *   From one line to the next along an axis, in px.
 */
export function hatchRings(rings: readonly (readonly Place[])[], step: number): string {
  const sums = rings.flat().map(([x, y]) => x + y)
  const first = Math.ceil(Math.min(...sums) / step)
  const last = Math.floor(Math.max(...sums) / step)
  const lines: string[] = []
  for (let index = first; index <= last; index++) {
    const sum = index * step
    const xs = rings.flatMap((ring) => crossingsOf(ring, sum)).toSorted((a, b) => a - b)
    for (let pair = 0; pair + 1 < xs.length; pair += 2) {
      const [from = 0, to = 0] = [xs[pair], xs[pair + 1]]
      lines.push(
        pathThrough([
          [from, sum - from],
          [to, sum - to]
        ])
      )
    }
  }
  return lines.join('')
}

/** Where a ring crosses the line of all places whose x and y have this sum. */
function crossingsOf(ring: readonly Place[], sum: number): readonly number[] {
  return ring.flatMap(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1]
    const [from, to] = [x1 + y1 - sum, x2 + y2 - sum]
    if (from < 0 === to < 0) return []
    return [x1 + ((x2 - x1) * from) / (from - to)]
  })
}
