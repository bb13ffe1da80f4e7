import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {LentFile} from '../model/outside.js'
import {explainFailure} from './explain-failure.js'

const FILE_MODE = 0o600

/** Writes bytes into a fresh folder (mode 0700) of the system's temporary ones. */
export async function lendFile(bytes: Uint8Array): Promise<LentFile> {
  return explainFailure('write a temporary file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tearline-lent-'))
    const path = join(folder, 'file')
    await writeFile(path, bytes, {mode: FILE_MODE, flag: 'wx'})
    return {
      path,
      async [Symbol.asyncDispose]() {
        await rm(folder, {recursive: true, force: true})
      }
    }
  })
}
