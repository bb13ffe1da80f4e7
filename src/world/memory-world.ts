import type {LentFile, Reading, World} from '../model/outside.js'
import type {ProjectPath} from '../model/path.js'
import {lendFile} from './lend-file.js'

/** What lies at a path: a text, bytes, or what a disk would say of something odd. */
export type MemoryFile = string | Uint8Array | Reading

/** A project in memory: what tests build from, and what a worker is handed. */
export class MemoryWorld implements World {
  readonly #files: ReadonlyMap<ProjectPath, MemoryFile>

  constructor(files: ReadonlyMap<ProjectPath, MemoryFile>) {
    this.#files = files
  }

  read(path: ProjectPath, limitBytes = Infinity): Promise<Reading> {
    const reading = readingOf(this.#files.get(path))
    const isTooLarge = reading.kind === 'file' && limitBytes < reading.bytes.byteLength
    return Promise.resolve(isTooLarge ? {kind: 'refused', why: 'too-large'} : reading)
  }

  list(folder: ProjectPath): Promise<readonly ProjectPath[]> {
    const below = [...this.#files]
      .filter(([path, file]) => {
        return path.startsWith(`${folder}/`) && readingOf(file).kind !== 'absent'
      })
      .map(([path]) => path)
    return Promise.resolve(below.toSorted())
  }

  lend(bytes: Uint8Array): Promise<LentFile> {
    return lendFile(bytes)
  }
}

function readingOf(file: MemoryFile | undefined): Reading {
  if (file === undefined) return {kind: 'absent'}
  if (typeof file === 'string') {
    return {kind: 'file', bytes: new TextEncoder().encode(file)}
  }
  if (file instanceof Uint8Array) return {kind: 'file', bytes: new Uint8Array(file)}
  return file
}
