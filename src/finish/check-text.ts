import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'

/** Characters of a place in the text: enough to be the only one, mostly. */
const ANCHOR_LENGTH = 24

/** Letters that the PDF may say more between two words, as a generated number. */
const NEAR_LENGTH = 64

/** Letters of a head, as that of a column, which each page of a long table repeats. */
const MOST_REPEATED = 200

/** Words that may be lost in one place before the rest is given up. */
const MOST_LOST = 500

/** Of what is lost, this many places are told. */
const MOST_PLACES = 5

/** Words of a lost place that are quoted. */
const MOST_QUOTED = 12

/**
 * Looks for the words of the source in the PDF, in their order.
 *
 * Chromium loses text without a word: what is wider than its sheet is cut off, a
 * filter swallows what it is laid on (print.md, “Lost text”). Spaces are not
 * compared, since a line's end has none; the PDF may say more than the source, as
 * the heads of a table do that are repeated on its next page.
 *
 * @param shown
 *   The text of the source.
 * @param tagged
 *   The pieces of the PDF, in the order of its structure tree.
 * @param loose
 *   What the PDF draws outside of that tree: what is found there is not lost.
 */
export function checkText(
  shown: string,
  tagged: readonly string[],
  loose: readonly string[]
): readonly Diagnostic[] {
  const words = lettersOf(shown).split(/\s+/).filter(Boolean)
  const lost = findLost(words, textOf(tagged))
  const elsewhere = textOf(loose)
  return lost
    .filter(({text}) => !elsewhere.includes(text.replace(/\s+/g, '')))
    .slice(0, MOST_PLACES)
    .map(({text, before}) => {
      const quote = text.split(' ').slice(0, MOST_QUOTED).join(' ')
      const message =
        before === ''
          ? say`the PDF does not have the words ${quote}`
          : say`the PDF does not have the words ${quote}, which follow ${before}`
      return diagnose('finish/lost-text', message, {
        hints: ['Break the long word or line, or make the table narrower.']
      })
    })
}

interface LostPlace {
  readonly text: string
  /** The words before it. */
  readonly before: string
}

function findLost(words: readonly string[], found: string): readonly LostPlace[] {
  const lost: LostPlace[] = []
  let at = 0
  for (let index = 0; index < words.length;) {
    const word = words[index] ?? ''
    if (found.startsWith(word, at)) {
      at += word.length
      index++
      continue
    }
    const behind = findBehindRepeats(word, found, at)
    if (behind !== undefined) {
      at = behind
      continue
    }
    const next = findAnchor(words, index, found, at)
    const end = next?.index ?? words.length
    if (index < end) {
      const before = words.slice(Math.max(0, index - 3), index).join(' ')
      lost.push({text: words.slice(index, end).join(' '), before})
    }
    if (!next) break
    ;({index, at} = next)
  }
  return lost
}

/**
 * Finds a word behind repetitions of what stands before it: the tag of a column's
 * head holds its words once for each page of the table, however many there are.
 */
function findBehindRepeats(word: string, found: string, at: number): number | undefined {
  for (let length = 1; length <= Math.min(MOST_REPEATED, at); length++) {
    const head = found.slice(at - length, at)
    let end = at
    while (found.startsWith(head, end)) end += length
    if (at < end && found.startsWith(word, end)) return end
  }
  return undefined
}

/** The next words that are found, from here on, and where. */
function findAnchor(
  words: readonly string[],
  from: number,
  found: string,
  at: number
): {readonly index: number; readonly at: number} | undefined {
  const near = found.slice(at, at + NEAR_LENGTH).indexOf(words[from] ?? '')
  const last = Math.min(words.length, from + MOST_LOST)
  for (let index = from; index < last; index++) {
    let anchor = ''
    for (let next = index; anchor.length < ANCHOR_LENGTH && next < words.length; next++) {
      anchor += words[next] ?? ''
    }
    const place = found.indexOf(anchor, at)
    if (0 <= place) return {index, at: place}
    if (index === from && 0 <= near) return {index, at: at + near}
  }
  return undefined
}

function textOf(pieces: readonly string[]): string {
  return lettersOf(pieces.join('')).replace(/\s+/g, '')
}

/**
 * What both sides are compared by: signs that only join or divide are left out
 * (soft hyphens become U+2010 where a line ends), and one way of writing is kept of
 * several, as of ligatures.
 */
function lettersOf(text: string): string {
  return text
    .replace(/[\u{AD}\u{2010}\u{200B}\u{200C}\u{200D}\u{FEFF}]/gu, '')
    .normalize('NFKC')
}
