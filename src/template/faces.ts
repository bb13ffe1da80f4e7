import type {Brand, Face} from '../model/brand.js'
import {cssString} from './css-string.js'
import {intervalsOf, isAmong} from './unicode-range.js'

/**
 * Chooses the faces that a text needs: those that have one of its characters
 * within their range. A page of English carries no Greek.
 */
export function chooseFaces({faces}: Brand, text: string): readonly Face[] {
  const codePoints = [...new Set(text)].map((it) => it.codePointAt(0) ?? 0)
  return faces.filter(({range, advances}) => {
    const intervals = intervalsOf(range)
    return codePoints.some((it) => isAmong(intervals, it) && advances.has(it))
  })
}

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
