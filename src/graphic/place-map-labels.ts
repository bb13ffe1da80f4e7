import type {MapGrid} from './map-grid.js'
import type {LabelForm, PlacedLabel} from './map-labels.js'
import {crosses, touches, type Area, type Stroke} from './place-label.js'
import type {Place} from './project-map.js'

/** A region that is to be labelled. */
export interface Labelled {
  /** The index of its area on the map. */
  readonly owner: number
  /** Its forms, the best first: with its name, then with its code. */
  readonly full: readonly LabelForm[]
  readonly short: readonly LabelForm[]
}

/** Where labels may go, and what they must keep off. */
export interface Ground {
  readonly grid: MapGrid
  readonly width: number
  readonly height: number
  /** The size of letters, in px. */
  readonly size: number
  /** Areas that have a figure: a label of another must not lie on them. */
  readonly isTaken: (owner: number) => boolean
}

/**
 * Finds a place for the label of each region: in it, else beside it with a leader, in
 * the sea rather than on land; with its name, else with its code, which is preferred on
 * a narrow map. One without a place has no label, and stands in the table.
 *
 * @returns
 *   In the order of the regions.
 */
export function placeMapLabels(
  regions: readonly Labelled[],
  ground: Ground
): readonly (PlacedLabel | undefined)[] {
  const {grid} = ground
  const squares = squaresOf(regions, grid)
  const inside = new Map<Labelled, PlacedLabel>()
  for (const region of regions) {
    const label = placeInside(region, region.full, squares, ground)
    if (label) inside.set(region, label)
  }
  const sizeOf = ({owner}: Labelled): number => squares.get(owner)?.length ?? 0
  const others = regions
    .filter((region) => !inside.has(region))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b))
  const around = {
    ground,
    squares,
    taken: grid.countedOf(ground.isTaken),
    land: grid.countedOf((owner) => 0 <= owner)
  }
  let best = placeOthers(others, inside, around)
  let order = others
  for (let again = 0; again < TRIES && best.size < regions.length; again++) {
    const {size} = best
    const missed = order.filter((region) => !best.has(region))
    order = [...missed, ...order.filter((region) => !missed.includes(region))]
    const next = placeOthers(order, inside, around)
    if (size < next.size) best = next
  }
  return regions.map((region) => best.get(region))
}

/** How often those that found no place are let go first. */
const TRIES = 3

type Placed = ReadonlyMap<Labelled, PlacedLabel>

/** Places labels beside regions, or in them by code, one after the other. */
function placeOthers(
  regions: readonly Labelled[],
  inside: Placed,
  {ground, squares, taken, land}: Omit<Around, 'labels'> & {readonly squares: Squares}
): Placed {
  const isTight = ground.width < ground.size * TIGHT
  const placed = new Map(inside)
  for (const region of regions) {
    const anchor = anchorOf(squares.get(region.owner) ?? [], ground.grid)
    if (!anchor) continue
    const around = {ground, taken, land, labels: [...placed.values()]}
    const within = (): PlacedLabel | undefined =>
      placeInside(region, region.short, squares, ground)
    const beside = (forms: readonly LabelForm[]): PlacedLabel | undefined =>
      placeOutside(forms, anchor, region.owner, around)
    const label = isTight
      ? (within() ?? beside(region.short))
      : (beside(region.full) ?? within() ?? beside(region.short))
    if (label) placed.set(region, label)
  }
  return placed
}

/** A map of fewer letters across has no room for names beside regions. */
const TIGHT = 30

type Squares = ReadonlyMap<number, readonly Place[]>

/** The squares of each region, by column and row. */
function squaresOf(regions: readonly Labelled[], grid: MapGrid): Squares {
  const squares = new Map(regions.map(({owner}) => [owner, [] as Place[]]))
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      squares.get(grid.ownerAt(column, row))?.push([column, row])
    }
  }
  return squares
}

/** The middle of all squares of a region, in squares. */
function middleOf(squares: readonly Place[]): Place {
  const sum = (values: readonly number[]): number =>
    values.reduce((total, value) => total + value, 0)
  return [
    sum(squares.map(([x]) => x)) / squares.length,
    sum(squares.map(([, y]) => y)) / squares.length
  ]
}

/** The square of a region that is nearest to its middle, in px. */
function anchorOf(squares: readonly Place[], {side}: MapGrid): Place | undefined {
  const middle = middleOf(squares)
  let best: {readonly square: Place; readonly distance: number} | undefined
  for (const square of squares) {
    const distance = distanceOf(square, middle)
    if (!best || distance < best.distance) best = {square, distance}
  }
  return best && centreOf(best.square, side)
}

/** The distance of two places, squared. */
function distanceOf([x1, y1]: Place, [x2, y2]: Place): number {
  return (x1 - x2) ** 2 + (y1 - y2) ** 2
}

/** The middle of a square, in px. */
function centreOf([column, row]: Place, side: number): Place {
  return [(column + 0.5) * side, (row + 0.5) * side]
}

/** The place within a region that is nearest to its middle, for the first form that fits. */
function placeInside(
  {owner}: Labelled,
  forms: readonly LabelForm[],
  squares: Squares,
  {grid, width, height, size}: Ground
): PlacedLabel | undefined {
  const own = squares.get(owner) ?? []
  const middle = middleOf(own)
  for (const form of forms) {
    let best: {readonly area: Area; readonly distance: number} | undefined
    for (const square of own) {
      const distance = distanceOf(square, middle)
      if (best && best.distance <= distance) continue
      const area = boxAt(centreOf(square, grid.side), form)
      const ink = inkOf(area, size)
      if (isOn(area, width, height) && isWithin(ink, owner, grid)) {
        best = {area, distance}
      }
    }
    if (best) return {form, area: best.area}
  }
  return undefined
}

/** Letters are lower than their line: so much of it, in sizes, is free above and below. */
const FREE = 0.18

/** What the letters of a label cover. */
function inkOf({left, top, right, bottom}: Area, size: number): Area {
  return {left, right, top: top + size * FREE, bottom: bottom - size * FREE}
}

/** Whether all squares of a box are of one owner; corners, which tell it first, first. */
function isWithin(
  {left, top, right, bottom}: Area,
  owner: number,
  {side, ownerAt}: MapGrid
): boolean {
  const [from, to] = [Math.floor(left / side), Math.ceil(right / side) - 1]
  const [head, foot] = [Math.floor(top / side), Math.ceil(bottom / side) - 1]
  if (ownerAt(from, head) !== owner || ownerAt(to, foot) !== owner) return false
  if (ownerAt(to, head) !== owner || ownerAt(from, foot) !== owner) return false
  for (let row = head; row <= foot; row++) {
    for (let column = from; column <= to; column++) {
      if (ownerAt(column, row) !== owner) return false
    }
  }
  return true
}

function squaresIn({left, top, right, bottom}: Area, side: number): number {
  const across = Math.ceil(right / side) - Math.floor(left / side)
  return across * (Math.ceil(bottom / side) - Math.floor(top / side))
}

function boxAt([x, y]: Place, {width, height}: LabelForm): Area {
  return {
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2
  }
}

function isOn({left, top, right, bottom}: Area, width: number, height: number): boolean {
  return 0 <= left && 0 <= top && right <= width && bottom <= height
}

interface Around {
  readonly ground: Ground
  readonly taken: Int32Array
  readonly land: Int32Array
  readonly labels: readonly PlacedLabel[]
}

/** The longest leader, and how much of it may run over other regions, in sizes of letters. */
const FARTHEST = {all: 8, over: 2.5} as const
/** How much longer a leader may be for its label to stand in the sea, in sizes of letters. */
const LAND_COST = 3
/** From one place that is tried to the next, in sizes of letters. */
const PACE = 0.6
/** What a px of height costs, in px: low labels leave room for others. */
const LINE_COST = 0.5
/** What a px over another region costs, in px. */
const OVER_COST = 1.5

/** The place beside a region whose leader is shortest and crosses least. */
function placeOutside(
  forms: readonly LabelForm[],
  anchor: Place,
  owner: number,
  {ground, taken, land, labels}: Around
): PlacedLabel | undefined {
  const {grid, width, height, size} = ground
  const {side} = grid
  const reach = size * FARTHEST.all
  let best: {readonly label: PlacedLabel; readonly cost: number} | undefined
  for (const form of forms) {
    const lines = form.height * LINE_COST
    const [across, down] = [reach + form.width / 2, reach + form.height / 2]
    for (let y = anchor[1] - down; y <= anchor[1] + down; y += size * PACE) {
      for (let x = anchor[0] - across; x <= anchor[0] + across; x += size * PACE) {
        const gap = Math.hypot(
          Math.max(0, Math.abs(x - anchor[0]) - form.width / 2),
          Math.max(0, Math.abs(y - anchor[1]) - form.height / 2)
        )
        const isFar = best && best.cost <= gap - size + lines
        if (reach + size < gap || isFar) continue
        const area = boxAt([x, y], form)
        if (!isOn(area, width, height)) continue
        const leader = leaderOf(area, anchor, size)
        const length = Math.hypot(leader[0] - leader[2], leader[1] - leader[3])
        if (reach < length || (best && best.cost <= length)) continue
        const padded = grown(area, size * 0.25)
        if (0 < grid.countIn(taken, padded)) continue
        const share = grid.countIn(land, area) / squaresIn(area, side)
        const near = length + lines + share * size * LAND_COST
        if (best && best.cost <= near) continue
        if (isBlocked(padded, leader, labels, size)) continue
        const over = crossedBy(leader, owner, ground) * side
        if (size * FARTHEST.over < over) continue
        const cost = near + over * OVER_COST
        if (!best || cost < best.cost) best = {label: {form, area, leader}, cost}
      }
    }
  }
  return best?.label
}

function grown({left, top, right, bottom}: Area, by: number): Area {
  return {left: left - by, top: top - by, right: right + by, bottom: bottom + by}
}

/** From the nearest place at the edge of a label to its region. */
function leaderOf(area: Area, [x, y]: Place, size: number): Stroke {
  const {left, top, right, bottom} = grown(area, size * 0.12)
  return [Math.max(left, Math.min(x, right)), Math.max(top, Math.min(y, bottom)), x, y]
}

/** Whether a label or its leader meets another. */
function isBlocked(
  area: Area,
  leader: Stroke,
  labels: readonly PlacedLabel[],
  size: number
): boolean {
  return labels.some((other) => {
    if (touches(area, other.area) || crosses(leader, other.area)) return true
    const theirs = other.leader
    if (!theirs) return false
    const areNear =
      crosses(theirs, dotAt(leader, size)) || crosses(leader, dotAt(theirs, size))
    return areNear || crosses(theirs, area) || meet(leader, theirs)
  })
}

/** The room of the dot that a leader points to. */
function dotAt([, , x, y]: Stroke, size: number): Area {
  return grown({left: x, right: x, top: y, bottom: y}, size / 2)
}

/** Whether two lines cross. */
function meet([ax, ay, bx, by]: Stroke, [cx, cy, dx, dy]: Stroke): boolean {
  const side = (px: number, py: number, qx: number, qy: number, x: number, y: number) =>
    Math.sign((qx - px) * (y - py) - (qy - py) * (x - px))
  return (
    side(ax, ay, bx, by, cx, cy) !== side(ax, ay, bx, by, dx, dy) &&
    side(cx, cy, dx, dy, ax, ay) !== side(cx, cy, dx, dy, bx, by)
  )
}

/** How many squares of other regions a leader runs over. */
function crossedBy(
  [x1, y1, x2, y2]: Stroke,
  owner: number,
  {grid, isTaken}: Ground
): number {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / grid.side)
  let count = 0
  for (let step = 0; step <= steps; step++) {
    const share = steps === 0 ? 0 : step / steps
    const column = Math.floor((x1 + (x2 - x1) * share) / grid.side)
    const row = Math.floor((y1 + (y2 - y1) * share) / grid.side)
    const at = grid.ownerAt(column, row)
    if (at !== owner && isTaken(at)) count += 1
  }
  return count
}
