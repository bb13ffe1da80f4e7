import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import type {Places} from '../model/places.js'

/**
 * What YAML 1.2 calls not printable (section 5.1), and a carriage return alone:
 * some tools end a line there, others do not.
 */
const REFUSED =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\x80-\x84\x86-\x9F\uFFFE\uFFFF]|\r(?!\n)|\p{Cs}/gu

/** Characters without a shape of their own: they make two equal texts differ. */
const HIDDEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/**
 * Looks for characters that nobody can see: `config/bad-yaml` where YAML forbids
 * them, `config/hidden-character` where it does not.
 */
export function checkCharacters(text: string, places: Places): readonly Diagnostic[] {
  const refused = [...text.matchAll(REFUSED)].map(({0: found, index}) =>
    diagnose('config/bad-yaml', `the character ${nameOf(found)} must not stand here`, {
      span: places.spanAt(index, index + 1),
      hints: ['Take it out.']
    })
  )
  const hidden = [...text.matchAll(HIDDEN)].map(({0: found, index}) =>
    diagnose('config/hidden-character', `${nameOf(found)} is here and cannot be seen`, {
      span: places.spanAt(index, index + 1),
      hints: ['Take it out.']
    })
  )
  return [...refused, ...hidden]
}

function nameOf(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return `U+${hex.padStart(4, '0')}`
}
