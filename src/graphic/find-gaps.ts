import type {Figures} from './figures.js'

/** Places that follow each other, both ends included, as indexes. */
export interface Gap {
  readonly first: number
  readonly last: number
}

/** Finds the stretches of places where no series has a figure. */
export function findGaps({places, series}: Figures): readonly Gap[] {
  return stretchesOf(
    places.map((_, index) => series.every(({points}) => points[index] === undefined))
  )
}

/** The stretches in which a list is true. */
export function stretchesOf(flags: readonly boolean[]): readonly Gap[] {
  const gaps: Gap[] = []
  flags.forEach((isGap, index) => {
    if (!isGap) return
    const before = gaps.at(-1)
    if (before?.last === index - 1)
      gaps[gaps.length - 1] = {first: before.first, last: index}
    else gaps.push({first: index, last: index})
  })
  return gaps
}
