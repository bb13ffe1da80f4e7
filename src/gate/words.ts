import {LOOSE_JOINT, TIGHT_JOINT} from './channel-text.js'

/** The words and numbers of a text, as they are compared. */
export interface Tokens {
  /** Words in order, numbers among them; what a joint divides stands divided. */
  readonly words: readonly string[]
  /** What a joint may hold together: read as one word. */
  readonly joined: readonly string[]
  /** Digits of each number, without what groups them. */
  readonly numbers: readonly string[]
}

const PLAIN = /^[\n -~]*$/

/**
 * One way of writing of all that look or sound alike to a reader: compatibility
 * forms, accents, case, and signs that are not seen, as soft hyphens.
 */
export function fold(text: string): string {
  const plain = PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/[\p{M}\p{Cf}]/gu, '')
        // Twice, since `ß` becomes two letters only on the way up.
        .toUpperCase()
        .toLowerCase()
        .replaceAll('ς', 'σ')
  // A hyphen at the end of a line may be the word's or the line's.
  return plain.replace(/[-\u2010]\s*[\n\u0001]\s*/g, LOOSE_JOINT)
}

const WORD = /[\p{L}\p{N}\u0001\u0002]+/gu
const JOINT = /[\u0001\u0002]/

/** Parts that are read as one word at most: a word is torn once, rarely twice. */
const MOST_JOINED = 3

export function tokensOf(text: string): Tokens {
  const folded = fold(text)
  const words: string[] = []
  const joined: string[] = []
  for (const [run] of folded.matchAll(WORD)) {
    if (!JOINT.test(run)) {
      words.push(run)
      continue
    }
    const parts = run.split(JOINT).filter((part) => part !== '')
    words.push(...parts)
    for (let first = 0; first < parts.length; first++) {
      const last = Math.min(parts.length, first + MOST_JOINED)
      for (let end = first + 2; end <= last; end++)
        joined.push(parts.slice(first, end).join(''))
    }
  }
  return {words, joined, numbers: numbersOf(folded)}
}

/** Figures with what may group them, or stand before decimals. */
const NUMBER = /\d+(?:[ .,'’\u0002]\d+)*/g

const GROUP_LENGTH = 3

/** Longer than any number that is printed: a table of figures in one line is not one. */
const MOST_GROUPS = 5

function numbersOf(folded: string): readonly string[] {
  const found: string[] = []
  for (const [run] of folded.matchAll(NUMBER)) {
    const parts = run.split(/[ .,'’\u0002]/)
    const signs = run.match(/[ .,'’\u0002]/g) ?? []
    for (let first = 0; first < parts.length; first++) {
      let digits = parts[first] ?? ''
      found.push(digits)
      const last = Math.min(parts.length, first + MOST_GROUPS)
      for (let next = first + 1; next < last; next++) {
        const part = parts[next] ?? ''
        const sign = signs[next - 1]
        const isGroup = part.length === GROUP_LENGTH
        const isDecimals = sign === '.' || sign === ',' || sign === TIGHT_JOINT
        if (!isGroup && !isDecimals) break
        digits += part
        found.push(digits)
        if (!isGroup) break
      }
    }
  }
  return found
}

/** Letters of a word, and digits of a number, that tell something by themselves. */
const TELLING_LENGTH = 4

/** Whether a number is long enough to be no chance. */
export function isTellingNumber(digits: string): boolean {
  return TELLING_LENGTH <= digits.length
}

/**
 * The words of a token that tell something: itself where it has four letters, or
 * letters and digits as a code has; the letters of `house2024` too.
 */
export function tellingWords(word: string): readonly string[] {
  if (word.length < TELLING_LENGTH || /^\p{N}+$/u.test(word)) return []
  if (/^\p{L}+$/u.test(word)) return [word]
  const parts = word.match(/\p{L}{4,}/gu) ?? []
  return [word, ...parts]
}
