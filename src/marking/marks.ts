import type {Mark} from '../model/mark.js'
import {TLP, type Label} from './tlp.js'

/** Every label that can be picked, from low to high. */
export const MARKS: readonly Mark[] = TLP.map(({mark}) => mark)

/** Finds the mark that is written exactly so; a near miss is no mark. */
export function findMark(text: string): Mark | undefined {
  return MARKS.find((mark) => mark === text)
}

/**
 * Finds the label that somebody meant who wrote `text`: other case, spaces, an
 * old name. For hints only, never to read a mark.
 */
export function findMeantMark(text: string): Mark | undefined {
  const key = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z+]/g, '')
    .replace(/^TLP/, '')
    .replace('WHITE', 'CLEAR')
    .replace(/\+?STRICT$/, '+STRICT')
  return MARKS.find((mark) => mark.slice('TLP:'.length) === key)
}

/** Whether what is marked `mark` may stand where `ceiling` is the highest. */
export function isWithin(mark: Mark, ceiling: Mark): boolean {
  return rankOf(mark) <= rankOf(ceiling)
}

/** The highest of some marks; the lowest of the scheme where there are none. */
export function highestOf(marks: readonly Mark[]): Mark {
  const highest = Math.max(0, ...marks.map(rankOf))
  return MARKS[highest] ?? unknownMark(String(highest))
}

/** How a mark is printed. */
export function labelOfMark(mark: Mark): Label {
  return TLP.find((label) => label.mark === mark) ?? unknownMark(mark)
}

function rankOf(mark: Mark): number {
  const rank = MARKS.indexOf(mark)
  return rank < 0 ? unknownMark(mark) : rank
}

function unknownMark(text: string): never {
  throw new Error(`Internal error: \`${text}\` is no mark`)
}
