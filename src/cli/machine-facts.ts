import {homedir, hostname, tmpdir, userInfo} from 'node:os'
import type {Machine} from '../gate/find-traces.js'
import {PACKAGE_FOLDER} from './program.js'

/** A word may stand in any text; a value with figures or signs is a secret or a path. */
const WORDS_ONLY = /^[\p{L}\s]*$/u

/** What the gate looks for of this machine in what is made: where it works, for whom. */
export function readMachine(root: string): Machine {
  const values = Object.values(process.env).filter((it) => it !== undefined)
  return {
    paths: [
      root,
      PACKAGE_FOLDER.replace(/[\\/]$/, ''),
      homedir(),
      tmpdir(),
      process.cwd()
    ],
    names: [...userNames(), hostname()],
    values: values.filter((it) => !WORDS_ONLY.test(it))
  }
}

/** A user without an entry in the system's list has no name. */
function userNames(): readonly string[] {
  try {
    return [userInfo().username]
  } catch {
    return []
  }
}
