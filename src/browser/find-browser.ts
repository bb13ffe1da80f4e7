import {existsSync} from 'node:fs'
import type {BrowserSettings} from '../model/settings.js'
import {OutsideError} from '../model/outside.js'
import {EMBEDDED, findArchives} from './embedded.js'
import {findInstalled, majorOf, OLDEST_MAJOR, placesOf, versionOf} from './installed.js'
import {isLinuxRoot, thisMachine, type Machine} from './machine.js'
import type {Program} from './program.js'
import {canSandbox} from './sandbox.js'
import {unpackEmbedded} from './unpack-embedded.js'

/** The browser that prints, and how it is started. */
export interface FoundBrowser extends Program {
  /** As `147.0.7727.0`. */
  readonly version: string
  readonly origin: 'embedded' | 'named' | 'installed'
  readonly sandbox: {
    readonly isOn: boolean
    /** Why it is on or off: the end of a sentence. */
    readonly why: string
  }
  /** What whoever runs a build is to know about it: one line each. */
  readonly notices: readonly string[]
}

type Candidate = Omit<FoundBrowser, 'sandbox'>

/**
 * Finds the browser that prints, unpacking the embedded one where it is the first
 * time, and settles whether its sandbox is on.
 *
 * Throws an `OutsideError` that says where was looked, or which two remedies there
 * are where the kernel refuses the sandbox.
 *
 * @param allowsSandbox
 *   Whether the kernel allows it; another answer is given by tests only.
 */
export async function findBrowser(
  settings: BrowserSettings,
  machine: Machine = thisMachine(),
  allowsSandbox: typeof canSandbox = canSandbox
): Promise<FoundBrowser> {
  const first = await findFirst(settings, machine)
  if (settings.sandbox === 'off') {
    return withoutSandbox(first, 'since `browser.sandbox` is `off`')
  }
  if (isLinuxRoot(machine)) {
    if (settings.sandbox === 'required') throw refusedToRoot()
    return withoutSandbox(first, 'since this is the user root, to whom it is refused')
  }
  if (await allowsSandbox(first, machine)) return withSandbox(first)
  if (first.origin === 'embedded') {
    for await (const {path, version} of findInstalled(machine)) {
      const other: Candidate = {path, version, origin: 'installed', notices: []}
      if (await allowsSandbox(other, machine)) return withSandbox(insteadOf(first, other))
    }
  }
  throw refusedByKernel(first)
}

async function findFirst({path}: BrowserSettings, machine: Machine): Promise<Candidate> {
  if (path !== undefined) return named(path, machine)

  const archives = findArchives(machine)
  if (archives !== undefined) {
    const unpacked = await unpackEmbedded(archives, machine)
    const notice = `unpacked Chromium ${EMBEDDED.version} into ${unpacked.path}, once`
    const notices = unpacked.isFresh ? [notice] : []
    return {...unpacked, version: EMBEDDED.version, origin: 'embedded', notices}
  }
  for await (const installed of findInstalled(machine)) {
    return {...installed, origin: 'installed', notices: []}
  }
  throw new OutsideError(
    `found no browser from version ${OLDEST_MAJOR}; looked at ${placesOf(machine).join(', ')}`,
    {
      hints: [
        'Install Chrome, Chromium or Edge.',
        'Or name the program as `browser.path` in `tearline.yaml`, or with `--browser`.'
      ]
    }
  )
}

async function named(path: string, machine: Machine): Promise<Candidate> {
  const hints = ['Correct `browser.path` in `tearline.yaml`, or `--browser`.']
  if (!existsSync(path)) {
    throw new OutsideError(`there is no browser at ${path}`, {hints})
  }
  const version = await versionOf(path, machine)
  if (version === undefined) {
    throw new OutsideError(`${path} does not say which browser it is`, {hints})
  }
  if (majorOf(version) < OLDEST_MAJOR) {
    const asked = `version ${OLDEST_MAJOR} or later is needed`
    throw new OutsideError(`${path} has version ${version}, and ${asked}`, {hints})
  }
  return {path, version, origin: 'named', notices: []}
}

function withSandbox(candidate: Candidate): FoundBrowser {
  return {...candidate, sandbox: {isOn: true, why: 'since the system allows it'}}
}

function withoutSandbox(candidate: Candidate, why: string): FoundBrowser {
  const notice = `the browser runs without its sandbox, ${why}`
  const notices = [...candidate.notices, notice]
  return {...candidate, notices, sandbox: {isOn: false, why}}
}

/** Two browsers give slightly different bytes, so whoever runs the build is told. */
function insteadOf(first: Candidate, other: Candidate): Candidate {
  const notice =
    `printing with ${other.path} ${other.version}, ` +
    `since the system refuses its sandbox to the embedded browser ${first.version}`
  return {...other, notices: [notice]}
}

function refusedToRoot(): OutsideError {
  return new OutsideError(
    'the browser has no sandbox for the user root, and `browser.sandbox` is `required`',
    {
      hints: [
        'Build as another user.',
        'Or set `browser.sandbox: auto` in `tearline.yaml`, where you trust all reports.'
      ]
    }
  )
}

/** The two remedies where the kernel denies user namespaces to a browser. */
export function refusedByKernel({path}: Program): OutsideError {
  return new OutsideError(`the system refuses the browser its sandbox (${path})`, {
    hints: [
      'Install Chrome or Chromium as a package of the system, which brings the profile that allows it.',
      'Or set `browser.sandbox: off` in `tearline.yaml`, where you trust all reports.'
    ]
  })
}
