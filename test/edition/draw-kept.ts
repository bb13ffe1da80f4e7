import type {Kept} from '../../src/model/report.js'
import {drawTree} from '../markdown/draw-tree.js'

/** Draws what an edition keeps of a text, without places: what was cut has them moved. */
export function drawKept({mark, chapters}: Kept): string {
  const trees = chapters.map(({tree}) =>
    drawTree(tree).replaceAll(/^( *)(?:[\d:-]+|\?) /gm, '$1')
  )
  return [`${mark}\n`, ...trees].join('')
}
