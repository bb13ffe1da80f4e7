// @ts-check
// Copies what CI may publish into a folder: of the editions that `ci.publish` names, the
// reports that are marked as free for all, and their library where all of them are.
// Usage: node scripts/collect-published.mjs <folder> [project]

import {cpSync, existsSync, mkdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** Until the gate reads finished files, only what may be shared with everybody. */
const FREE = 'TLP:CLEAR'

/** What the library is made of: it names every report of its edition. */
const LIBRARY = ['index.html', 'manifest.json', 'assets']

const [folder, project = '.'] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node scripts/collect-published.mjs <folder> [project]')
  process.exit(2)
}

// Compiled by `set-up.mjs`: what reads these files elsewhere reads them here too.
const {readSettings} = await import(compiled('config/read-settings.js'))
const {MANIFEST_FILE, readManifest} = await import(compiled('pipeline/manifest.js'))

const settings = readSettings(
  'tearline.yaml',
  readIfThere(join(project, 'tearline.yaml'))
)
for (const edition of settings.value.publish) publish(edition)

/** @param {string} path */
function compiled(path) {
  return new URL(`../dist/${path}`, import.meta.url).href
}

/** @param {string} edition */
function publish(edition) {
  const built = join(project, 'output', edition)
  const manifest = readManifest(readIfThere(join(built, MANIFEST_FILE)))
  if (!manifest) return console.log(`${edition}: there is no such edition`)
  /** @type {[string, {listing: {mark: string}, files: Record<string, string>}][]} */
  const held = Object.entries(manifest.reports)
  const free = held.filter(([, {listing}]) => listing.mark === FREE)
  for (const [slug, {files}] of free) {
    copy(edition, Object.keys(files))
    console.log(`${edition}: ${slug}`)
  }
  const keptBack = held.length - free.length
  if (keptBack === 0) return copy(edition, LIBRARY)
  console.log(`${edition}: ${keptBack} kept back, since not marked ${FREE}`)
}

/**
 * @param {string} edition
 * @param {readonly string[]} paths
 */
function copy(edition, paths) {
  for (const path of paths) {
    const source = join(project, 'output', edition, path)
    const target = join(folder ?? '', edition, path)
    mkdirSync(dirname(target), {recursive: true})
    if (existsSync(source)) cpSync(source, target, {recursive: true})
  }
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path) : undefined
}
