import {z} from 'zod'
import {findMark} from '../marking/marks.js'
import {asProjectPath} from '../model/path.js'
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
export function readManifest(bytes: Uint8Array | undefined): Manifest | undefined {
  if (!bytes) return undefined
  try {
    return MANIFEST.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return undefined
  }
}

const MARK = z.string().transform((text, context) => {
  const mark = findMark(text)
  if (mark) return mark
  context.addIssue('no mark')
  return z.NEVER
})

const LISTING = z.object({
  title: z.string(),
  subtitle: z.string().optional(),
  date: z.string(),
  version: z.string().optional(),
  status: z.enum(['draft', 'final']).optional(),
  language: z.string(),
  numbers: z.enum(['language', 'eu']),
  slug: z.string(),
  mark: MARK,
  pdf: z.object({href: z.string(), label: z.string()}).optional()
})

export const HELD_REPORT = z.object({
  listing: LISTING,
  files: z.record(z.string(), z.string())
})

const MANIFEST = z.object({
  tearline: z.string(),
  browser: z.string(),
  reports: z.record(z.string(), HELD_REPORT)
})

function sortedOf(files: HeldReport['files']): HeldReport['files'] {
  return Object.fromEntries(Object.entries(files).toSorted(byName))
}

function byName(
  [a]: readonly [string, unknown],
  [b]: readonly [string, unknown]
): number {
  return a < b ? -1 : 1
}
