import type {Brand, Face} from '../model/brand.js'
import {cssString} from './css-string.js'
import {intervalsOf, isAmong} from './unicode-range.js'

/**
 * Chooses the faces that a text needs: those that have one of its characters
 * within their range. A page of English carries no Greek.
 */
export function chooseFaces({faces}: Brand, text: string): readonly Face[] {
  const codePoints = codePointsOf(text)
  return faces.filter(({range, advances}) => {
    const intervals = intervalsOf(range)
    return codePoints.some((it) => isAmong(intervals, it) && advances.has(it))
  })
}

/** The code points that a text has, each once: most of megabytes is Latin and one unit. */
function codePointsOf(text: string): readonly number[] {
  const seen = new Set<number>()
  const isSeen = new Uint8Array(HIGHEST_UNIT + 1)
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (isSeen[unit] === 1) continue
    const codePoint = text.codePointAt(index) ?? unit
    // The first half of a character is followed by other second halves.
    if (codePoint <= HIGHEST_UNIT) isSeen[unit] = 1
    seen.add(codePoint)
  }
  return [...seen]
}

const HIGHEST_UNIT = 0xffff

/** Writes the `@font-face` rules of some faces, whose files lie at `urlOf`. */
export function writeFaces(
  faces: readonly Face[],
  urlOf: (face: Face) => string
): string {
  return faces
    .map((face) => {
      const {family, style, weight, range} = face
      return [
        '@font-face {',
        `  font-family: ${cssString(family)};`,
        `  font-style: ${style};`,
        `  font-weight: ${weight};`,
        '  font-display: swap;',
        `  src: url("${urlOf(face)}") format("woff2");`,
        `  unicode-range: ${range};`,
        '}\n'
      ].join('\n')
    })
    .join('')
}
