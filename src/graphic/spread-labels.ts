/** A label beside the place it speaks of. */
export interface Placed {
  /** Where its middle would stand if it stood alone. */
  readonly wanted: number
  readonly height: number
}

/** Labels that touch, and have become one block. */
interface Pile {
  readonly members: readonly number[]
  /** Its upper edge. */
  readonly top: number
  readonly height: number
}

/**
 * Pushes labels apart until none covers another, each as near to its place as can
 * be, all between `from` and `to` where they fit.
 *
 * @returns
 *   The middle of each label, in the order they were given.
 */
export function spreadLabels(
  labels: readonly Placed[],
  {from, to}: {readonly from: number; readonly to: number}
): readonly number[] {
  const order = labels
    .map((_, index) => index)
    .toSorted((a, b) => (labels[a]?.wanted ?? 0) - (labels[b]?.wanted ?? 0) || a - b)
  const piles: Pile[] = []
  for (const index of order) {
    const label = labels[index]
    if (!label) continue
    let pile = settle([index], labels, from, to)
    for (
      let last = piles.at(-1);
      last && pile.top < last.top + last.height - 1e-9;
      last = piles.at(-1)
    ) {
      piles.pop()
      pile = settle([...last.members, ...pile.members], labels, from, to)
    }
    piles.push(pile)
  }
  const middles = labels.map(({wanted}) => wanted)
  for (const {members, top} of piles) {
    let at = top
    for (const index of members) {
      const height = labels[index]?.height ?? 0
      middles[index] = at + height / 2
      at += height
    }
  }
  return middles
}

/** Puts labels on each other where the sum of what they are shifted by is least. */
function settle(
  members: readonly number[],
  labels: readonly Placed[],
  from: number,
  to: number
): Pile {
  let height = 0
  let tops = 0
  for (const index of members) {
    const label = labels[index]
    tops += (label?.wanted ?? 0) - (label?.height ?? 0) / 2 - height
    height += label?.height ?? 0
  }
  const top = tops / members.length
  return {members, height, top: Math.max(from, Math.min(top, to - height))}
}
