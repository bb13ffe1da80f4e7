import type {Machine} from '../gate/find-traces.js'
import type {Diagnostic} from '../model/diagnostic.js'
import type {EditionFile, Outside, OutputFile} from '../model/outside.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import type {Withheld} from '../model/withheld.js'
import type {ComposeInput} from './compose-report.js'
import type {Held} from './make-or-recall.js'
import type {SeenSources} from './read-withheld.js'
import {runForReport} from './run-for-report.js'

/** Where a report's files lie, and what must not tell of itself in them. */
export interface JudgeContext {
  /** The edition's folder. */
  readonly folder: ProjectPath
  readonly machine: Machine
  /** What was read of the sources in this build, if it was. */
  readonly seen?: SeenSources | undefined
}

/** What the gate made of a report's files. */
export interface Judgement {
  /** Empty where they are released. */
  readonly refusals: readonly Diagnostic[]
  /** What is withheld of it; left out where that could not be found out. */
  readonly withheld?: Withheld | undefined
}

/**
 * Has the gate judge what an edition is to hold of a report, in a worker: files that were
 * made, that come out of the cache, that lie there.
 *
 * A gate that meets a limit has released nothing.
 */
export async function judgeHeld(
  outside: Outside,
  input: ComposeInput,
  {report, files}: Held,
  {folder, machine, seen}: JudgeContext
): Promise<Judgement> {
  const whole = await readAll(outside, folder, files)
  const {sources, brands, settings, edition, isDraft} = input
  const read = {sources, brands, settings, edition, isDraft, seen}
  const asked = {...read, files: whole, mark: report.listing.mark, machine}
  const {value, diagnostics} = await runForReport(
    outside.runner,
    input,
    'judgeReport',
    asked
  )
  if (!value) return {refusals: diagnostics}
  return {refusals: value.diagnostics, withheld: value.value.withheld}
}

/** The bytes of files, also of those that are kept as they lie. */
export async function readAll(
  {world}: Pick<Outside, 'world'>,
  folder: ProjectPath,
  files: readonly EditionFile[]
): Promise<readonly OutputFile[]> {
  return Promise.all(
    files.map(async (file) => {
      if (!('isKept' in file)) return file
      const reading = await world.read(asProjectPath(`${folder}/${file.path}`))
      // What went away meanwhile cannot be kept: it is judged as a file of no kind.
      const bytes = reading.kind === 'file' ? reading.bytes : new Uint8Array()
      return {path: file.path, bytes}
    })
  )
}
