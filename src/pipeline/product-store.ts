import type {EditionFile, OutputFile, Outside, Store} from '../model/outside.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import {hashOf} from './sources.js'

/** SHA-256 of files, by their paths relative to the edition's folder. */
export type Hashes = Readonly<Record<string, string>>

/** Keeps the bytes of files by their hashes, so that a later build finds them. */
export async function rememberFiles(
  store: Store,
  files: readonly OutputFile[]
): Promise<Hashes> {
  const hashes = files.map(({path, bytes}) => ({path, bytes, hash: hashOf(bytes)}))
  await Promise.all(hashes.map(({hash, bytes}) => store.put(hash, bytes)))
  return Object.fromEntries(hashes.map(({path, hash}) => [path, hash]))
}

/**
 * Finds files again by their hashes: in the edition's folder, where they can stay
 * as they are, else in the store.
 *
 * @returns
 *   All of them, or `undefined` where one is nowhere: then they are made anew.
 */
export async function recallFiles(
  {world, store}: Pick<Outside, 'world' | 'store'>,
  folder: ProjectPath,
  hashes: Hashes
): Promise<readonly EditionFile[] | undefined> {
  const files = await Promise.all(
    Object.entries(hashes).map(async ([name, hash]): Promise<EditionFile | undefined> => {
      const path = asProjectPath(name)
      const lying = await world.read(asProjectPath(`${folder}/${path}`))
      if (lying.kind === 'file' && hashOf(lying.bytes) === hash)
        return {path, isKept: true}
      const bytes = await store.get(hash)
      return bytes && hashOf(bytes) === hash ? {path, bytes} : undefined
    })
  )
  const found = files.filter((file) => file !== undefined)
  return found.length === files.length ? found : undefined
}

/** Reads a record of ours; one that cannot be read counts as absent. */
export async function recallRecord(store: Store, key: string): Promise<unknown> {
  const bytes = await store.get(key)
  if (!bytes) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

export async function rememberRecord(
  store: Store,
  key: string,
  record: object
): Promise<void> {
  await store.put(key, new TextEncoder().encode(JSON.stringify(record)))
}
