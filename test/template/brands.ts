import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Brand} from '../../src/model/brand.js'
import {asProjectPath, type ProjectPath} from '../../src/model/path.js'
import {readBrand} from '../../src/template/read-brand.js'

const root = join(import.meta.dirname, '..', '..')

/** The brands of this repository, as a project's owner has them. */
export const BRAND_FILES: ReadonlyMap<ProjectPath, Uint8Array> = new Map(
  readdirSync(join(root, 'templates'), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => [
      asProjectPath(path.slice(root.length + 1)),
      new Uint8Array(readFileSync(path))
    ])
)

/** The brand files with some texts in the place of others, or beside them. */
export function filesWith(
  texts: Readonly<Record<string, string>>
): ReadonlyMap<ProjectPath, Uint8Array> {
  const changed = Object.entries(texts).map(
    ([path, text]) => [asProjectPath(path), new TextEncoder().encode(text)] as const
  )
  return new Map([...BRAND_FILES, ...changed])
}

/** A brand of this repository that must be sound. */
export function soundBrand(name: string, files = BRAND_FILES): Brand {
  const {value, diagnostics} = readBrand(name, files)
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}
