import type {Mark} from '../model/mark.js'
import {findNearest} from '../model/nearest.js'
import type {Label, Scheme} from '../model/scheme.js'
import {TLP} from './tlp.js'

/** Every label of TLP, from low to high. */
export const MARKS: readonly Mark[] = marksOf(TLP)

/** The labels of a scheme, from low to high. */
export function marksOf({labels}: Scheme): readonly Mark[] {
  return labels.map(({mark}) => mark)
}

/** Finds the mark that is written exactly so; a near miss is no mark. */
export function findMark(text: string, scheme: Scheme = TLP): Mark | undefined {
  return marksOf(scheme).find((mark) => mark === text)
}

/** Finds the mark of a portion: a label, or the short form of one, exactly. */
export function findPortionMark(text: string, {labels}: Scheme): Mark | undefined {
  return labels.find(({mark, short}) => mark === text || short === text)?.mark
}

/**
 * Finds the label that somebody meant who wrote `text`: other case, spaces, an
 * old name. For hints only, never to read a mark.
 */
export function findMeantMark(text: string, {labels}: Scheme = TLP): Mark | undefined {
  const key = lettersOf(text)
  if (key === '') return undefined
  return labels.find(({mark, short = '', meant}) =>
    [mark, short, ...meant].some((it) => lettersOf(it) === key)
  )?.mark
}

/** Finds the label that is nearest to what somebody wrote, for a hint. */
export function findNearestMark(text: string, scheme: Scheme): Mark | undefined {
  const known = scheme.labels.flatMap(({mark, meant}) => [mark, ...meant])
  return (
    findMeantMark(text, scheme) ?? findMeantMark(findNearest(text, known) ?? '', scheme)
  )
}

/** Letters and a plus alone, in capitals without accents: how marks are compared for hints. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}+]/gu, '')
    .replace(/\+?STRICT$/, '+STRICT')
}

/** Whether what is marked `mark` may stand where `ceiling` is the highest. */
export function isWithin(mark: Mark, ceiling: Mark, scheme: Scheme = TLP): boolean {
  return rankOf(mark, scheme) <= rankOf(ceiling, scheme)
}

/** The highest of some marks; the lowest of the scheme where there are none. */
export function highestOf(marks: readonly Mark[], scheme: Scheme = TLP): Mark {
  const highest = Math.max(0, ...marks.map((mark) => rankOf(mark, scheme)))
  return marksOf(scheme)[highest] ?? unknownMark(String(highest))
}

/** The lowest of some marks; the highest of the scheme where there are none. */
export function lowestOf(marks: readonly Mark[], scheme: Scheme = TLP): Mark {
  const all = marksOf(scheme)
  const lowest = Math.min(all.length - 1, ...marks.map((mark) => rankOf(mark, scheme)))
  return all[lowest] ?? unknownMark(String(lowest))
}

/** How a mark is printed. */
export function labelOfMark(mark: Mark, {labels}: Scheme = TLP): Label {
  return labels.find((label) => label.mark === mark) ?? unknownMark(mark)
}

function rankOf(mark: Mark, scheme: Scheme): number {
  const rank = scheme.labels.findIndex((label) => label.mark === mark)
  return rank < 0 ? unknownMark(mark) : rank
}

function unknownMark(text: string): never {
  throw new Error(`Internal error: \`${text}\` is no mark`)
}
