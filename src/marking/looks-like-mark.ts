import type {Mark} from '../model/mark.js'
import {findNearest} from '../model/nearest.js'
import type {Scheme} from '../model/scheme.js'
import {findMeantMark, findNearestMark, findPortionMark, marksOf} from './marks.js'
import {SCHEMES} from './schemes.js'

/** What begins as the marks of TLP do, whatever colour follows. */
const LIKE_TLP = /^T\s?L\s?P[\s:._/–—-]*[A-Z]{2,8}(?:[\s+_-]*STRICT)?$/i

/** The most letters that a mark has, and more: longer texts are none. */
const LONGEST = 60

/**
 * Whether a text in brackets before a portion looks like a mark: of this scheme or of
 * another, in other case, with another sign between, by an old name, with a slip.
 *
 * One common word counts in capitals only, as `(RED)`: “(red)” begins many a sentence.
 */
export function looksLikeMark(text: string, scheme: Scheme): boolean {
  const written = text.trim()
  if (written === '' || LONGEST < written.length) return false
  if (looksLikeWholeMark(written, scheme)) return true
  if (!isInCapitals(written)) return false
  if ([scheme, ...SCHEMES].some((it) => findMeantMark(written, it))) return true
  const meant = scheme.labels.flatMap((label) => label.meant)
  const known = [...marksOf(scheme), ...meant].filter((it) => 4 <= it.length)
  return 4 <= written.length && findNearest(written, known) !== undefined
}

/**
 * Whether a text looks like a mark also where no brackets are around it: it is one of
 * this scheme to the letter, or of several words and one of some scheme.
 */
export function looksLikeWholeMark(text: string, scheme: Scheme): boolean {
  const written = text.trim()
  if (written === '' || LONGEST < written.length) return false
  if (LIKE_TLP.test(written) || findPortionMark(written, scheme)) return true
  const isOfWords = /[\p{L}\p{N}][\s:/+_–-]+[\p{L}\p{N}]/u.test(written)
  return isOfWords && [scheme, ...SCHEMES].some((it) => findMeantMark(written, it))
}

/** The label that was meant by what looks like a mark, for a hint. */
export function hintedMark(text: string, scheme: Scheme): Mark | undefined {
  const color = text.replace(/^T\s?L\s?P[\s:._/–—-]*/i, 'TLP:')
  return findMeantMark(text, scheme) ?? findNearestMark(color, scheme)
}

function isInCapitals(text: string): boolean {
  return /\p{L}/u.test(text) && text === text.toUpperCase()
}
