import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder of the package: the compiled program, `templates/`, `package.json`. */
export const PACKAGE_FOLDER = fileURLToPath(new URL('../..', import.meta.url))

/** The folder of the compiled program. */
const CODE_FOLDER = fileURLToPath(new URL('..', import.meta.url))

/** What the program calls itself, in manifests and in cache keys. */
export interface Program {
  readonly version: string
  /** SHA-256 of its code and of the exact parts it is built with. */
  readonly hash: string
}

export async function readVersion(): Promise<string> {
  const text = await readFile(join(PACKAGE_FOLDER, 'package.json'), 'utf8')
  const {version} = JSON.parse(text) as {readonly version: string}
  return version
}

/**
 * Reads which program this is.
 *
 * The code itself is hashed, since a version is raised by hand: a changed program
 * never takes a product of the one before it for its own.
 */
export async function readProgram(): Promise<Program> {
  const names = await readdir(CODE_FOLDER, {recursive: true})
  const paths = names.filter((name) => /\.[jt]s$/.test(name)).toSorted()
  const codes = await Promise.all(paths.map((path) => readFile(join(CODE_FOLDER, path))))
  const hash = createHash('sha256').update(process.version)
  for (const [index, code] of codes.entries())
    hash.update(paths[index] ?? '').update(code)
  hash.update(await readFile(join(PACKAGE_FOLDER, 'package.json')))
  return {version: await readVersion(), hash: hash.digest('hex')}
}
