import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import {placesOf} from '../model/places.js'
import {decodeUtf8} from '../model/utf8.js'
import {firstFew} from './first-few.js'

/**
 * Decodes a data file, which must be UTF-8.
 *
 * @returns
 *   Its text without one byte order mark. Codes: `data/not-utf8` at the first byte
 *   that is not, `data/hidden-character`.
 */
export function readText(
  file: ProjectPath,
  bytes: Uint8Array
): Noted<string | undefined> {
  const decoded = decodeUtf8(file, bytes)
  if (decoded.kind === 'text')
    return noted(decoded.text, hiddenCharacters(file, decoded.text))

  const {span, looksLike} = decoded
  const message =
    looksLike === 'utf-16' ? 'the file is in UTF-16' : 'what stands here is not UTF-8'
  const hints = ['Save the file as CSV in UTF-8.']
  return noted(undefined, [diagnose('data/not-utf8', message, {span, hints})])
}

/**
 * Control characters, and what has no shape of its own: a code with one of them in it
 * is not the code that a filter asks for.
 */
const HIDDEN =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

function hiddenCharacters(file: ProjectPath, text: string): readonly Diagnostic[] {
  const found = [...text.matchAll(HIDDEN)]
  if (found.length === 0) return []
  const places = placesOf(file, text)
  return firstFew(
    found.map(({0: character, index}) => {
      const hex = hexOf(character)
      return diagnose('data/hidden-character', `U+${hex} is here and cannot be seen`, {
        span: places.spanAt(index, index + 1),
        hints: ['Take it out.']
      })
    }),
    (count) =>
      diagnose('data/hidden-character', `${count} more characters cannot be seen`, {
        span: places.spanAt(0, 0)
      })
  )
}

/** The first character of a text that cannot be seen, as `200B`. */
export function findHiddenCharacter(text: string): string | undefined {
  const [character] = text.match(HIDDEN) ?? []
  return character === undefined ? undefined : hexOf(character)
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}
