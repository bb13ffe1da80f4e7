import type {Machine} from '../gate/find-traces.js'
import type {Diagnostic} from '../model/diagnostic.js'
import type {Edition} from '../model/edition.js'
import type {EditionFile, OutputFile, Outside} from '../model/outside.js'
import type {ProjectPath} from '../model/path.js'
import type {Withheld} from '../model/withheld.js'
import {judgeHeld, readAll} from './judge-held.js'
import {reportKey, type Held} from './make-or-recall.js'
import type {Hashes} from './product-store.js'
import type {Project} from './project.js'
import type {SeenSources} from './read-withheld.js'
import {
  countWithheld,
  hashesOf,
  readRecord,
  recordFile,
  wasReleased,
  writeRecord,
  type ReleasedReport,
  type ReleaseRecord
} from './release-record.js'
import {runTask} from './run-task.js'
import {hashOf, type ReportSources} from './sources.js'

export interface GateOptions {
  readonly project: Project
  readonly edition: Edition
  readonly isDraft: boolean
  readonly program: {readonly version: string; readonly hash: string}
  readonly browser: string
  readonly machine: Machine
  /** The edition's folder. */
  readonly folder: ProjectPath
}

/**
 * Stands between what is made and the edition's folder: nothing is put there that the
 * gate has not judged in this build.
 *
 * What lies there already, byte for byte as the officer's record says, made of the very
 * same sources by the very same program, is not judged again: that is how an unchanged
 * build takes no time. Drafts have no record and are always judged.
 */
export interface Gatekeeper {
  /**
   * Judges what the edition is to hold of a report; empty where that is released.
   *
   * @param from
   *   Whether these sources made it, or earlier ones that nobody has any more.
   * @param seen
   *   What was read of these sources while the report was made.
   */
  judge(
    sources: ReportSources,
    held: Held,
    from: 'today' | 'earlier',
    seen?: SeenSources
  ): Promise<readonly Diagnostic[]>
  /** Judges what is said of all reports together: the library and the manifest. */
  judgeShared(
    held: readonly Held[],
    files: readonly EditionFile[]
  ): Promise<readonly Diagnostic[]>
  /** The officer's record of what the edition holds; none of a draft. */
  recordOf(
    held: readonly Held[],
    shared: readonly EditionFile[]
  ): Promise<OutputFile | undefined>
}

export async function openGate(
  outside: Outside,
  options: GateOptions
): Promise<Gatekeeper> {
  const {project, edition, isDraft, program, browser, machine, folder} = options
  const {brands, settings, settingsFile} = project
  const path = recordFile(edition.name)
  const lying = isDraft ? undefined : await outside.world.read(path)
  const record = readRecord(lying?.kind === 'file' ? lying.bytes : undefined)
  const released = new Map<string, ReleasedReport>()
  const withheld: Withheld[] = []

  return {
    async judge(sources, held, from, seen) {
      const input = {sources, brands, settings, edition, isDraft}
      const made = {settingsFile, programHash: program.hash, browser}
      const key = reportKey(input, made)
      const {slug} = held.report.listing
      const before = record?.reports[slug]
      if (before && wasReleased(record, key, held)) {
        released.set(slug, before)
        return []
      }
      const judgement = await judgeHeld(outside, input, held, {folder, machine, seen})
      if (judgement.refusals.length !== 0 || !judgement.withheld)
        return judgement.refusals
      withheld.push(judgement.withheld)
      const {mark} = held.report.listing
      const isToday = from === 'today'
      released.set(slug, {
        report: sources.name,
        key: isToday ? key : (before?.key ?? ''),
        ceiling: edition.ceiling ?? mark,
        mark,
        listing: hashOf(JSON.stringify(held.report.listing)),
        inputs: isToday
          ? {...hashesOf(sources.files), ...hashesOf(settingsFile)}
          : (before?.inputs ?? {}),
        outputs: held.report.files,
        withheld: countWithheld(judgement.withheld),
        releases: []
      })
      return []
    },

    async judgeShared(held, files) {
      const whole = await readAll(outside, folder, files)
      const isKept = files.every((file) => 'isKept' in file)
      if (isKept && record && textOf(hashesIn(whole)) === textOf(record.outputs))
        return []
      const marks = held.map(({report}) => report.listing.mark)
      const tools = [browser, program.version]
      const asked = {
        files: whole,
        withheld,
        marks,
        brands,
        settings,
        edition,
        tools,
        machine
      }
      const ran = await runTask(outside.runner, 'judgeLibrary', asked)
      if (ran.kind === 'done' && ran.product) return ran.product.diagnostics
      throw new Error('Internal error: the library could not be judged')
    },

    async recordOf(held, shared) {
      // An edition that never held anything needs no record.
      if (isDraft || (held.length === 0 && !record)) return undefined
      const whole = await readAll(outside, folder, shared)
      const slugs = held.map(({report}) => report.listing.slug)
      const reports = [...released].filter(([slug]) => slugs.includes(slug))
      const fresh: ReleaseRecord = {
        tearline: program.version,
        browser,
        edition: edition.name,
        reports: Object.fromEntries(reports),
        outputs: hashesIn(whole)
      }
      const bytes = writeRecord(fresh)
      const isSame = lying?.kind === 'file' && hashOf(lying.bytes) === hashOf(bytes)
      return isSame ? undefined : {path, bytes}
    }
  }
}

function hashesIn(files: readonly OutputFile[]): Hashes {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return Object.fromEntries(sorted.map(({path, bytes}) => [path, hashOf(bytes)]))
}

function textOf(hashes: Hashes): string {
  return JSON.stringify(Object.entries(hashes).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
