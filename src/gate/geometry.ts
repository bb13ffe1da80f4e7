/** A matrix of PDF: `[a b c d e f]` (ISO 32000-1, section 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function times(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [p, q, r, s, t, u] = outer
  return [
    a * p + b * r,
    a * q + b * s,
    c * p + d * r,
    c * q + d * s,
    e * p + f * r + t,
    e * q + f * s + u
  ]
}

export interface Spot {
  readonly x: number
  readonly y: number
}

export function spotAt([a, b, c, d, e, f]: Matrix, x: number, y: number): Spot {
  return {x: a * x + c * y + e, y: b * x + d * y + f}
}

/** How much larger something is drawn. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c))
}

export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** Goes over the spots one by one: a shape of a map has tens of thousands. */
export function boxAround(spots: readonly Spot[]): Box {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const {x, y} of spots) {
    if (x < left) left = x
    if (right < x) right = x
    if (y < bottom) bottom = y
    if (top < y) top = y
  }
  return {left, bottom, right, top}
}

export function isInside({x, y}: Spot, {left, bottom, right, top}: Box): boolean {
  return left <= x && x <= right && bottom <= y && y <= top
}

export function overlapOf(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
    top: Math.min(a.top, b.top)
  }
}
