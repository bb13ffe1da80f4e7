import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {compileRooms} from '../build/compile-rooms.js'

/** Compiles the room into a folder of its own: a thread loads JavaScript only. */
export function compileThread(): {readonly folder: string; readonly script: URL} {
  const folder = mkdtempSync(join(tmpdir(), 'tearline-thread-'))
  compileRooms(folder, ['worker'])
  return {folder, script: pathToFileURL(join(folder, 'worker', 'thread.js'))}
}
