import type {Area} from './place-label.js'
import type {FlatMap, Place} from './project-map.js'

/** A map as squares, each of one area: so that it is quick to tell what a text covers. */
export interface MapGrid {
  /** The side of a square, in px. */
  readonly side: number
  readonly columns: number
  readonly rows: number
  /** The index of the area at a square, or -1 for none. */
  readonly ownerAt: (column: number, row: number) => number
  /** How many squares of a box meet a condition that was counted. */
  readonly countIn: (count: Counted, box: Area) => number
  readonly countedOf: (isMeant: (owner: number) => boolean) => Counted
}

/** Sums of squares from the upper left corner (Crow, 1984). */
export type Counted = Int32Array

/** Lays squares over a map. */
export function gridOf({width, height, areas}: FlatMap, side: number): MapGrid {
  const columns = Math.ceil(width / side)
  const rows = Math.ceil(height / side)
  const owners = new Int16Array(columns * rows).fill(-1)
  areas.forEach(({rings}, owner) => {
    fill(owners, owner, rings, {side, columns, rows})
  })
  return {
    side,
    columns,
    rows,
    ownerAt: (column, row) => owners[row * columns + column] ?? -1,
    countedOf(isMeant) {
      const sums = new Int32Array((columns + 1) * (rows + 1))
      for (let row = 0; row < rows; row++) {
        let line = 0
        for (let column = 0; column < columns; column++) {
          if (isMeant(owners[row * columns + column] ?? -1)) line += 1
          const above = sums[row * (columns + 1) + column + 1] ?? 0
          sums[(row + 1) * (columns + 1) + column + 1] = above + line
        }
      }
      return sums
    },
    countIn(sums, {left, top, right, bottom}) {
      const at = (column: number, row: number): number => {
        const x = Math.max(0, Math.min(columns, column))
        const y = Math.max(0, Math.min(rows, row))
        return sums[y * (columns + 1) + x] ?? 0
      }
      const [from, to] = [Math.floor(left / side), Math.ceil(right / side)]
      const [head, foot] = [Math.floor(top / side), Math.ceil(bottom / side)]
      return at(to, foot) - at(from, foot) - at(to, head) + at(from, head)
    }
  }
}

/** Gives the squares whose middles lie in some rings to an owner, row by row. */
function fill(
  owners: Int16Array,
  owner: number,
  rings: readonly (readonly Place[])[],
  {side, columns, rows}: {side: number; columns: number; rows: number}
): void {
  const crossings = Array.from({length: rows}, (): number[] => [])
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1]
      const [low, high] = y1 < y2 ? [y1, y2] : [y2, y1]
      const first = Math.max(0, Math.ceil(low / side - 0.5))
      for (let row = first; row < rows && (row + 0.5) * side < high; row++) {
        const share = ((row + 0.5) * side - y1) / (y2 - y1)
        crossings[row]?.push(x1 + (x2 - x1) * share)
      }
    })
  }
  crossings.forEach((xs, row) => {
    xs.sort((a, b) => a - b)
    for (let pair = 0; pair + 1 < xs.length; pair += 2) {
      const from = Math.max(0, Math.ceil((xs[pair] ?? 0) / side - 0.5))
      const to = Math.min(columns, Math.ceil((xs[pair + 1] ?? 0) / side - 0.5))
      owners.fill(owner, row * columns + from, row * columns + Math.max(from, to))
    }
  })
}
