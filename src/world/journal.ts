import {randomUUID} from 'node:crypto'
import {readFile, readdir, rename, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import {isThere} from './output-folder.js'
import {walkInside} from './walk-inside.js'
import {replaceFile, syncFolder} from './write-file.js'

/** One exchange of an edition's folder, and the names it uses, all in `output/`. */
export interface Swap {
  /** `output/`, as the system knows it. */
  readonly output: string
  readonly id: string
  /** The edition's folder, relative to `output/`, as `full` or `draft/full`. */
  readonly target: ProjectPath
}

export function startSwap(output: string, target: ProjectPath): Swap {
  return {output, id: randomUUID(), target}
}

/** Where the folder is assembled. */
export function freshOf({output, id}: Swap): string {
  return join(output, `.new-${id}`)
}

/** Where the folder that it replaces waits to be removed. */
export function agedOf({output, id}: Swap): string {
  return join(output, `.old-${id}`)
}

export function targetOf({output, target}: Swap): string {
  return join(output, target)
}

/**
 * Writes down that a new folder is whole and is being put in place.
 *
 * From here on the swap is finished by whoever finds the journal, even if that
 * is another run.
 */
export async function openJournal(swap: Swap): Promise<void> {
  const text = JSON.stringify({target: swap.target})
  await replaceFile(journalOf(swap), new TextEncoder().encode(text), 0o666)
}

/** Finds the swaps that were begun and not closed. */
export async function findOpenSwaps(output: string): Promise<readonly Swap[]> {
  const swaps: Swap[] = []
  for (const name of (await readdir(output)).toSorted()) {
    const [, id] = /^\.swap-([\da-f-]+)\.json$/.exec(name) ?? []
    if (id === undefined) continue
    const target = readTarget(await readFile(join(output, name), 'utf8'))
    if (target === undefined) continue
    const walk = await walkInside(output, target)
    if (walk.kind !== 'link') swaps.push({output, id, target})
  }
  return swaps
}

/** Whether a name in `output/` is one that only a swap, or what it uses, gives. */
export function isOfSwap(name: string): boolean {
  return /^\.(new|old|swap|unfinished|lock)-/.test(name)
}

/**
 * Puts the new folder in place, and removes the old one: from whatever point on,
 * and any number of times.
 *
 * Where the new folder is not there any more, it is in place already. Should
 * somebody have put a folder of their own where the old one stood, theirs stays.
 * The journal is closed before anything is removed: a folder that is half removed
 * is never put in place.
 */
export async function finishSwap(swap: Swap): Promise<void> {
  const [fresh, aged, target] = [freshOf(swap), agedOf(swap), targetOf(swap)]
  const isMovedAway = await isThere(aged)
  if (await isThere(fresh)) {
    if (!isMovedAway && (await isThere(target))) await rename(target, aged)
    if (!(await isThere(target))) await rename(fresh, target)
  } else if (isMovedAway && !(await isThere(target))) {
    await rename(aged, target)
  }
  await closeSwap(swap)
}

/** Puts the old folder back where the new one could not take its place. */
export async function undoSwap(swap: Swap): Promise<void> {
  const [aged, target] = [agedOf(swap), targetOf(swap)]
  if (!(await isThere(target)) && (await isThere(aged))) await rename(aged, target)
  await closeSwap(swap)
}

async function closeSwap(swap: Swap): Promise<void> {
  await syncFolder(dirname(targetOf(swap)))
  await rm(journalOf(swap), {force: true})
  await syncFolder(swap.output)
  await rm(agedOf(swap), {recursive: true, force: true})
  await rm(freshOf(swap), {recursive: true, force: true})
}

function journalOf({output, id}: Swap): string {
  return join(output, `.swap-${id}.json`)
}

/** A journal that cannot be read was not written by a swap: it has no say. */
function readTarget(text: string): ProjectPath | undefined {
  try {
    const journal: unknown = JSON.parse(text)
    const hasTarget =
      typeof journal === 'object' && journal !== null && 'target' in journal
    return hasTarget && typeof journal.target === 'string'
      ? asProjectPath(journal.target)
      : undefined
  } catch {
    return undefined
  }
}
