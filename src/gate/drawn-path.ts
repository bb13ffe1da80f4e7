import {boxAround, spotAt, type Box, type Matrix, type Spot} from './geometry.js'

/** Points by which two corners may differ and be one. */
const TOLERANCE = 0.05

/** The operators that a path grows by (ISO 32000-1, table 59); closing adds no point. */
const GROWS = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h'])

export function growsPath(operator: string): boolean {
  return GROWS.has(operator)
}

/** A path as it is drawn, operator by operator, until it is painted or clips. */
export class DrawnPath {
  readonly #spots: Spot[] = []
  #isStraight = true
  #partCount = 0

  get isEmpty(): boolean {
    return this.#spots.length === 0
  }

  get box(): Box {
    return boxAround(this.#spots)
  }

  /** One part, straight, every corner one of the box's. */
  get isRectangle(): boolean {
    if (!this.#isStraight || this.#partCount !== 1 || this.#spots.length < 4) return false
    const {left, right, bottom, top} = this.box
    return this.#spots.every(({x, y}) => {
      const isAtSide = isClose(x, left) || isClose(x, right)
      return isAtSide && (isClose(y, bottom) || isClose(y, top))
    })
  }

  /** Adds what one operator that grows paths adds. */
  grow(operator: string, numbers: readonly number[], matrix: Matrix): void {
    if (operator === 'm' || operator === 're') this.#partCount++
    if (operator === 'c' || operator === 'v' || operator === 'y') this.#isStraight = false
    const [x = 0, y = 0, width = 0, height = 0] = numbers
    const corners = [x, y, x + width, y, x + width, y + height, x, y + height]
    const added = operator === 're' ? corners : numbers
    for (let index = 0; index + 1 < added.length; index += 2)
      this.#spots.push(spotAt(matrix, added[index] ?? 0, added[index + 1] ?? 0))
  }
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) < TOLERANCE
}
