import {numbersIn} from './svg-element.js'

/** An upright rectangle in user units. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** `matrix(a b c d e f)` (SVG 2, section 8.5). */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The least box around points, given as x, y, x, y …; `undefined` where there are none. */
export function boxAround(places: readonly number[]): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at + 1 < places.length; at += 2) {
    const [x = 0, y = 0] = [places[at], places[at + 1]]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return left <= right && top <= bottom ? {left, top, right, bottom} : undefined
}

/** The least box around boxes. */
export function boxAroundAll(boxes: readonly Box[]): Box | undefined {
  return boxAround(
    boxes.flatMap(({left, top, right, bottom}) => [left, top, right, bottom])
  )
}

export function grow({left, top, right, bottom}: Box, by: number): Box {
  return {left: left - by, top: top - by, right: right + by, bottom: bottom + by}
}

/** What two boxes share; `undefined` where they do not even touch. */
export function overlapOf(a: Box, b: Box): Box | undefined {
  const left = Math.max(a.left, b.left)
  const top = Math.max(a.top, b.top)
  const right = Math.min(a.right, b.right)
  const bottom = Math.min(a.bottom, b.bottom)
  return left <= right && top <= bottom ? {left, top, right, bottom} : undefined
}

/** The least upright box around a box that was moved by a matrix. */
export function moveBox({left, top, right, bottom}: Box, matrix: Matrix): Box {
  const [a, b, c, d, e, f] = matrix
  const corners = [left, top, right, top, left, bottom, right, bottom]
  const moved: number[] = []
  for (let at = 0; at < corners.length; at += 2) {
    const [x = 0, y = 0] = [corners[at], corners[at + 1]]
    moved.push(a * x + c * y + e, b * x + d * y + f)
  }
  return boxAround(moved) ?? {left, top, right, bottom}
}

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f
  ]
}

/** Whether a matrix squeezes all it moves into a line or a point. */
export function isFlat([a, b, c, d]: Matrix): boolean {
  return Math.abs(a * d - b * c) < Number.EPSILON
}

/** Reads a `transform` attribute that passed the rules. */
export function readTransform(transform: string): Matrix {
  let matrix = IDENTITY
  for (const [, name = '', list = ''] of transform.matchAll(
    /(matrix|translate|scale|rotate|skew[XY])\s*\(([^()]*)\)/g
  )) {
    matrix = multiply(matrix, stepOf(name, numbersIn(list)))
  }
  return matrix
}

function stepOf(name: string, values: readonly number[]): Matrix {
  const [first = 0, second, third = 0] = values
  switch (name) {
    case 'matrix': {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values
      return [a, b, c, d, e, f]
    }
    case 'translate':
      return [1, 0, 0, 1, first, second ?? 0]
    case 'scale':
      return [first, 0, 0, second ?? first, 0, 0]
    case 'rotate':
      return rotation(first, second ?? 0, third)
    case 'skewX':
      return [1, 0, Math.tan(toRadians(first)), 1, 0, 0]
    case 'skewY':
      return [1, Math.tan(toRadians(first)), 0, 1, 0, 0]
    default:
      return IDENTITY
  }
}

function rotation(degrees: number, x: number, y: number): Matrix {
  const [sin, cos] = [Math.sin(toRadians(degrees)), Math.cos(toRadians(degrees))]
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y]
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
