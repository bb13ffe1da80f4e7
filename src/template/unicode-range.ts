/** First and last code point of an interval, both included. */
type Interval = readonly [number, number]

/** Reads a `unicode-range` that was checked when the brand was read. */
export function intervalsOf(range: string): readonly Interval[] {
  return range.split(/, ?/).map((text) => {
    const [first = '', last = first] = text.slice(2).split('-')
    return [parseInt(first, 16), parseInt(last, 16)]
  })
}

/** Whether a code point lies in one of some intervals. */
export function isAmong(intervals: readonly Interval[], codePoint: number): boolean {
  return intervals.some(([first, last]) => first <= codePoint && codePoint <= last)
}
