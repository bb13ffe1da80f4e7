import {mkdir, mkdtemp, readdir, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {kill, pid} from 'node:process'
import {BLANK_FONT} from './blank-font.js'
import type {Machine} from './machine.js'

/** All that a browser writes while it runs: one folder, removed at the end. */
export interface RunFolder extends AsyncDisposable {
  readonly path: string
  readonly profile: string
  /** Variables that keep the browser, its fonts and its temporary files inside. */
  readonly variables: Readonly<Record<string, string>>
}

const NAME = /^tearline-browser-(\d+)-/

/** Longer than a build takes: one in another container cannot be seen to run. */
const LEFT_BEHIND_MS = 60 * 60 * 1000

/**
 * Makes a fresh folder (mode 0700) for the run of one browser, and removes those
 * that killed builds left behind.
 */
export async function makeRunFolder(machine: Machine): Promise<RunFolder> {
  await removeLeftBehind(machine)
  const path = await mkdtemp(join(machine.tempFolder, `tearline-browser-${pid}-`))
  const fonts = join(path, 'fonts')
  const home = join(path, 'home')
  const profile = join(path, 'profile')
  const temp = join(path, 'temp')
  for (const folder of [fonts, home, profile, temp]) await mkdir(folder)
  await writeFile(join(fonts, 'blank.ttf'), BLANK_FONT)
  await writeFile(join(path, 'fonts.conf'), fontsOf(fonts, join(temp, 'fonts')))
  return {
    path,
    profile,
    variables: {
      HOME: home,
      XDG_CACHE_HOME: temp,
      XDG_CONFIG_HOME: home,
      TMPDIR: temp,
      TEMP: temp,
      TMP: temp,
      FONTCONFIG_FILE: join(path, 'fonts.conf')
    },
    async [Symbol.asyncDispose]() {
      // Its processes may still be ending, and write a last time.
      await rm(path, {recursive: true, force: true, maxRetries: 5, retryDelay: 50})
    }
  }
}

/** A configuration that names one folder, so that no font of the machine is seen. */
function fontsOf(folder: string, cache: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${toXml(folder)}</dir><cachedir>${toXml(cache)}</cachedir></fontconfig>`,
    ''
  ].join('\n')
}

function toXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

async function removeLeftBehind({tempFolder, userId}: Machine): Promise<void> {
  for (const name of (await readdir(tempFolder)).toSorted()) {
    const owner = NAME.exec(name)?.[1]
    if (owner === undefined || isRunning(Number(owner))) continue
    const path = join(tempFolder, name)
    try {
      const found = await stat(path)
      const isOwn = userId === undefined || found.uid === userId
      const isOld = found.mtimeMs + LEFT_BEHIND_MS < Date.now()
      if (isOwn && isOld) await rm(path, {recursive: true, force: true})
    } catch {
      // Somebody else was quicker to remove it.
    }
  }
}

function isRunning(processId: number): boolean {
  try {
    return kill(processId, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
