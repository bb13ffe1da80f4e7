import {kill} from 'node:process'
import type {Browser} from 'puppeteer'
import {OutsideError} from '../model/outside.js'
import {refusedByKernel, type FoundBrowser} from './find-browser.js'
import type {Machine} from './machine.js'
import {environmentOf} from './program.js'
import {makeRunFolder, type RunFolder} from './run-folder.js'

/** A browser that runs, and how to end it. */
export interface RunningBrowser extends AsyncDisposable {
  readonly browser: Browser
  /** Whether it ended or lost a page, so that nothing more can be had of it. */
  hasDied(): boolean
  /** Settled when it has died. */
  readonly whenDead: Promise<void>
  /** Says that a page was lost: the browser is then as good as dead. */
  readonly giveUp: () => void
  /** Ends it and all its processes, now. */
  kill(): void
}

/**
 * Starts the browser in a folder of its own.
 *
 * About once in a thousand starts on a busy machine Chromium 147 crashes in the C
 * library, where one of its threads reads a variable of the environment while another
 * sets one; so a browser that ended while it started is started once more.
 */
export async function launchBrowser(
  found: FoundBrowser,
  timeoutMs: number,
  machine: Machine
): Promise<RunningBrowser> {
  try {
    return await startOnce(found, timeoutMs, machine)
  } catch (error) {
    if (!hasCrashed(error)) throw explain(found, error)
  }
  try {
    return await startOnce(found, timeoutMs, machine)
  } catch (error) {
    throw explain(found, error)
  }
}

/** Whether the browser was there, and went away before it answered. */
function hasCrashed(error: unknown): boolean {
  return error instanceof Error && error.message.includes('Target closed')
}

function explain(found: FoundBrowser, error: unknown): OutsideError {
  if (String(error).includes('No usable sandbox')) return refusedByKernel(found)
  return new OutsideError(`the browser did not start: ${found.path}`, {
    cause: error,
    hints: ['Look at what `tearline doctor` says about it.']
  })
}

/**
 * Puppeteer is loaded here and nowhere else, so that a build that prints nothing
 * does not pay for it.
 */
async function startOnce(
  found: FoundBrowser,
  timeoutMs: number,
  machine: Machine
): Promise<RunningBrowser> {
  const [{default: puppeteer}, folder] = await Promise.all([
    import('puppeteer'),
    makeRunFolder(machine)
  ])
  try {
    const browser = await puppeteer.launch({
      executablePath: found.path,
      headless: 'shell',
      args: flagsOf(found),
      env: environmentOf(found, machine, folder.variables),
      userDataDir: folder.profile,
      // Through a pipe and not through a port, which any user of the machine could open.
      pipe: true,
      timeout: timeoutMs,
      // Longer than any operation may take, since that has its own watchdog.
      protocolTimeout: 2 * timeoutMs,
      // Signals of the process are handled in `cli/` only.
      handleSIGHUP: false,
      handleSIGINT: false,
      handleSIGTERM: false
    })
    return runningOf(browser, folder)
  } catch (error) {
    await folder[Symbol.asyncDispose]()
    throw error
  }
}

function flagsOf({sandbox}: FoundBrowser): string[] {
  return [
    // Only where the settings say so, or to root: `findBrowser` tells the user.
    ...(sandbox.isOn ? [] : ['--no-sandbox']),
    // Widths of letters as the face has them, not as pixels of a screen: else words
    // with letter spacing run together in print (look/print.md).
    '--font-render-hinting=none',
    // What would still go out, although each request is refused, goes to a port where
    // nobody listens: prefetches did (security.md 0.5).
    '--proxy-server=127.0.0.1:9',
    // Addresses of this machine too: by default they go around a proxy.
    '--proxy-bypass-list=<-loopback>',
    // No name is looked up, with or without a proxy.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // No connection to a neighbour of the same network (WebRTC has no place in print).
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    // Print needs no graphics card, and the shell has no library for one: each start of
    // that process would fail, three times.
    '--disable-gpu',
    '--disable-software-rasterizer',
    // A machine's own settings of colour must not change a picture.
    '--force-color-profile=srgb',
    // Whatever language the machine speaks.
    '--lang=en'
  ]
}

function runningOf(browser: Browser, folder: RunFolder): RunningBrowser {
  const death = new AbortController()
  const giveUp = (): void => {
    death.abort()
  }
  const end = (): void => {
    giveUp()
    killGroup(browser)
  }
  const dispose = async (): Promise<void> => {
    // Its profile is thrown away, so there is nothing that a slow end would save.
    const hasEnded = endOf(browser)
    end()
    await hasEnded
    await folder[Symbol.asyncDispose]()
  }
  let disposed: Promise<void> | undefined
  browser.once('disconnected', giveUp)
  return {
    browser,
    hasDied: () => death.signal.aborted || !browser.connected,
    whenDead: new Promise((resolve) => {
      death.signal.addEventListener('abort', () => {
        resolve()
      })
    }),
    giveUp,
    kill: end,
    [Symbol.asyncDispose]: () => (disposed ??= dispose())
  }
}

function endOf(browser: Browser): Promise<void> {
  const main = browser.process()
  return new Promise((resolve) => {
    if (!main || main.exitCode !== null || main.signalCode !== null) resolve()
    else {
      main.once('exit', () => {
        resolve()
      })
    }
  })
}

/** Puppeteer starts the browser as the head of a process group, but on Windows. */
function killGroup(browser: Browser): void {
  const main = browser.process()
  if (main?.pid === undefined) return
  try {
    kill(-main.pid, 'SIGKILL')
  } catch {
    // There are no groups on Windows, and none is left where it ended by itself.
    main.kill('SIGKILL')
  }
}
