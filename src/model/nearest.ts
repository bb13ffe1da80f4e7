import {quoteAll, type Wording} from './diagnostic.js'

/** The most names, or values, that a hint lists whole. */
export const LISTED_NAMES = 8

/**
 * Hints at a name that was meant: the nearest known one, else all where there
 * are no more than eight, else nothing.
 */
export function hintAtName(
  written: string,
  known: readonly string[]
): readonly Wording[] {
  const nearest = findNearest(written, known)
  if (nearest !== undefined) return [['Did you mean ', {quote: nearest}, '?']]
  return hintAtAll(known)
}

/** Hints at all that there is to choose from, where that is no more than eight. */
export function hintAtAll(known: readonly string[]): readonly Wording[] {
  if (known.length === 0 || LISTED_NAMES < known.length) return []
  return [['Use one of: ', ...quoteAll(known), '.']]
}

/** Finds the known name that is at most a third of its letters away. */
export function findNearest(
  written: string,
  known: readonly string[]
): string | undefined {
  const ranked = known
    .map((name) => ({
      name,
      distance: distanceBetween(written.toLowerCase(), name.toLowerCase())
    }))
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
  const [best] = ranked
  if (!best) return undefined
  const allowed = Math.max(1, Math.floor(Math.max(written.length, best.name.length) / 3))
  return best.distance <= allowed ? best.name : undefined
}

/** The longest text that is compared; longer ones are cut, so that time is bounded. */
const COMPARED_LETTERS = 64

/** Levenshtein's distance, with a swap of neighbours as one step. */
function distanceBetween(from: string, to: string): number {
  const a = from.slice(0, COMPARED_LETTERS)
  const b = to.slice(0, COMPARED_LETTERS)
  let beforeLast: number[] = []
  let last = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwap = 1 < i && 1 < j && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Infinity
      )
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
