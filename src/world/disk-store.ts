import {createHash} from 'node:crypto'
import {chmod, lstat, mkdir, readFile, readdir, rm, utimes} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {OutsideError, type Store} from '../model/outside.js'
import {asProjectPath} from '../model/path.js'
import {errorCodeOf} from './explain-failure.js'
import {makeFolder} from './output-folder.js'
import {replaceUnsynced} from './write-file.js'

/** Ignored by git, readable by its owner only: it knows all editions. */
const STORE_FOLDER = asProjectPath('.tearline/store')

const FOLDER_MODE = 0o700
const FILE_MODE = 0o600
/** Bytes of SHA-256, at the head of each file. */
const DIGEST_BYTES = 32
const MS_PER_SECOND = 1000

/**
 * Products on disk, each with a digest of its bytes: what cannot be read back
 * exactly as it was put counts as absent, and what cannot be put is not there.
 *
 * Nothing here throws for what the disk does, since nothing but speed depends on it.
 */
export class DiskStore implements Store {
  readonly #root: string
  #folder: Promise<string> | undefined

  constructor(root: string) {
    this.#root = root
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    return unlessRefused(async () => {
      const path = await this.#placeOf(key)
      const stored = await readFile(path)
      const bytes = stored.subarray(DIGEST_BYTES)
      if (!stored.subarray(0, DIGEST_BYTES).equals(digestOf(bytes))) return undefined
      await touch(path)
      return new Uint8Array(bytes)
    })
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    await unlessRefused(async () => {
      const stored = Buffer.concat([digestOf(bytes), bytes])
      await replaceUnsynced(await this.#placeOf(key), stored, FILE_MODE)
    })
  }

  /**
   * Removes what was not used for longest, until the rest has at most so many bytes.
   * To be called once at the end of a build.
   */
  async prune(limitBytes: number): Promise<void> {
    await unlessRefused(async () => {
      const folder = await this.#makeFolder()
      let sizeBytes = 0
      for (const {path, size} of await listByUse(folder)) {
        sizeBytes += size
        if (limitBytes < sizeBytes) await rm(path, {force: true})
      }
    })
  }

  async #placeOf(key: string): Promise<string> {
    if (!/^[\da-f]{64}$/.test(key)) throw new Error('Internal error: a key is a SHA-256')
    const shelf = join(await this.#makeFolder(), key.slice(0, 2))
    await mkdir(shelf, {recursive: true, mode: FOLDER_MODE})
    return join(shelf, key.slice(2))
  }

  /** Once for each store: a build puts hundreds of products into it. */
  #makeFolder(): Promise<string> {
    this.#folder ??= makeStore(this.#root)
    return this.#folder
  }
}

/** A folder that was unpacked or copied here may have wider rights: they are narrowed. */
async function makeStore(root: string): Promise<string> {
  const folder = await makeFolder(root, STORE_FOLDER, FOLDER_MODE)
  await chmod(dirname(folder), FOLDER_MODE)
  return folder
}

/** Notes that a product was used, for `prune`; where that cannot be, it is used anyway. */
async function touch(path: string): Promise<void> {
  const nowSeconds = Date.now() / MS_PER_SECOND
  await utimes(path, nowSeconds, nowSeconds).catch(() => undefined)
}

async function listByUse(
  folder: string
): Promise<readonly {readonly path: string; readonly size: number}[]> {
  const names = await readdir(folder, {recursive: true})
  const files = await Promise.all(
    names.map(async (name) => ({
      path: join(folder, name),
      stats: await lstat(join(folder, name))
    }))
  )
  return files
    .filter(({stats}) => stats.isFile())
    .toSorted((a, b) => b.stats.mtimeMs - a.stats.mtimeMs || (a.path < b.path ? -1 : 1))
    .map(({path, stats}) => ({path, size: stats.size}))
}

async function unlessRefused<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act()
  } catch (error) {
    const isOutside = error instanceof OutsideError || errorCodeOf(error) !== undefined
    if (!isOutside) throw error
    return undefined
  }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
