import type {Mark} from '../model/mark.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import type {Withheld} from '../model/withheld.js'
import type {Held} from './make-or-recall.js'
import {isHashes, isObject} from './manifest.js'
import type {Hashes} from './product-store.js'
import {hashOf, type Files} from './sources.js'

/**
 * What the releasing officer keeps of an edition: what went in, what came out, what was
 * left out by number and never by text. As restricted as the reports themselves.
 */
export interface ReleaseRecord {
  readonly tearline: string
  readonly browser: string
  readonly edition: string
  /** By slug. */
  readonly reports: Readonly<Record<string, ReleasedReport>>
  /** Library and manifest. */
  readonly outputs: Hashes
}

export interface ReleasedReport {
  /** The name of its folder in `reports/`. */
  readonly report: string
  /** Of all it was made from: sources, brands, settings, program, browser. */
  readonly key: string
  readonly ceiling: Mark
  readonly mark: Mark
  /** SHA-256 of what the library says of it. */
  readonly listing: string
  readonly inputs: Hashes
  readonly outputs: Hashes
  readonly withheld: WithheldCounts
  /** Computed of all rows though the edition does not get all, by leave of the owner. */
  readonly releases: readonly Release[]
}

/** How many things were withheld, by mark and kind. */
export type WithheldCounts = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface Release {
  readonly place: string
  readonly reason: string
}

/** Its file: outside of `output/`, which people publish whole. */
export function recordFile(edition: string): ProjectPath {
  return asProjectPath(`releases/${edition}.json`)
}

export function writeRecord(record: ReleaseRecord): Uint8Array {
  const reports = Object.entries(record.reports).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const sorted = {...record, reports: Object.fromEntries(reports)}
  return new TextEncoder().encode(`${JSON.stringify(sorted, undefined, 2)}\n`)
}

/** Reads a record back; one that is not sound counts as absent. */
export function readRecord(bytes: Uint8Array | undefined): ReleaseRecord | undefined {
  if (!bytes) return undefined
  try {
    const it: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isRecord(it) ? it : undefined
  } catch {
    return undefined
  }
}

function isRecord(it: unknown): it is ReleaseRecord {
  if (!isObject(it) || !isObject(it['reports']) || !isHashes(it['outputs'])) return false
  return Object.values(it['reports']).every((report) => {
    return (
      isObject(report) &&
      typeof report['key'] === 'string' &&
      typeof report['listing'] === 'string' &&
      isHashes(report['outputs'])
    )
  })
}

/**
 * Whether a report lies there byte for byte as the record says that it was released,
 * made of the very same sources by the very same program: then the gate has judged
 * these bytes against these marks, and nothing is put there that it has not seen.
 *
 * It is the officer's record and no cache: it lies where neither a pull request nor a
 * restored cache writes, and what comes out of a cache is never exempt.
 */
export function wasReleased(
  record: ReleaseRecord | undefined,
  key: string,
  {report, files}: Held
): boolean {
  const released = record?.reports[report.listing.slug]
  if (released?.key !== key) return false
  if (!files.every((file) => 'isKept' in file)) return false
  const isSame = textOf(released.outputs) === textOf(report.files)
  return isSame && released.listing === hashOf(JSON.stringify(report.listing))
}

function textOf(hashes: Hashes): string {
  return JSON.stringify(Object.entries(hashes).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The hashes of what a report was made from, by path. */
export function hashesOf(files: Files): Hashes {
  return Object.fromEntries(
    [...files].flatMap(([path, it]) => {
      return it.kind === 'file' ? [[path, hashOf(it.bytes)] as const] : []
    })
  )
}

export function countWithheld({texts, cells, names}: Withheld): WithheldCounts {
  const counts: Record<string, Record<string, number>> = {}
  const all = [
    ...texts.map(({mark, kind}) => ({mark, kind})),
    ...cells.map(({mark}) => ({mark, kind: 'cell'})),
    ...names.map(({mark, kind}) => ({mark, kind: `name of ${kind}`}))
  ]
  for (const {mark, kind} of all) {
    const kinds = (counts[mark] ??= {})
    kinds[kind] = (kinds[kind] ?? 0) + 1
  }
  return counts
}
