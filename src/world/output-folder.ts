import {lstat, mkdir, realpath} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {OutsideError} from '../model/outside.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import {isAbsence} from './explain-failure.js'
import {walkInside} from './walk-inside.js'

/** The folder that a build writes to, below the root. */
export const OUTPUT_FOLDER = asProjectPath('output')

/**
 * Makes a folder below the root where there is none, and gives its system path.
 *
 * Throws an `OutsideError` where a step of it is a symbolic link: nothing that came
 * with a project may lead what is written elsewhere.
 *
 * @param mode
 *   The rights of the folders that are made; what is there keeps its own.
 */
export async function makeFolder(
  root: string,
  folder: ProjectPath,
  mode = 0o777
): Promise<string> {
  const realRoot = await realpath(root)
  const walk = await walkInside(realRoot, folder)
  if (walk.kind === 'link') throw leadsElsewhere(folder)
  if (walk.kind === 'there') {
    if (!walk.stats.isDirectory()) throw isNoFolder(folder)
    return walk.systemPath
  }
  const systemPath = join(realRoot, folder)
  await mkdir(systemPath, {recursive: true, mode})
  return systemPath
}

/** The system path of something that need not be there, in a folder that is made. */
export async function placeOf(root: string, path: ProjectPath): Promise<string> {
  const folder = dirname(path)
  if (folder === '.') return join(await realpath(root), path)
  return join(
    await makeFolder(root, asProjectPath(folder)),
    path.slice(folder.length + 1)
  )
}

/** Whether there is anything at a system path, be it a link that leads nowhere. */
export async function isThere(systemPath: string): Promise<boolean> {
  try {
    await lstat(systemPath)
    return true
  } catch (error) {
    if (isAbsence(error)) return false
    throw error
  }
}

function leadsElsewhere(folder: ProjectPath): OutsideError {
  return new OutsideError(`could not write to \`${folder}\`: it is a symbolic link`, {
    hints: ['Put a folder in its place, or move the project to where there is room.']
  })
}

function isNoFolder(folder: ProjectPath): OutsideError {
  return new OutsideError(`could not write to \`${folder}\`: it is no folder`, {
    hints: ['Move the file of that name away.']
  })
}
