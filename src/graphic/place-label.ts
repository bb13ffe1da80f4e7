/** An upright rectangle, in px. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A straight line from one place to another. */
export type Stroke = readonly [x1: number, y1: number, x2: number, y2: number]

/** The area of a line of text: letters reach so far above and below their base line. */
export function lineArea(
  left: number,
  baseline: number,
  width: number,
  size: number
): Area {
  return {
    left,
    right: left + width,
    top: baseline - size * 0.75,
    bottom: baseline + size * 0.22
  }
}

export interface Obstacles {
  /** Texts, and all else that a label must not touch. */
  readonly areas: readonly Area[]
  /** Lines, which a label should not cross. */
  readonly strokes: readonly Stroke[]
  /** Where a label may stand. */
  readonly room: Area
}

/** A line under a text is bad, a text under a text is worse. */
const AREA_COST = 100

/**
 * Chooses among places for a label the first that covers least; `undefined` where
 * each leaves the room or touches another text.
 */
export function choosePlace<T extends {readonly area: Area}>(
  places: readonly T[],
  {areas, strokes, room}: Obstacles
): T | undefined {
  const costs = places.map(({area}) => {
    if (!isInside(area, room)) return Infinity
    const covered = areas.filter((other) => touches(area, other)).length
    const crossed = strokes.filter((stroke) => crosses(stroke, area)).length
    return covered * AREA_COST + crossed
  })
  const least = Math.min(...costs)
  return least < AREA_COST ? places[costs.indexOf(least)] : undefined
}

function isInside(inner: Area, outer: Area): boolean {
  const isAcross = outer.left <= inner.left && inner.right <= outer.right
  return isAcross && outer.top <= inner.top && inner.bottom <= outer.bottom
}

/** Whether two areas share more than an edge. */
export function touches(a: Area, b: Area): boolean {
  const isAcross = a.left < b.right && b.left < a.right
  return isAcross && a.top < b.bottom && b.top < a.bottom
}

/** Whether a line runs through an area (clipping of Liang and Barsky, 1984). */
export function crosses(
  [x1, y1, x2, y2]: Stroke,
  {left, top, right, bottom}: Area
): boolean {
  let [enter, leave] = [0, 1]
  const sides = [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1]
  ] as const
  for (const [towards, distance] of sides) {
    if (towards === 0 && distance < 0) return false
    if (towards < 0) enter = Math.max(enter, distance / towards)
    if (0 < towards) leave = Math.min(leave, distance / towards)
  }
  return enter < leave
}
