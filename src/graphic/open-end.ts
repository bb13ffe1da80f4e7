import type {Element} from 'hast'
import {labelsOf} from '../locale/labels-of.js'
import type {KeyEntry} from './draw-key.js'
import type {Figures} from './figures.js'
import {shape} from './svg.js'

type Place = readonly [x: number, y: number]

/** The dashed end of a bar that lacks a part: nobody knows how long it is. */
export function drawOpenEnd([x1, y1]: Place, [x2, y2]: Place): Element {
  return shape('line', ['open'], {x1, y1, x2, y2})
}

/** What the key says of dashed ends. */
export function openEntry({locale}: Figures): KeyEntry {
  return {
    text: labelsOf(locale.language).alternative.incomplete,
    sign: ({left, top, side}) => [
      drawOpenEnd([left, top + side / 2], [left + side, top + side / 2])
    ]
  }
}
