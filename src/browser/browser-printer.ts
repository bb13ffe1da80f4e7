import {setMaxListeners} from 'node:events'
import type {BrowserContext} from 'puppeteer'
import {OutsideError, type Press, type Printer, type PrintPart} from '../model/outside.js'
import type {BrowserSettings} from '../model/settings.js'
import {findBrowser, type FoundBrowser} from './find-browser.js'
import {launchBrowser, type RunningBrowser} from './launch-browser.js'
import {layOutPart, type LaidPart} from './lay-out-part.js'
import {thisMachine, type Machine} from './machine.js'
import {withWatchdog} from './with-watchdog.js'

export interface BrowserPrinterOptions {
  readonly settings: BrowserSettings
  /** Variables of the environment; left out, those of the process. */
  readonly env?: Machine['variables'] | undefined
  /** Aborting ends the browser; what is under way then fails with its reason. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Prints with one browser, which starts when it is first needed or at `warm()`.
 *
 * Each press has a context of its own, so no report sees another's. A browser that
 * crashes is started again, once for each thing asked of it; one that takes longer
 * than the settings allow is killed with all its processes.
 */
export class BrowserPrinter implements Printer {
  readonly #settings: BrowserSettings
  readonly #machine: Machine
  readonly #signal: AbortSignal | undefined
  #found: Promise<FoundBrowser> | undefined
  #notices: readonly string[] = []
  #running: Promise<RunningBrowser> | undefined
  #last: RunningBrowser | undefined
  readonly #ends = new Set<PromiseLike<void>>()
  #isClosed = false

  constructor({settings, env, signal}: BrowserPrinterOptions) {
    const machine = thisMachine()
    this.#settings = settings
    this.#machine = {...machine, variables: env ?? machine.variables}
    this.#signal = signal
    // Each operation under way listens to it, and stops when it is over: where many
    // reports are printed at a time, that is more than Node takes for sound.
    if (signal) setMaxListeners(0, signal)
  }

  /** What whoever runs the build is to know of the browser; empty until it is found. */
  get notices(): readonly string[] {
    return this.#notices
  }

  /** Starts the browser while the program does something else; `open` says what fails. */
  warm(): void {
    this.#start().catch(() => undefined)
  }

  async version(): Promise<string> {
    return `Chromium ${(await this.#find()).version}`
  }

  async open(parts: readonly PrintPart[]): Promise<Press> {
    let sheets = await this.#attempt((running) => laySheets(running, parts))
    const use = <T>(work: (part: LaidPart) => Promise<T>): Promise<readonly T[]> =>
      this.#attempt(async (running) => {
        if (sheets.running !== running) sheets = await laySheets(running, parts)
        return Promise.all(sheets.laid.map(work))
      })
    return {
      print: (slots, quality) => use((part) => part.print(slots, quality)),
      shownText: async () => (await use((part) => part.shownText())).join('\n'),
      findFaults: async () => (await use((part) => part.findFaults())).flat(),
      async [Symbol.asyncDispose]() {
        const {running, context} = sheets
        if (!running.hasDied()) await context.close().catch(() => undefined)
      }
    }
  }

  /** Ends the browser; what is still asked of it fails, or it would start another. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    const running = await this.#running?.catch(() => undefined)
    if (running) this.#forget(running)
    await Promise.all(this.#ends)
  }

  /** Does something with the browser, and once more with a new one where it crashed. */
  async #attempt<T>(work: (running: RunningBrowser) => Promise<T>): Promise<T> {
    const first = await this.#start()
    try {
      return await this.#watch(first, work)
    } catch (error) {
      // What is not wanted any more did not fail.
      this.#signal?.throwIfAborted()
      if (error instanceof OutsideError || !first.hasDied()) throw toFailure(error)
      this.#forget(first)
    }
    const second = await this.#start()
    try {
      return await this.#watch(second, work)
    } catch (error) {
      this.#signal?.throwIfAborted()
      throw toFailure(error)
    }
  }

  async #watch<T>(
    running: RunningBrowser,
    work: (running: RunningBrowser) => Promise<T>
  ): Promise<T> {
    const {timeoutMs} = this.#settings
    const signal = this.#signal
    try {
      return await withWatchdog(running, {timeoutMs, signal}, work)
    } catch (error) {
      if (running.hasDied()) this.#forget(running)
      throw error
    }
  }

  #find(): Promise<FoundBrowser> {
    this.#found ??= findBrowser(this.#settings, this.#machine).then((found) => {
      this.#notices = found.notices
      return found
    })
    return this.#found
  }

  async #start(): Promise<RunningBrowser> {
    this.#signal?.throwIfAborted()
    if (this.#isClosed) throw new OutsideError('the browser has been closed')
    this.#running ??= this.#launch()
    return this.#running
  }

  async #launch(): Promise<RunningBrowser> {
    const found = await this.#find()
    const running = await launchBrowser(found, this.#settings.timeoutMs, this.#machine)
    this.#last = running
    return running
  }

  /** Lets go of a browser, and starts another when it is next needed. */
  #forget(running: RunningBrowser): void {
    if (this.#last === running) this.#running = undefined
    this.#ends.add(running[Symbol.asyncDispose]())
  }
}

interface LaidSheets {
  readonly running: RunningBrowser
  readonly context: BrowserContext
  readonly laid: readonly LaidPart[]
}

async function laySheets(
  running: RunningBrowser,
  parts: readonly PrintPart[]
): Promise<LaidSheets> {
  const context = await running.browser.createBrowserContext()
  const laid = await Promise.all(
    parts.map(({html}) => layOutPart(context, html, running.giveUp))
  )
  return {running, context, laid}
}

/** What the browser would not do; our own mistakes stay what they are. */
function toFailure(error: unknown): unknown {
  const isOurs =
    error instanceof OutsideError ||
    !(error instanceof Error) ||
    error.message.startsWith('Internal error:')
  if (isOurs) return error
  return new OutsideError('the browser could not print the report', {
    cause: error,
    hints: ['Build again; if it stays so, look at what `tearline doctor` says.']
  })
}
