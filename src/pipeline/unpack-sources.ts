import type {Outside, Reading} from '../model/outside.js'
import type {ProjectPath} from '../model/path.js'
import type {Settings} from '../model/settings.js'
import type {Unpacked} from '../model/unpacked.js'
import {cacheKey} from './cache-key.js'
import {recallRecord, rememberRecord} from './product-store.js'
import {runForReport} from './run-for-report.js'
import type {ReportSources} from './sources.js'

/** What reading needs of the outside; without a store nothing is kept of it. */
export interface Unpacking {
  readonly outside: Pick<Outside, 'world' | 'runner'> & Partial<Pick<Outside, 'store'>>
  readonly settings: Settings
  /** The hash of the program. */
  readonly programHash: string
}

/**
 * Adds to a report's sources the rows of those data files that only an engine can
 * read. The engine is loaded only for files that no earlier build has read.
 *
 * It takes a path of the system, so each file is lent to it: a copy that nobody else
 * can read, for as long as it is read.
 */
export async function unpackSources(
  sources: ReportSources,
  unpacking: Unpacking
): Promise<ReportSources> {
  const unpacked = new Map<ProjectPath, Unpacked>()
  for (const [path, reading] of sources.files) {
    const isParquet =
      path.startsWith(`${sources.folder}/data/`) && /\.parquet$/i.test(path)
    const isRead =
      reading.kind === 'file' &&
      reading.bytes.length <= unpacking.settings.limits.dataBytes
    if (!isParquet || !isRead) continue
    unpacked.set(path, await unpack(path, reading, sources, unpacking))
  }
  return unpacked.size === 0 ? sources : {...sources, unpacked}
}

async function unpack(
  file: ProjectPath,
  reading: Reading & {readonly kind: 'file'},
  sources: ReportSources,
  {outside, settings, programHash}: Unpacking
): Promise<Unpacked> {
  const {queryMemoryMb, querySteps, dataRows, dataCells} = settings.limits
  const key = cacheKey({
    stage: 'unpack',
    options: {programHash, queryMemoryMb, querySteps, dataRows, dataCells},
    inputs: [new Map([[file, reading]])]
  })
  const known = outside.store && (await recallRecord(outside.store, key))
  if (isUnpacked(known)) return known

  const lent = await outside.world.lend(reading.bytes)
  try {
    const run = {sources, settings}
    const input = {file, systemPath: lent.path, settings}
    const {value, diagnostics} = await runForReport(
      outside.runner,
      run,
      'unpackData',
      input
    )
    // Whether a limit is met hangs on the machine and the moment, and they pass.
    if (!value) return {columns: [], rows: [], diagnostics}
    if (outside.store) await rememberRecord(outside.store, key, value)
    return value
  } finally {
    await lent[Symbol.asyncDispose]()
  }
}

/** The key holds the hash of the program, so a record has the shape it was given. */
function isUnpacked(record: unknown): record is Unpacked {
  return typeof record === 'object' && record !== null && 'columns' in record
}
