import {execFile} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'
import type {Machine} from './machine.js'

/** A browser that is on the machine already. */
export interface Installed {
  readonly path: string
  readonly version: string
}

/** Margin boxes and `counter()` in them came with 131 (Chrome release notes). */
export const OLDEST_MAJOR = 131

/** A program that only says its version needs less; a hanging one is none. */
const VERSION_TIMEOUT_MS = 10_000

/**
 * Finds browsers that somebody else installed, the best first: the one that
 * `PUPPETEER_EXECUTABLE_PATH` names, Puppeteer's cache, the system's own.
 */
export async function* findInstalled(
  machine: Machine,
  places: readonly string[] = placesOf(machine)
): AsyncGenerator<Installed> {
  for (const path of places) {
    const version = existsSync(path) ? await versionOf(path, machine) : undefined
    if (version && OLDEST_MAJOR <= majorOf(version)) yield {path, version}
  }
}

/** Where browsers are looked for, in this order. */
export function placesOf(machine: Machine): readonly string[] {
  const named = machine.variables['PUPPETEER_EXECUTABLE_PATH']
  return [...(named ? [named] : []), ...puppeteerCache(machine), ...systemPlaces(machine)]
}

export function majorOf(version: string): number {
  return Number.parseInt(version, 10)
}

/**
 * The version of a browser, as `147.0.7727.0`; `undefined` where it says none.
 *
 * On Windows the program opens a window instead of saying it, but keeps its files
 * in a folder of that name.
 */
export async function versionOf(
  path: string,
  {platform}: Machine
): Promise<string | undefined> {
  const VERSION = /(?<!\d)\d{1,4}(?:\.\d{1,6}){3}/
  if (platform === 'win32') {
    const inPath = VERSION.exec(path)
    return inPath?.[0] ?? listFolder(dirname(path)).find((name) => VERSION.test(name))
  }
  try {
    const run = promisify(execFile)
    const {stdout} = await run(path, ['--version'], {timeout: VERSION_TIMEOUT_MS})
    return VERSION.exec(stdout)?.[0]
  } catch {
    return undefined
  }
}

/** `<cache>/<product>/<platform>-<version>/<folder>/<program>`, newest version first. */
function puppeteerCache({variables, home}: Machine): string[] {
  const PROGRAMS = [
    'chrome-headless-shell',
    'chrome-headless-shell.exe',
    'chrome',
    'chrome.exe',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'
  ]
  const cache = variables['PUPPETEER_CACHE_DIR'] ?? join(home, '.cache', 'puppeteer')
  return ['chrome-headless-shell', 'chrome'].flatMap((product) =>
    listFolder(join(cache, product))
      .toSorted((a, b) => b.localeCompare(a, 'en', {numeric: true}))
      .flatMap((build) =>
        listFolder(join(cache, product, build)).flatMap((folder) =>
          PROGRAMS.map((program) => join(cache, product, build, folder, program))
        )
      )
      .filter((path) => existsSync(path))
  )
}

function systemPlaces({platform, variables}: Machine): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`
    )
  }
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => variables[name])
      .filter((root) => root !== undefined)
    return [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe'
    ].flatMap((program) => roots.map((root) => join(root, program)))
  }
  return [
    '/usr/bin/chromium-headless-shell',
    '/opt/google/chrome/chrome',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/opt/microsoft/msedge/msedge',
    '/usr/bin/microsoft-edge'
  ]
}

function listFolder(path: string): string[] {
  try {
    return readdirSync(path).toSorted()
  } catch {
    return []
  }
}
