import {randomUUID} from 'node:crypto'
import {link, open, rename, rm, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {OutsideError} from '../model/outside.js'
import type {ProjectPath} from '../model/path.js'
import {errorCodeOf, explainFailure} from './explain-failure.js'
import {placeOf} from './output-folder.js'

/** How the names of files begin that are being written; what is left of them is waste. */
const UNFINISHED = '.unfinished-'

/** Rights of a file, less those that the user's mask takes. */
const FILE_MODE = 0o666

/**
 * Writes one file below the root where there is none, as a whole: whatever happens
 * meanwhile, there is no file or all of it, and its bytes are on the disk when this
 * returns.
 *
 * Throws an `OutsideError` where there is one already, or a step of its path is a link.
 */
export async function addFile(
  root: string,
  path: ProjectPath,
  bytes: Uint8Array
): Promise<void> {
  await explainFailure(`write \`${path}\``, async () => {
    const systemPath = await placeOf(root, path)
    try {
      // A second name refuses to replace a file, a new one does not.
      await viaUnfinished(systemPath, bytes, FILE_MODE, async (unfinished) => {
        await link(unfinished, systemPath)
        await rm(unfinished)
      })
    } catch (error) {
      if (errorCodeOf(error) !== 'EEXIST') throw error
      throw new OutsideError(`could not write \`${path}\`: there is one already`, {
        cause: error,
        hints: ['Choose another name, or move what is there away.']
      })
    }
  })
}

/** Puts a file in place of another, or of none; both in one folder. */
export async function replaceFile(
  systemPath: string,
  bytes: Uint8Array,
  mode: number
): Promise<void> {
  await viaUnfinished(systemPath, bytes, mode, (unfinished) =>
    rename(unfinished, systemPath)
  )
}

/**
 * Does so without waiting for the disk: where the machine stops before it has written,
 * the file may hold anything, and whoever reads it must be able to tell.
 */
export async function replaceUnsynced(
  systemPath: string,
  bytes: Uint8Array,
  mode: number
): Promise<void> {
  const unfinished = unfinishedOf(systemPath)
  try {
    await writeFile(unfinished, bytes, {mode, flag: 'wx'})
    await rename(unfinished, systemPath)
  } catch (error) {
    await rm(unfinished, {force: true}).catch(() => undefined)
    throw error
  }
}

function unfinishedOf(systemPath: string): string {
  const name = `${UNFINISHED}${basename(systemPath)}-${randomUUID()}`
  return join(dirname(systemPath), name)
}

async function viaUnfinished(
  systemPath: string,
  bytes: Uint8Array,
  mode: number,
  finish: (unfinished: string) => Promise<void>
): Promise<void> {
  const unfinished = unfinishedOf(systemPath)
  try {
    await writeSynced(unfinished, bytes, mode)
    await finish(unfinished)
  } catch (error) {
    await rm(unfinished, {force: true}).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(systemPath))
}

/** Writes a file that is not there, and waits until the disk has it. */
export async function writeSynced(
  systemPath: string,
  bytes: Uint8Array,
  mode = FILE_MODE
): Promise<void> {
  const handle = await open(systemPath, 'wx', mode)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Waits until the disk has the names in a folder; Windows does so by itself. */
export async function syncFolder(systemPath: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(systemPath, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
