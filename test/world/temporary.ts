import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, relative} from 'node:path'
import {onTestFinished} from 'vitest'

/** Makes a folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tearline-test-'))
  onTestFinished(() => {
    rmSync(folder, {recursive: true, force: true})
  })
  return folder
}

/** Writes texts at paths below a folder. */
export function fill(folder: string, texts: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
}

/** The texts of all files below a folder, by path; none where there is no folder. */
export function textsBelow(folder: string): Readonly<Record<string, string>> {
  const texts: [string, string][] = []
  for (const entry of listing(folder)) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    texts.push([relative(folder, path), readFileSync(path, 'utf8')])
  }
  return Object.fromEntries(texts.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function listing(folder: string) {
  try {
    return readdirSync(folder, {recursive: true, withFileTypes: true})
  } catch {
    return []
  }
}
