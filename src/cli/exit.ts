/** Exit codes; with several reasons, the highest is the build's. */
export const EXIT = {
  done: 0,
  /** A mistake in the author's files. */
  mistake: 1,
  /** A wrong command. */
  usage: 2,
  /** The disk or the browser would not. */
  failure: 3,
  /** The gate found something withheld, hidden or unreadable in what was made. */
  refused: 4,
  /** Our own fault. */
  bug: 70
} as const
