import {findMark} from '../marking/marks.js'
import {TLP} from '../marking/tlp.js'
import type {Scheme} from '../model/scheme.js'
import {asProjectPath, resolveInside} from '../model/path.js'
import type {LibraryReport} from '../template/fill-library.js'

/** Its name in an edition's folder. */
export const MANIFEST_FILE = asProjectPath('manifest.json')

/** A report as an edition's folder holds it. */
export interface HeldReport {
  /** What the library says of it. */
  readonly listing: LibraryReport
  /** SHA-256 of each file, by its path relative to the edition's folder. */
  readonly files: Readonly<Record<string, string>>
}

/**
 * What an edition's folder holds: outputs and the tools that made them, and
 * nothing about inputs, since the folder is published as it stands.
 */
export interface Manifest {
  readonly tearline: string
  readonly browser: string
  /** By slug. */
  readonly reports: Readonly<Record<string, HeldReport>>
}

export function writeManifest({tearline, browser, reports}: Manifest): Uint8Array {
  const sorted = Object.fromEntries(
    Object.entries(reports)
      .toSorted(byName)
      .map(([slug, {listing, files}]) => [slug, {listing, files: sortedOf(files)}])
  )
  const text = JSON.stringify({tearline, browser, reports: sorted}, undefined, 2)
  return new TextEncoder().encode(`${text}\n`)
}

/** Reads a manifest back; one that is not sound counts as absent. */
export function readManifest(
  bytes: Uint8Array | undefined,
  scheme: Scheme = TLP
): Manifest | undefined {
  if (!bytes) return undefined
  try {
    const it: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isManifest(it) && areMarks(it, scheme) ? it : undefined
  } catch {
    return undefined
  }
}

/**
 * Whether something read back is a manifest.
 *
 * What decides is held closely, since anyone may have changed the file: marks are
 * marks, hashes and paths are texts. The rest is what a library prints.
 */
function isManifest(it: unknown): it is Manifest {
  return (
    isObject(it) &&
    isObject(it['reports']) &&
    Object.entries(it['reports']).every(
      ([slug, held]) => isHeldReport(held) && isBelow(slug, held)
    )
  )
}

/** Marks of another scheme are none: what has one is not known any more. */
function areMarks({reports}: Manifest, scheme: Scheme): boolean {
  return Object.values(reports).every(({listing}) => findMark(listing.mark, scheme))
}

/** A report's files lie in its own folder, so none is another's or the library's. */
function isBelow(slug: string, {listing, files}: HeldReport): boolean {
  const isSound = (path: string): boolean =>
    path.startsWith(`${slug}/`) && !('fault' in resolveInside(ROOT, path))
  return listing.slug === slug && Object.keys(files).every(isSound)
}

const ROOT = asProjectPath('output')

export function isHeldReport(it: unknown): it is HeldReport {
  return isObject(it) && isListing(it['listing']) && isHashes(it['files'])
}

function isListing(it: unknown): it is LibraryReport {
  if (!isObject(it)) return false
  const texts = [it['title'], it['date'], it['language'], it['slug'], it['mark']]
  return texts.every(isText)
}

/** Whether these are hashes of files by their paths. */
export function isHashes(it: unknown): it is HeldReport['files'] {
  return isObject(it) && Object.values(it).every(isText)
}

export function isObject(it: unknown): it is Readonly<Record<string, unknown>> {
  return typeof it === 'object' && it !== null
}

function isText(it: unknown): it is string {
  return typeof it === 'string'
}

function sortedOf(files: HeldReport['files']): HeldReport['files'] {
  return Object.fromEntries(Object.entries(files).toSorted(byName))
}

function byName(
  [a]: readonly [string, unknown],
  [b]: readonly [string, unknown]
): number {
  return a < b ? -1 : 1
}
