import type {Stats} from 'node:fs'
import {lstat, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import type {ProjectPath} from '../model/path.js'
import {isAbsence} from './explain-failure.js'

/** Where a walk ended; `there` is what the last step names, which is no link. */
export type Walk =
  | {readonly kind: 'there'; readonly systemPath: string; readonly stats: Stats}
  | {readonly kind: 'absent'}
  | {readonly kind: 'link'}

/**
 * Goes from the root to a path step by step, and stops at the first symbolic link.
 *
 * A name that the disk keeps decomposed, as macOS may, is found by its composed
 * form: project paths are composed (NFC).
 *
 * @param realRoot
 *   The project's root as the system knows it, itself free of links.
 */
export async function walkInside(realRoot: string, path: ProjectPath): Promise<Walk> {
  let walk: Walk = {kind: 'there', systemPath: realRoot, stats: await lstat(realRoot)}
  for (const step of path.split('/')) {
    if (walk.kind !== 'there') return walk
    walk = await takeStep(walk.systemPath, step)
  }
  return walk
}

async function takeStep(folder: string, step: string): Promise<Walk> {
  try {
    const systemPath = join(folder, step)
    const stats = await lstat(systemPath)
    return stats.isSymbolicLink() ? {kind: 'link'} : {kind: 'there', systemPath, stats}
  } catch (error) {
    if (!isAbsence(error)) throw error
    const stored = await findStoredName(folder, step)
    return stored === undefined ? {kind: 'absent'} : takeStep(folder, stored)
  }
}

/** Finds how the disk writes a name, where that differs in its composition only. */
async function findStoredName(folder: string, name: string): Promise<string | undefined> {
  const isPlain = /^[\x20-\x7e]*$/.test(name)
  if (isPlain || name !== name.normalize('NFC')) return undefined
  try {
    const names = await readdir(folder)
    return names.toSorted().find((it) => it !== name && it.normalize('NFC') === name)
  } catch (error) {
    if (isAbsence(error)) return undefined
    throw error
  }
}
