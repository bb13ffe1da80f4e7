import type {Diagnostic} from '../model/diagnostic.js'
import type {EditionFile, Outside} from '../model/outside.js'
import type {ProjectPath} from '../model/path.js'
import {buildReport} from './build-report.js'
import {cacheKey} from './cache-key.js'
import type {ComposeInput} from './compose-report.js'
import type {Head} from './head.js'
import {isHeldReport, isObject, type HeldReport} from './manifest.js'
import {
  recallFiles,
  recallRecord,
  rememberFiles,
  rememberRecord
} from './product-store.js'
import type {SeenSources} from './read-withheld.js'
import type {Files} from './sources.js'

/** What an edition's folder is to hold of a report. */
export interface Held {
  readonly report: HeldReport
  readonly files: readonly EditionFile[]
}

/** What became of a report that was asked for. */
export interface Outcome {
  readonly diagnostics: readonly Diagnostic[]
  readonly head?: Head | undefined
  readonly held?: Held | undefined
  /** What the gate needs of its sources, where they were read to make it. */
  readonly seen?: SeenSources | undefined
}

export interface MakeContext {
  /** The edition's folder as it lies there. */
  readonly folder: ProjectPath
  readonly settingsFile: Files
  readonly programHash: string
  readonly browser: string
}

/**
 * Makes a report, or finds what an earlier build made of the very same sources.
 *
 * What is kept is the product and its diagnostics: a warning does not vanish on
 * the second build, and errors are found again without any work.
 */
export async function makeOrRecall(
  outside: Outside,
  input: ComposeInput,
  context: MakeContext
): Promise<Outcome> {
  const key = reportKey(input, context)
  return (await recall(outside, key, context)) ?? (await make(outside, key, input))
}

/**
 * Finds the head of a report that is not to be made, where it was made of the very
 * same sources before: then nothing has to be read for it.
 */
export async function recallHead(
  {store}: Pick<Outside, 'store'>,
  input: ComposeInput,
  context: MakeContext
): Promise<Head | undefined> {
  const record = await recallRecord(store, reportKey(input, context))
  return isKept(record) ? record.head : undefined
}

async function recall(
  outside: Outside,
  key: string,
  {folder}: MakeContext
): Promise<Outcome | undefined> {
  const record = await recallRecord(outside.store, key)
  if (!isKept(record)) return undefined
  const {diagnostics, head, report} = record
  if (!report) return {diagnostics, head}
  const files = await recallFiles(outside, folder, report.files)
  return files && {diagnostics, head, held: {report, files}}
}

async function make(
  outside: Outside,
  key: string,
  input: ComposeInput
): Promise<Outcome> {
  const {value, diagnostics} = await buildReport(outside, input)
  const {head, made, seen} = value
  // Whether a limit is met hangs on the machine and the moment, and they pass.
  const isForNow = diagnostics.some(({code}) => code === 'pipeline/limit-met')
  if (!made) {
    if (!isForNow) await rememberRecord(outside.store, key, {diagnostics, head})
    return {diagnostics, head}
  }
  const {listing, files} = made
  const report = {listing, files: await rememberFiles(outside.store, files)}
  await rememberRecord(outside.store, key, {diagnostics, head, report})
  return {diagnostics, head, held: {report, files}, seen}
}

/** The name under which a report is kept: the hash of all that it is made from. */
export function reportKey(
  {sources, brands, edition, isDraft}: ComposeInput,
  {settingsFile, programHash, browser}: Omit<MakeContext, 'folder'>
): string {
  return cacheKey({
    stage: 'report',
    options: {
      report: sources.name,
      edition: edition.name,
      ceiling: edition.ceiling ?? '',
      isDraft,
      programHash,
      browser
    },
    inputs: [sources.files, brands, settingsFile]
  })
}

interface Kept {
  readonly diagnostics: readonly Diagnostic[]
  readonly head?: Head | undefined
  readonly report?: HeldReport | undefined
}

/** The key holds the hash of the program, so a record has the shape it was given. */
function isKept(it: unknown): it is Kept {
  if (!isObject(it) || !Array.isArray(it['diagnostics'])) return false
  return it['report'] === undefined || isHeldReport(it['report'])
}
