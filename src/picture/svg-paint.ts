import {toUserUnits, type SvgElement} from './svg-element.js'

/**
 * What an element inherits that decides whether it can be seen. A value is left
 * out where it is not known, as for a shape that only clones draw: then it counts
 * as one that shows.
 */
export interface Paint {
  readonly fill?: string | undefined
  readonly stroke?: string | undefined
  readonly 'fill-opacity'?: string | undefined
  readonly 'stroke-opacity'?: string | undefined
  readonly 'stroke-width'?: string | undefined
  readonly 'font-size'?: string | undefined
  readonly visibility?: string | undefined
}

/** What the root of a drawing begins with (SVG 2, sections 11 and 13). */
export const INITIAL_PAINT: Paint = {
  fill: 'black',
  stroke: 'none',
  'stroke-width': '1',
  'font-size': '16',
  visibility: 'visible'
}

const INHERITED = [
  'fill',
  'stroke',
  'fill-opacity',
  'stroke-opacity',
  'stroke-width',
  'font-size',
  'visibility'
] as const

/** Shares of opacity below which nobody sees anything. */
const LEAST_OPACITY = 0.01

/** What the children of `element` inherit. */
export function inheritPaint(paint: Paint, {attributes}: SvgElement): Paint {
  const own = INHERITED.flatMap((name) => {
    const value = attributes.get(name)
    return value === undefined || value === 'inherit' ? [] : [[name, value] as const]
  })
  return {...paint, ...Object.fromEntries(own)}
}

/** Whether an element and all in it is switched off. */
export function isSwitchedOff({attributes}: SvgElement): boolean {
  return attributes.get('display') === 'none' || isFaint(attributes.get('opacity'))
}

/** Whether what inherits this paint can be seen at all. */
export function isPainted(paint: Paint): boolean {
  if (paint.visibility === 'hidden' || paint.visibility === 'collapse') return false
  const isFilled = !isClear(paint.fill) && !isFaint(paint['fill-opacity'])
  return isFilled || isStroked(paint)
}

/** How far a stroke reaches over the edge: half its width, more at a sharp corner. */
export function reachOfStroke(paint: Paint): number | undefined {
  if (!isStroked(paint)) return 0
  const width = toUserUnits(paint['stroke-width'] ?? '1')
  // A miter may be as long as four times the width (`stroke-miterlimit`, initial value).
  return width === undefined ? undefined : width * 4
}

function isStroked(paint: Paint): boolean {
  const isThin = toUserUnits(paint['stroke-width'] ?? '1') === 0
  return !isClear(paint.stroke) && !isFaint(paint['stroke-opacity']) && !isThin
}

function isFaint(share: string | undefined): boolean {
  if (share === undefined) return false
  const value = Number.parseFloat(share) / (share.endsWith('%') ? 100 : 1)
  return value < LEAST_OPACITY
}

/** Whether a colour is none, or one whose last part says that it is wholly clear. */
function isClear(colour: string | undefined): boolean {
  if (colour === undefined) return false
  if (/^(?:none|transparent)$/i.test(colour)) return true
  if (/^#(?:.{3}0|.{6}00)$/.test(colour)) return true
  const [, alpha] = /[,/]\s*([\d.]+%?)\s*\)$/.exec(colour) ?? []
  const parts = colour.split(/[\s,/]+/).length
  return alpha !== undefined && parts === 4 && isFaint(alpha)
}
