import {OutsideError} from '../model/outside.js'
import type {BrowserSettings} from '../model/settings.js'
import {findBrowser, type FoundBrowser} from './find-browser.js'
import {thisMachine, type Machine} from './machine.js'
import {tryStart} from './try-start.js'

/** What `tearline doctor` says about the browser: whole lines. */
export interface BrowserDescription {
  readonly isFine: boolean
  readonly lines: readonly string[]
  /** What to do where it is not fine. */
  readonly hints: readonly string[]
}

/** Says which browser prints, whether its sandbox is on and why, and starts it once. */
export async function describeBrowser(
  settings: BrowserSettings,
  machine: Machine = thisMachine()
): Promise<BrowserDescription> {
  try {
    const found = await findBrowser(settings, machine)
    return await describeFound(found, machine)
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    return {isFine: false, lines: [`Browser: ${error.message}.`], hints: error.hints}
  }
}

async function describeFound(
  found: FoundBrowser,
  machine: Machine
): Promise<BrowserDescription> {
  const ORIGINS = {
    embedded: 'the one that comes with Tearline',
    named: 'named by `browser.path` or `--browser`',
    installed: 'installed on this machine'
  } as const
  const {path, version, origin, sandbox} = found
  const lines = [
    `Browser: Chromium ${version}, ${ORIGINS[origin]}: ${path}.`,
    `Sandbox: ${sandbox.isOn ? 'on' : 'off'}, ${sandbox.why}.`
  ]
  const problem = await tryStart(found, machine, sandbox.isOn ? [] : ['--no-sandbox'])
  if (problem === undefined) return {isFine: true, lines, hints: []}
  return {
    isFine: false,
    lines: [...lines, `It does not start: ${problem}`],
    hints: ['Name another as `browser.path` in `tearline.yaml`, or with `--browser`.']
  }
}
