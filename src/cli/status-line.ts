/** Where a line can be written over, as standard error of a terminal. */
export interface StatusTerminal {
  readonly isTTY: boolean
  readonly columns: number
  write(text: string): unknown
}

/** Milliseconds before the first line: what is quick needs none. */
const PATIENCE_MS = 500

const REFRESH_MS = 250

const USUAL_COLUMNS = 80

const MS_PER_SECOND = 1000

/** Back to the first column, and the rest of the line removed (ECMA-48, 8.3.15 and 8.3.41). */
const CLEAR = '\r\u001B[K'

/**
 * Keeps one line that says how far something is and for how many seconds it has run,
 * until it is disposed of: then nothing of it is left. Where nobody looks, as in a log,
 * nothing is written.
 */
export function openStatusLine(
  terminal: StatusTerminal,
  textOf: () => string
): Disposable {
  if (!terminal.isTTY) return {[Symbol.dispose]: () => undefined}
  const startMs = performance.now()
  let isShown = false
  const draw = (): void => {
    const passedMs = performance.now() - startMs
    if (passedMs < PATIENCE_MS) return
    const text = `${textOf()}, ${Math.floor(passedMs / MS_PER_SECOND)} s`
    isShown = true
    // A line that is wrapped could not be cleared; some terminals say they have no width.
    const width = 0 < terminal.columns ? terminal.columns : USUAL_COLUMNS
    terminal.write(CLEAR + text.slice(0, width - 1))
  }
  const timer = setInterval(draw, REFRESH_MS)
  return {
    [Symbol.dispose]() {
      clearInterval(timer)
      if (isShown) terminal.write(CLEAR)
    }
  }
}
