import {createHash} from 'node:crypto'
import type {Reading, World} from '../model/outside.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import type {Unpacked} from '../model/unpacked.js'

/** Files as they were read, by path, sorted. */
export type Files = ReadonlyMap<ProjectPath, Reading>

/** A report's folder, read whole: what its stages may know of the outside. */
export interface ReportSources {
  /** The folder's name. */
  readonly name: string
  readonly folder: ProjectPath
  readonly files: Files
  /** What an engine read of data files that nothing else can read, by their paths. */
  readonly unpacked?: ReadonlyMap<ProjectPath, Unpacked> | undefined
}

export const REPORTS = asProjectPath('reports')
export const TEMPLATES = asProjectPath('templates')
export const SETTINGS_FILE = asProjectPath('tearline.yaml')

/** The names of all folders of `reports/`, sorted. */
export interface ReportFolders {
  /** Those that hold a `report.md`. */
  readonly reports: readonly string[]
  /** Those that hold something else. */
  readonly emptyFolders: readonly string[]
  /** What lies beside the folders, a link to one among it. */
  readonly others: readonly ProjectPath[]
}

export async function listReports(world: World): Promise<ReportFolders> {
  const paths = (await world.list(REPORTS)).filter(isNoHidden)
  const steps = paths.map((path) => path.slice(REPORTS.length + 1).split('/'))
  const folders = steps.flatMap(([name = '', ...inside]) =>
    inside.length === 0 ? [] : name
  )
  const reports = steps.flatMap(([name = '', file, ...others]) =>
    file === 'report.md' && others.length === 0 ? name : []
  )
  return {
    reports: reports.toSorted(),
    emptyFolders: [...new Set(folders)]
      .filter((name) => !reports.includes(name))
      .toSorted(),
    others: paths.filter((path) => path.split('/').length === 2)
  }
}

/**
 * Reads a report's folder whole, up to a number of files and of bytes each.
 *
 * It is read before it is parsed, so that no stage needs the disk and the folder
 * is seen in one state. Files of more bytes are refused readings.
 */
export async function gatherReport(
  world: World,
  name: string,
  {fileCount, fileBytes}: {readonly fileCount: number; readonly fileBytes: number}
): Promise<ReportSources> {
  const folder = asProjectPath(`${REPORTS}/${name}`)
  const paths = (await world.list(folder)).filter(isNoHidden)
  return {
    name,
    folder,
    files: await readAll(world, paths.slice(0, fileCount + 1), fileBytes)
  }
}

/** Reads brands: templates belong to the project's owner, so there are no limits. */
export async function gatherBrands(
  world: World,
  isWanted: (path: ProjectPath) => boolean = () => true
): Promise<Files> {
  const paths = (await world.list(TEMPLATES)).filter(isNoHidden)
  return readAll(world, paths.filter(isWanted))
}

async function readAll(
  world: World,
  paths: readonly ProjectPath[],
  limitBytes?: number
): Promise<Files> {
  const readings = await Promise.all(
    paths.map(async (path) => [path, await world.read(path, limitBytes)] as const)
  )
  return new Map(readings)
}

/** What an editor or a system leaves lying about is no part of a report. */
function isNoHidden(path: ProjectPath): boolean {
  return !path.split('/').some((step) => step.startsWith('.') || step.endsWith('~'))
}

/** The SHA-256 of bytes or text: 64 hexadecimal digits. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The bytes of those files that could be read. */
export function bytesOf(files: Files): ReadonlyMap<ProjectPath, Uint8Array> {
  return new Map(
    [...files].flatMap(([path, it]) => (it.kind === 'file' ? [[path, it.bytes]] : []))
  )
}
