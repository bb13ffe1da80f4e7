import {OutsideError} from '../model/outside.js'
import type {RunningBrowser} from './launch-browser.js'

/**
 * Does something with a browser, and kills it where that takes too long, where it
 * is not wanted any more, or where the browser is lost.
 *
 * Time limits of Puppeteer are not enough: one of 3 s was seen to end after 180 s
 * (security.md, section 2.1).
 *
 * @throws
 *   An `OutsideError` at the time limit, the signal's reason when it is aborted.
 */
export async function withWatchdog<T>(
  running: RunningBrowser,
  {timeoutMs, signal}: {timeoutMs: number; signal?: AbortSignal | undefined},
  work: (running: RunningBrowser) => Promise<T>
): Promise<T> {
  signal?.throwIfAborted()
  const isOver = new AbortController()
  const isUnwanted = new Promise<never>((_, reject) => {
    const end = (reason: Error): void => {
      running.kill()
      reject(reason)
    }
    const timer = setTimeout(() => {
      end(tooSlow(timeoutMs))
    }, timeoutMs)
    const onAbort = (): void => {
      end(reasonOf(signal))
    }
    signal?.addEventListener('abort', onAbort)
    isOver.signal.addEventListener('abort', () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    })
  })
  const isLost = running.whenDead.then(() => {
    throw new Error('the browser was lost')
  })
  try {
    return await Promise.race([work(running), isUnwanted, isLost])
  } finally {
    isOver.abort()
  }
}

/** `AbortController` takes anything for a reason; ours are errors. */
function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason
  return reason instanceof Error ? reason : new Error(String(reason))
}

function tooSlow(timeoutMs: number): OutsideError {
  return new OutsideError(`the browser did not finish within ${timeoutMs / 1000} s`, {
    hints: ['Raise `browser.timeout` in `tearline.yaml`, or make the report shorter.']
  })
}
