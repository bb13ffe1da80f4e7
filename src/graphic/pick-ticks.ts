/** A label of the x axis, at its middle; all in px. */
export interface TickLabel {
  readonly middle: number
  readonly width: number
}

/**
 * Chooses which places of the x axis are labelled: all, else every second, third
 * and so on, such that no label touches the next.
 *
 * Both ends are labelled where the places divide so; else counting starts at the
 * last place, which is the one that matters, and the first is added if it has room.
 *
 * @param gap
 *   Px that stay free between two labels.
 * @returns
 *   Indexes, from small to large.
 */
export function pickTicks(labels: readonly TickLabel[], gap: number): readonly number[] {
  const last = labels.length - 1
  // A stride beyond all places leaves the last one, which always has room.
  const strides = labels.map((_, index) => index + 1)
  const fitting = strides.filter((stride) => fits(labels, everyNth(last, stride), gap))
  const [least = labels.length] = fitting
  const even = fitting.find((stride) => last % stride === 0 && stride <= 3 * least)
  const picked = everyNth(last, even ?? least)
  const withFirst = picked[0] === 0 ? picked : [0, ...picked]
  return fits(labels, withFirst, gap) ? withFirst : picked
}

function everyNth(last: number, stride: number): readonly number[] {
  const count = Math.floor(last / stride) + 1
  return Array.from({length: count}, (_, index) => last - (count - 1 - index) * stride)
}

function fits(
  labels: readonly TickLabel[],
  picked: readonly number[],
  gap: number
): boolean {
  return picked.every((index, at) => {
    const label = labels[index]
    const before = at === 0 ? undefined : labels[picked[at - 1] ?? -1]
    if (!label || !before) return true
    return before.middle + before.width / 2 + gap <= label.middle - label.width / 2
  })
}
