import {constants, type Stats} from 'node:fs'
import {lstat, open, readdir, realpath, type FileHandle} from 'node:fs/promises'
import {join, relative, sep} from 'node:path'
import type {LentFile, Reading, World} from '../model/outside.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import {errorCodeOf, explainFailure, isAbsence} from './explain-failure.js'
import {lendFile} from './lend-file.js'
import {walkInside} from './walk-inside.js'

/**
 * Not followed if it is a link; not waited for if it is a pipe. Windows has neither
 * flag, and an absent one adds nothing.
 */
const OPEN_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

const LINK: Reading = {kind: 'refused', why: 'link'}
const NOT_A_FILE: Reading = {kind: 'refused', why: 'not-a-file'}
const TOO_LARGE: Reading = {kind: 'refused', why: 'too-large'}
const ABSENT: Reading = {kind: 'absent'}

/**
 * The files below one folder of the disk, and no others.
 *
 * A link is refused at every step of a path, pipes and devices are never opened,
 * and what was opened is compared with what the path leads to, so that nothing
 * outside the root is read, however the path or the folder was made.
 *
 * Throws an `OutsideError` where the disk fails, never for what a path holds.
 */
export class DiskWorld implements World {
  readonly #root: string
  #realRoot: Promise<string> | undefined

  /** @param root  A path of the system; it may itself lead through links. */
  constructor(root: string) {
    this.#root = root
  }

  async read(path: ProjectPath, limitBytes = Infinity): Promise<Reading> {
    return explainFailure(`read \`${path}\``, async () => {
      const realRoot = await this.#findRoot()
      const walk = await walkInside(realRoot, path)
      if (walk.kind === 'link') return LINK
      if (walk.kind === 'absent') return ABSENT
      if (!walk.stats.isFile()) return NOT_A_FILE
      if (limitBytes < walk.stats.size) return TOO_LARGE
      return readPlainFile(realRoot, walk.systemPath, path, limitBytes)
    })
  }

  async list(folder: ProjectPath): Promise<readonly ProjectPath[]> {
    return explainFailure(`list \`${folder}\``, async () => {
      const walk = await walkInside(await this.#findRoot(), folder)
      if (walk.kind !== 'there' || !walk.stats.isDirectory()) return []
      const paths = await listBelow(walk.systemPath, folder)
      return [...new Set(paths)].toSorted()
    })
  }

  lend(bytes: Uint8Array): Promise<LentFile> {
    return lendFile(bytes)
  }

  #findRoot(): Promise<string> {
    return (this.#realRoot ??= explainFailure('open the project’s folder', () =>
      realpath(this.#root)
    ))
  }
}

async function readPlainFile(
  realRoot: string,
  systemPath: string,
  path: ProjectPath,
  limitBytes: number
): Promise<Reading> {
  const handle = await openUnlessGone(systemPath)
  if (handle === 'link') return LINK
  if (handle === 'absent') return ABSENT
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) return NOT_A_FILE
    if (limitBytes < stats.size) return TOO_LARGE
    const place = await findPlace(realRoot, systemPath, stats)
    const wanted = path.normalize('NFC')
    // A disk that ignores case must give what one that heeds it gives.
    if (place?.toLowerCase() !== wanted.toLowerCase()) return LINK
    if (place !== wanted) return ABSENT
    const bytes = await handle.readFile()
    if (limitBytes < bytes.byteLength) return TOO_LARGE
    return {kind: 'file', bytes: new Uint8Array(bytes)}
  } finally {
    await handle.close()
  }
}

async function openUnlessGone(
  systemPath: string
): Promise<FileHandle | 'link' | 'absent'> {
  try {
    return await open(systemPath, OPEN_FLAGS)
  } catch (error) {
    if (errorCodeOf(error) === 'ELOOP') return 'link'
    if (isAbsence(error)) return 'absent'
    throw error
  }
}

/**
 * The place of an opened file below the root, as a project path would write it;
 * none where its true path lies elsewhere or leads to another file by now.
 */
async function findPlace(
  realRoot: string,
  systemPath: string,
  opened: Stats
): Promise<string | undefined> {
  const truePath = await realpath(systemPath)
  const found = await lstat(truePath)
  const isSame = found.ino === opened.ino && found.dev === opened.dev
  const prefix = realRoot.endsWith(sep) ? realRoot : realRoot + sep
  if (!isSame || !truePath.startsWith(prefix)) return undefined
  return relative(realRoot, truePath).split(sep).join('/').normalize('NFC')
}

async function listBelow(systemPath: string, folder: string): Promise<ProjectPath[]> {
  const entries = await readdir(systemPath, {withFileTypes: true})
  const lists = await Promise.all(
    entries.map(async (entry) => {
      // A name that no project path can hold cannot be asked for either.
      if (/[\\/\0]/.test(entry.name)) return []
      const path = `${folder}/${entry.name.normalize('NFC')}`
      if (!entry.isDirectory()) return [asProjectPath(path)]
      return listBelow(join(systemPath, entry.name), path)
    })
  )
  return lists.flat()
}
