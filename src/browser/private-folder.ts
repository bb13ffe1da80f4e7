import {lstat, mkdir} from 'node:fs/promises'
import {OutsideError} from '../model/outside.js'
import type {Machine} from './machine.js'

/** Readable, writable and searchable by its owner, by nobody else. */
export const OWNER_ONLY = 0o700

const OTHERS_MAY_WRITE = 0o022

/**
 * Makes a folder that only its owner may read, or checks that one is there.
 *
 * What is run from it must be nobody else's: a symbolic link, a folder of another
 * user, and one that others may write to are refused with an `OutsideError`.
 */
export async function makePrivateFolder(path: string, machine: Machine): Promise<void> {
  await mkdir(path, {recursive: true, mode: OWNER_ONLY})
  await checkPrivateFolder(path, machine)
}

export async function checkPrivateFolder(path: string, machine: Machine): Promise<void> {
  const stat = await lstat(path)
  if (stat.isSymbolicLink() || !stat.isDirectory()) {
    throw refusal(path, 'it is a link or a file, and not a folder')
  }
  if (machine.userId === undefined) return
  if (stat.uid !== machine.userId) throw refusal(path, 'it belongs to another user')
  if ((stat.mode & OTHERS_MAY_WRITE) !== 0) {
    throw refusal(path, 'other users may write to it')
  }
}

function refusal(path: string, why: string): OutsideError {
  return new OutsideError(`the folder ${path} cannot hold the browser: ${why}`, {
    hints: [
      'Look who made it, and remove it.',
      'Or set XDG_CACHE_HOME to a folder of your own.'
    ]
  })
}
