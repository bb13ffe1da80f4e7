/** V8's own words; it has no code for this (checked with Node 20.19 and 24). */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && /call stack size/.test(error.message)
}
