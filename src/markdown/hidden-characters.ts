/** A character that a reader does not see, or that turns the text around it. */
export interface Hidden {
  readonly name: string
}

/**
 * Ranges of code points that are not seen, with what they are called (Unicode 16,
 * general categories Cc and Cf, and what is blank by its Default_Ignorable
 * property). Left out are those that stand in ordinary text: tab and line ends,
 * and the joiners and selectors within signs of several pieces.
 */
const RANGES: readonly (readonly [number, number, string])[] = [
  [0x00, 0x08, 'control character'],
  [0x0b, 0x0c, 'control character'],
  [0x0e, 0x1f, 'control character'],
  [0x7f, 0x9f, 'control character'],
  [0xad, 0xad, 'soft hyphen'],
  [0x34f, 0x34f, 'grapheme joiner'],
  [0x61c, 0x61c, 'mark of direction'],
  [0x115f, 0x1160, 'blank letter'],
  [0x17b4, 0x17b5, 'blank letter'],
  [0x180b, 0x180f, 'vowel separator'],
  [0x200b, 0x200d, 'zero-width character'],
  [0x200e, 0x200f, 'mark of direction'],
  [0x2028, 0x2029, 'line separator'],
  [0x202a, 0x202e, 'mark of direction'],
  [0x2060, 0x2064, 'zero-width character'],
  [0x2066, 0x2069, 'mark of direction'],
  [0x206a, 0x206f, 'control character'],
  [0x3164, 0x3164, 'blank letter'],
  [0xfeff, 0xfeff, 'byte order mark'],
  [0xffa0, 0xffa0, 'blank letter'],
  [0xfff9, 0xfffb, 'control character'],
  [0x1d173, 0x1d17a, 'control character'],
  [0xe0000, 0xe0fff, 'tag character']
]

/** Finds what a character is that cannot be seen; `undefined` for all others. */
export function findHidden(character: string): Hidden | undefined {
  const point = character.codePointAt(0) ?? 0
  const range = RANGES.find(([first, last]) => first <= point && point <= last)
  return range && {name: range[2]}
}

/** Matches each character for which `findHidden` has a name. */
export const HIDDEN = new RegExp(
  `[${RANGES.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('')}]`,
  'gu'
)

/** Letters of other scripts that look like those of marks, and what they look like. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    А: 'A',
    В: 'B',
    С: 'C',
    Е: 'E',
    Н: 'H',
    І: 'I',
    К: 'K',
    М: 'M',
    О: 'O',
    Р: 'P',
    Ѕ: 'S',
    Т: 'T',
    Х: 'X',
    Ү: 'Y',
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Η: 'H',
    Ι: 'I',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Χ: 'X',
    Υ: 'Y',
    Ϲ: 'C',
    Ԍ: 'G',
    Ꮮ: 'L'
  })
)

const PLAIN = /^[\t\n\r\x20-\x7e]*$/

/**
 * Replaces what looks like the letters, colons and spaces of a mark by them, and
 * drops what is not seen, so that an imitation can be told from other text.
 *
 * Letters only: it never reads a mark, it finds what is nearly one.
 */
export function withoutLookAlikes(text: string): string {
  // Nearly every line is plain, and has nothing that looks like something else.
  if (PLAIN.test(text)) return text
  return [...text.replaceAll(HIDDEN, '').normalize('NFKC')]
    .map((it) => LOOK_ALIKES.get(it.toUpperCase()) ?? it)
    .join('')
    .replaceAll(/[：﹕ː∶꞉։׃܃︓]/gu, ':')
    .replaceAll(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, ' ')
}
