import {readdir, realpath, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {explainFailure} from './explain-failure.js'
import {findOpenSwaps, finishSwap, isOfSwap} from './journal.js'
import {findLockState, takeLock} from './lock.js'
import {OUTPUT_FOLDER} from './output-folder.js'
import {walkInside} from './walk-inside.js'

/**
 * Finishes or undoes the swaps that an earlier run was killed in, and removes what
 * such runs left lying: afterwards each edition's folder is an old or a new one,
 * whole, and there is nothing beside them.
 *
 * Each command calls it first. While another run is writing it does nothing, since
 * that run's folders look the same; where there is nothing to do it writes nothing.
 */
export async function recoverSwaps(root: string): Promise<void> {
  await explainFailure(`put \`${OUTPUT_FOLDER}\` in order`, async () => {
    const walk = await walkInside(await realpath(root), OUTPUT_FOLDER)
    if (walk.kind !== 'there' || !walk.stats.isDirectory()) return
    if ((await findRemains(walk.systemPath)).length === 0) return

    const state = await findLockState(walk.systemPath)
    if (state === 'other') return
    if (state === 'own') return clear(walk.systemPath)
    const lock = await takeLock(root)
    try {
      await clear(walk.systemPath)
    } finally {
      await lock[Symbol.asyncDispose]()
    }
  })
}

async function clear(output: string): Promise<void> {
  for (const swap of await findOpenSwaps(output)) await finishSwap(swap)
  for (const name of await findRemains(output)) {
    await rm(join(output, name), {recursive: true, force: true})
  }
}

async function findRemains(output: string): Promise<readonly string[]> {
  return (await readdir(output)).filter(isOfSwap)
}
