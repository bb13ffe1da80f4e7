import {link, lstat, mkdir, readFile, readdir, rename, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {OutsideError, type EditionFile} from '../model/outside.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import {doBeside} from './do-beside.js'
import {errorCodeOf, explainFailure, isAbsence} from './explain-failure.js'
import {
  agedOf,
  finishSwap,
  freshOf,
  openJournal,
  startSwap,
  targetOf,
  undoSwap,
  type Swap
} from './journal.js'
import {isThere, makeFolder, OUTPUT_FOLDER, placeOf} from './output-folder.js'
import {walkInside} from './walk-inside.js'
import {syncFolder, writeSynced} from './write-file.js'

/**
 * Makes an edition's folder hold these files and no others, all at once: whatever
 * happens meanwhile, there is the old folder or the new one.
 *
 * The new one is assembled beside it; files that are kept, and those that did not
 * change, are second names of the old ones, so that they keep their times. Without
 * any file the folder is removed. To be called with the lock of `output/`.
 *
 * @param target
 *   The edition's folder, as `output/full`.
 */
export async function swapEdition(
  root: string,
  target: ProjectPath,
  files: readonly EditionFile[]
): Promise<void> {
  await explainFailure(`write \`${target}\``, async () => {
    checkPaths(files)
    const swap = await prepare(root, target)
    if (files.length === 0) return removeFolder(swap)
    try {
      await assemble(swap, files)
      await openJournal(swap)
    } catch (error) {
      // What cannot be removed now, the next command removes.
      await rm(freshOf(swap), {recursive: true, force: true}).catch(() => undefined)
      throw error
    }
    await exchange(swap)
  })
}

function checkPaths(files: readonly EditionFile[]): void {
  const paths = new Set(files.map(({path}) => path))
  if (paths.size < files.length) throw new Error('Internal error: two files at one path')
}

async function prepare(root: string, target: ProjectPath): Promise<Swap> {
  const prefix = `${OUTPUT_FOLDER}/`
  if (!target.startsWith(prefix)) {
    throw new Error(`Internal error: \`${target}\` is no folder of an edition`)
  }
  const output = await makeFolder(root, OUTPUT_FOLDER)
  await placeOf(root, target)
  return startSwap(output, asProjectPath(target.slice(prefix.length)))
}

async function removeFolder(swap: Swap): Promise<void> {
  if (!(await isThere(targetOf(swap)))) return
  await rename(targetOf(swap), agedOf(swap))
  await syncFolder(dirname(targetOf(swap)))
  await rm(agedOf(swap), {recursive: true, force: true})
}

async function exchange(swap: Swap): Promise<void> {
  try {
    await finishSwap(swap)
  } catch (error) {
    // If the disk refuses this too, the journal stays, and the next command finishes.
    await undoSwap(swap).catch(() => undefined)
    throw error
  }
}

async function assemble(swap: Swap, files: readonly EditionFile[]): Promise<void> {
  const folders = new Set([freshOf(swap)])
  await mkdir(freshOf(swap))
  for (const {path} of files) {
    const folder = dirname(join(freshOf(swap), path))
    if (!folders.has(folder)) await mkdir(folder, {recursive: true})
    for (let it = folder; !folders.has(it); it = dirname(it)) folders.add(it)
  }
  await doBeside(files, (file) => place(swap, file))
  for (const folder of folders) await syncFolder(folder)
}

async function place(swap: Swap, file: EditionFile): Promise<void> {
  const fresh = join(freshOf(swap), file.path)
  const old = await findOld(swap, file.path)
  if ('isKept' in file) await keep(old ?? isGone(file.path), fresh)
  else if (old !== undefined && (await isEqual(old, file.bytes))) await relink(old, fresh)
  else await writeSynced(fresh, file.bytes)
}

/** Where a plain file of the old folder lies; links in it are not followed. */
async function findOld(swap: Swap, path: ProjectPath): Promise<string | undefined> {
  const old = asProjectPath(`${swap.target}/${path}`)
  const walk = await walkInside(swap.output, old)
  return walk.kind === 'there' ? walk.systemPath : undefined
}

/** Carries over a file or, with all in it, a folder. */
async function keep(old: string, place: string): Promise<void> {
  const stats = await lstat(old)
  if (stats.isFile()) return relink(old, place)
  if (!stats.isDirectory()) return
  await mkdir(place, {recursive: true})
  for (const name of (await readdir(old)).toSorted()) {
    await keep(join(old, name), join(place, name))
  }
  await syncFolder(place)
}

async function isEqual(old: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const stats = await lstat(old)
    if (!stats.isFile() || stats.size !== bytes.byteLength) return false
    return (await readFile(old)).equals(bytes)
  } catch (error) {
    if (isAbsence(error)) return false
    throw error
  }
}

/** Gives a file a second name; where the disk has none of these, copies it. */
async function relink(old: string, place: string): Promise<void> {
  try {
    await link(old, place)
  } catch (error) {
    const code = errorCodeOf(error) ?? ''
    if (!['EPERM', 'EMLINK', 'EXDEV', 'ENOSYS', 'ENOTSUP'].includes(code)) throw error
    await writeSynced(place, await readFile(old))
  }
}

function isGone(path: ProjectPath): never {
  throw new OutsideError(`could not keep \`${path}\`: it is not there any more`, {
    hints: ['Run the command again, and leave `output/` alone meanwhile.']
  })
}
