import {boxAround, type Box} from './svg-box.js'
import {numberOf, numbersIn, type SvgElement} from './svg-element.js'

/**
 * Finds a box that a shape certainly lies in, without its stroke.
 *
 * It may be larger than the shape, never smaller, since what lies outside of the
 * drawing is left out by it. `undefined` where no such box can be told, as for
 * lengths in per cent.
 */
export function findShapeBox(shape: SvgElement): Box | undefined {
  const at = (name: string): number => numberOf(shape, name, 0) ?? NaN
  switch (shape.name) {
    case 'path':
      return soundBox(pathPlaces(shape.attributes.get('d') ?? ''))
    case 'polyline':
    case 'polygon':
      return soundBox(numbersIn(shape.attributes.get('points') ?? ''))
    case 'line':
      return soundBox([at('x1'), at('y1'), at('x2'), at('y2')])
    case 'rect':
      return soundBox([at('x'), at('y'), at('x') + at('width'), at('y') + at('height')])
    case 'circle':
      return roundBox(at('cx'), at('cy'), at('r'), at('r'))
    case 'ellipse':
      return roundBox(at('cx'), at('cy'), at('rx') || at('ry'), at('ry') || at('rx'))
    default:
      return undefined
  }
}

function roundBox(x: number, y: number, rx: number, ry: number): Box | undefined {
  return soundBox([x - rx, y - ry, x + rx, y + ry])
}

function soundBox(places: readonly number[]): Box | undefined {
  return places.every(Number.isFinite) ? boxAround(places) : undefined
}

/** How many numbers a command of a path takes (SVG 2, section 9.3). */
const COMMAND_LENGTHS: Readonly<Record<string, number>> = {
  ...{M: 2, L: 2, T: 2, H: 1, V: 1},
  ...{C: 6, S: 4, Q: 4, A: 7, Z: 0}
}

/**
 * Places between which a path lies: its ends and its control points, and for an
 * arc its ends with twice its larger radius about them.
 */
function pathPlaces(d: string): readonly number[] {
  const pen = {x: 0, y: 0, startX: 0, startY: 0}
  const places: number[] = []
  for (const [, command = '', list = ''] of d.matchAll(/([a-zA-Z])([^a-df-zA-DF-Z]*)/g)) {
    const length = COMMAND_LENGTHS[command.toUpperCase()] ?? 0
    const values = command.toUpperCase() === 'A' ? arcNumbersIn(list) : numbersIn(list)
    if (length === 0) {
      pen.x = pen.startX
      pen.y = pen.startY
    }
    for (let at = 0; length !== 0 && at + length <= values.length; at += length) {
      movePen(pen, command, values.slice(at, at + length), places)
      if (command.toUpperCase() === 'M' && at === 0) {
        pen.startX = pen.x
        pen.startY = pen.y
      }
    }
  }
  return places
}

/** The numbers of arcs; their flags need nothing between them, as in `a1 1 0 012 2`. */
function arcNumbersIn(list: string): readonly number[] {
  const values: number[] = []
  let at = 0
  for (;;) {
    const isFlag = [3, 4].includes(values.length % 7)
    const next = isFlag
      ? /[\s,]*([01])/y
      : /[\s,]*([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?)/y
    next.lastIndex = at
    const found = next.exec(list)
    if (!found) return values
    values.push(Number(found[1]))
    at = next.lastIndex
  }
}

function movePen(
  pen: {x: number; y: number},
  command: string,
  values: readonly number[],
  places: number[]
): void {
  const name = command.toUpperCase()
  const [dx, dy] = command === name ? [0, 0] : [pen.x, pen.y]
  const [first = 0, second = 0] = values
  if (name === 'H') pen.x = dx + first
  else if (name === 'V') pen.y = dy + first
  else if (name === 'A') {
    const reach = 2 * Math.max(Math.abs(first), Math.abs(second))
    const from = pen.x
    const above = pen.y
    pen.x = dx + (values[5] ?? 0)
    pen.y = dy + (values[6] ?? 0)
    // A radius that is too small is enlarged to half the distance of the ends.
    const room = Math.max(reach, Math.hypot(pen.x - from, pen.y - above))
    for (const sign of [-1, 1]) {
      places.push(from + sign * room, above + sign * room)
      places.push(pen.x + sign * room, pen.y + sign * room)
    }
  } else {
    for (let at = 0; at + 1 < values.length; at += 2) {
      pen.x = dx + (values[at] ?? 0)
      pen.y = dy + (values[at + 1] ?? 0)
      places.push(pen.x, pen.y)
    }
  }
  places.push(pen.x, pen.y)
}
