import {plainLettersOf} from '../model/plain-letters.js'

/** Whether a text is the name of a table or a column: `[a-z][a-z0-9_]*`. */
export function isName(text: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(text)
}

/**
 * Derives a name from a header or a file's name, as `information_exchanges` from
 * “Information exchanges” and `c2015` from “2015”.
 *
 * @returns
 *   `undefined` where no letter or digit of ASCII is left, as of Cyrillic.
 */
export function nameOf(text: string): string | undefined {
  const name = plainLettersOf(text, '_')
  if (name === '') return undefined
  return /^\d/.test(name) ? `c${name}` : name
}
