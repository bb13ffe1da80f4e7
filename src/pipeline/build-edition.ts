import type {Machine} from '../gate/find-traces.js'
import {applySeverities} from '../diagnostic/apply-severities.js'
import type {Diagnostic} from '../model/diagnostic.js'
import type {Edition} from '../model/edition.js'
import {noted, type Noted} from '../model/noted.js'
import type {EditionFile, OutputFile, Outside} from '../model/outside.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import {openGate, type Gatekeeper} from './gatekeeper.js'
import {folderOf, keepOldOutput, type Today} from './keep-old-output.js'
import {makeLibrary} from './make-library.js'
import {makeOrRecall, recallHead, type Held, type Outcome} from './make-or-recall.js'
import {MANIFEST_FILE, readManifest, writeManifest} from './manifest.js'
import type {Project} from './project.js'
import {checkInWorker} from './run-for-report.js'
import {runTask} from './run-task.js'
import {findSharedSlugs, joinShared} from './shared-slugs.js'
import {gatherReport, hashOf, type ReportSources} from './sources.js'
import {unpackSources, type Unpacking} from './unpack-sources.js'

export interface BuildOptions {
  /** Names of the reports to make; what there is of the others is judged and kept. */
  readonly reports: readonly string[]
  readonly isDraft: boolean
  /** The version stands in the manifest, the hash of the code in the cache's keys. */
  readonly program: {readonly version: string; readonly hash: string}
  /** What must not tell of itself in what is made. */
  readonly machine: Machine
  /** Called each time that a report is made, or found to be none that can be. */
  readonly onSettled?: (() => void) | undefined
}

/** An edition's folder as it is to be. */
export interface BuiltEdition {
  readonly folder: ProjectPath
  /** All of its files, sorted; empty where there is nothing to publish. */
  readonly files: readonly EditionFile[]
  /** Slugs of the reports that were asked for and are in it. */
  readonly made: readonly string[]
  /** The officer's record, where it is not what it was; to be written after the folder. */
  readonly record?: OutputFile | undefined
  /** What was read, for the code frames of diagnostics. */
  readonly sources: readonly ReportSources[]
}

/**
 * Builds one edition of a project: each report that is asked for, and the library
 * that lists them; what else the folder held is judged anew and kept or removed.
 */
export async function buildEdition(
  outside: Outside,
  project: Project,
  edition: Edition,
  options: BuildOptions
): Promise<Noted<BuiltEdition>> {
  const folder = folderOf(edition.name, options.isDraft)
  const oldBytes = await outside.world.read(asProjectPath(`${folder}/${MANIFEST_FILE}`))
  const old = readManifest(
    oldBytes.kind === 'file' ? oldBytes.bytes : undefined,
    project.settings.scheme
  )
  const browser = await outside.printer.version()
  const sources = await gatherAll(outside, project, options.program.hash)
  const {isDraft, program, machine} = options
  const gate = await openGate(outside, {
    project,
    edition,
    isDraft,
    program,
    browser,
    machine,
    folder
  })

  const outcomes = await Promise.all(
    sources.map(async (it) => {
      const context = {sources: it, folder, browser, gate}
      const outcome = await outcomeOf(outside, project, edition, options, context)
      if (outcome.isAsked) options.onSettled?.()
      return outcome
    })
  )
  const today = joinShared(outcomes, project.settings.scheme)
  const judged = options.isDraft ? undefined : old
  const judgeOld = async (name: string, held: Held): Promise<readonly Diagnostic[]> => {
    const own = sources.find((it) => it.name === name)
    if (!own) throw new Error('Internal error: a report without sources')
    return gate.judge(own, held, 'earlier')
  }
  const kept = await keepOldOutput(outside, today, {
    folder,
    old: judged,
    judgeOld,
    scheme: project.settings.scheme
  })

  const library = await makeLibrary(outside, project, edition, {
    held: kept.value,
    folder,
    options,
    old: judged
  })
  const manifest = {
    path: MANIFEST_FILE,
    bytes: writeManifest({
      tearline: options.program.version,
      browser,
      reports: Object.fromEntries(
        [...kept.value].map(([slug, {report}]) => [slug, report])
      )
    })
  }
  const isSame =
    oldBytes.kind === 'file' && hashOf(oldBytes.bytes) === hashOf(manifest.bytes)
  const reportFiles = [...kept.value.values()].flatMap(({files}) => files)
  const ownFiles = isSame ? [{path: MANIFEST_FILE, isKept: true} as const] : [manifest]
  const ofAll = kept.value.size === 0 ? [] : [...library.value, ...ownFiles]
  const heldNow = [...kept.value.values()]
  const refusals = ofAll.length === 0 ? [] : await gate.judgeShared(heldNow, ofAll)
  const shared = refusals.length === 0 ? ofAll : []
  const files = [...reportFiles, ...shared]

  const clashes = findSharedSlugs(outcomes.map(({head}) => head))
  const diagnostics = [kept, library]
    .flatMap((it) => it.diagnostics)
    .concat(refusals, clashes)
  return noted(
    {
      folder,
      files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      record: await gate.recordOf(heldNow, shared),
      made: today.flatMap(({head, held}) => (head && held ? [head.slug] : [])),
      sources
    },
    applySeverities(
      [...outcomes.flatMap((it) => it.diagnostics), ...diagnostics],
      project.settings.severities
    )
  )
}

/**
 * Reads the folder of each report, one after the other, so that few files are open.
 *
 * @param programHash
 *   Where there is a store, for the names of what is kept in it.
 */
export async function gatherAll(
  outside: Unpacking['outside'],
  {reports, settings}: Project,
  programHash = ''
): Promise<readonly ReportSources[]> {
  const {files, textBytes, dataBytes, pictureBytes} = settings.limits
  const fileBytes = Math.max(textBytes, dataBytes, pictureBytes)
  const all: ReportSources[] = []
  for (const name of reports) {
    const limits = {fileCount: files, fileBytes}
    const sources = await gatherReport(outside.world, name, limits)
    all.push(await unpackSources(sources, {outside, settings, programHash}))
  }
  return all
}

type NamedOutcome = Outcome & Today

interface OutcomeContext {
  readonly sources: ReportSources
  /** The edition's folder. */
  readonly folder: ProjectPath
  readonly browser: string
  readonly gate: Gatekeeper
}

async function outcomeOf(
  outside: Outside,
  {brands, settings, settingsFile, isSound}: Project,
  edition: Edition,
  {reports, isDraft, program}: BuildOptions,
  {sources, folder, browser, gate}: OutcomeContext
): Promise<NamedOutcome> {
  const {name} = sources
  const input = {sources, brands, settings, edition, isDraft}
  const context = {folder, settingsFile, programHash: program.hash, browser}
  if (!reports.includes(name)) {
    const known = await recallHead(outside, input, context)
    const read = {sources, settings, edition}
    const head = known ?? (await runTask(outside.runner, 'readHead', read)).product
    return {name, head, isAsked: false, diagnostics: []}
  }
  if (!isSound && !isDraft) {
    const {value: head, diagnostics} = await checkInWorker(outside.runner, input)
    return {name, head, isAsked: true, diagnostics}
  }
  const outcome = await makeOrRecall(outside, input, context)
  const {held, seen} = outcome
  const refusals = held ? await gate.judge(sources, held, 'today', seen) : []
  if (refusals.length === 0) return {name, isAsked: true, ...outcome}
  const diagnostics = [...outcome.diagnostics, ...refusals]
  return {name, isAsked: true, ...outcome, held: undefined, diagnostics}
}
