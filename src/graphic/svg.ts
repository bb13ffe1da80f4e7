import type {Element, Properties} from 'hast'
import type {Drawing} from '../model/shown.js'
import type {Sheet} from './sheet.js'

/** A shape of a chart: its look is its class, and its brand's style sheet's affair. */
export function shape(
  tagName: string,
  className: readonly string[],
  geometry: Readonly<Record<string, number | string>>
): Element {
  const properties: Properties = {}
  if (0 < className.length) properties['className'] = [...className]
  for (const [name, value] of Object.entries(geometry)) {
    properties[name] = typeof value === 'number' ? roundOff(value) : value
  }
  return {type: 'element', tagName, properties, children: []}
}

/** Where a text begins, ends or has its middle, and where its first line stands. */
export interface TextPlace {
  readonly x: number
  /** The base line of its first line. */
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end' | undefined
  readonly className?: readonly string[] | undefined
}

/** A text of one or more lines. */
export function textAt(
  lines: readonly string[],
  {x, y, anchor = 'start', className = []}: TextPlace,
  {leading}: Pick<Sheet, 'leading'>
): Element {
  const place = anchor === 'start' ? {x, y} : {x, y, textAnchor: anchor}
  const element = shape('text', className, place)
  const [only, ...more] = lines
  if (more.length === 0) {
    return {...element, children: [{type: 'text', value: only ?? ''}]}
  }
  const children = lines.map((value, index): Element => {
    const line = shape('tspan', [], {x, y: y + index * leading})
    return {...line, children: [{type: 'text', value}]}
  })
  return {...element, children}
}

/** A path through points, as `M0 0L1 1`. */
export function pathThrough(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${roundOff(x)} ${roundOff(y)}`)
    .join('')
}

/** Hundredths of a px: finer than any printer, and the same on every machine. */
export function roundOff(length: number): number {
  return Math.round(length * 100) / 100 + 0
}

/** Puts shapes together into a drawing, in the order in which they are painted. */
export function drawingOf(
  kind: string,
  shapes: readonly Element[],
  height: number,
  {width, size}: Sheet
): Drawing {
  const [across, down] = [roundOff(width), roundOff(height)]
  const svg = shape('svg', ['chart', `chart-${kind}`], {
    viewBox: `0 0 ${across} ${down}`,
    width: across,
    height: down,
    fontSize: size,
    role: 'img'
  })
  return {svg: {...svg, children: [...shapes]}, width: across, height: down}
}
