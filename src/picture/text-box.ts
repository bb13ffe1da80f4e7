import type {Box} from './svg-box.js'
import {numbersIn, type SvgElement} from './svg-element.js'

/** Width and height of a letter, in font sizes: more than any face has. */
const LETTER = {width: 1.5, height: 2} as const

/**
 * Finds a box that a text certainly lies in, however wide its letters are and
 * whichever end it is anchored by; nothing where its place or size is relative.
 *
 * @param size
 *   Of its letters, in user units.
 */
export function findTextBox(text: SvgElement, size: number | undefined): Box | undefined {
  const xs = placesIn(text, 'x')
  const ys = placesIn(text, 'y')
  if (size === undefined || !xs || !ys) return undefined
  const reach = size * Math.max(LETTER.height, lettersIn(text) * LETTER.width)
  const [left, right] = rangeOf(xs)
  const [top, bottom] = rangeOf(ys)
  const rise = size * LETTER.height
  return {
    left: left - reach,
    right: right + reach,
    top: top - rise,
    bottom: bottom + rise
  }
}

/** The least and the greatest; a list may be longer than a call can take. */
function rangeOf(values: readonly number[]): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return [least, most]
}

/** Places along one axis, with and without each shift; nothing where they are relative. */
function placesIn(
  {attributes}: SvgElement,
  axis: 'x' | 'y'
): readonly number[] | undefined {
  const written = attributes.get(axis) ?? '0'
  const shift = attributes.get(`d${axis}`) ?? '0'
  if (/[a-df-z%]/.test(`${written} ${shift}`)) return undefined
  const shifts = numbersIn(shift)
  let room = 0
  for (const by of shifts) room += Math.abs(by)
  return numbersIn(written).flatMap((place) => [place - room, place + room])
}

function lettersIn({children}: SvgElement): number {
  let count = 0
  for (const child of children) {
    count += typeof child === 'string' ? child.length : lettersIn(child)
  }
  return count
}
