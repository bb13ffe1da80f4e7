import {BrowserPrinter} from '../browser/browser-printer.js'
import type {Outside} from '../model/outside.js'
import type {Settings} from '../model/settings.js'
import {DiskStore} from '../world/disk-store.js'
import type {DiskWorld} from '../world/disk-world.js'
import {ThreadRunner} from '../worker/thread-runner.js'
import {TASKS} from './tasks.js'

/** How many reports are composed side by side: one core is left to the browser. */
const THREAD_COUNT = 2

/** The outside that is really there, and how to let go of it. */
export interface OpenOutside extends AsyncDisposable {
  readonly outside: Outside & {
    readonly printer: BrowserPrinter
    readonly runner: ThreadRunner
    readonly store: DiskStore
  }
}

/** Opens disk, cache, threads and browser; none of them starts before it is asked. */
export function openOutside(
  root: string,
  world: DiskWorld,
  {browser, limits}: Settings,
  signal: AbortSignal
): OpenOutside {
  const runner = new ThreadRunner({tasks: TASKS, limits, threadCount: THREAD_COUNT})
  const printer = new BrowserPrinter({settings: browser, env: process.env, signal})
  const store = new DiskStore(root)
  // What a thread is at is not waited for: a long report takes seconds.
  signal.addEventListener('abort', () => void runner[Symbol.asyncDispose](), {once: true})
  return {
    outside: {world, printer, runner, store},
    async [Symbol.asyncDispose]() {
      await Promise.all([printer[Symbol.asyncDispose](), runner[Symbol.asyncDispose]()])
    }
  }
}
