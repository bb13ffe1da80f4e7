import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import type {Reading} from '../model/outside.js'
import {
  asProjectPath,
  resolveInside,
  type PathFault,
  type ProjectPath
} from '../model/path.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {Limits} from '../model/settings.js'
import type {Unpacked} from '../model/unpacked.js'
import type {Placed} from '../yaml/kind.js'
import type {TableFormat} from './description.js'

/** The files of a report's `data/`. */
export interface DataFiles {
  readonly folder: ProjectPath
  readonly files: ReadonlyMap<ProjectPath, Reading>
  readonly unpacked: ReadonlyMap<ProjectPath, Unpacked>
  readonly limits: Limits
}

/** Formats of tables that come later, by the end of a file's name. */
const LATER_FORMATS = ['ods', 'xls']

const AS_CSV = 'Save the table as CSV, in UTF-8.'

/** The end of a file's name, in small letters. */
function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

/** Finds the format that a file's name tells. */
export function findFormat(path: string): TableFormat | undefined {
  const extension = extensionOf(path)
  if (extension === 'csv') return 'csv'
  if (extension === 'json' || extension === 'parquet') return extension
  if (extension === 'jsonl' || extension === 'ndjson') return 'ndjson'
  if (extension === 'xlsx' || extension === 'xlsm') return 'xlsx'
  return extension === 'tsv' || extension === 'tab' ? 'tsv' : undefined
}

export function isLaterFormat(path: string): boolean {
  return LATER_FORMATS.includes(extensionOf(path))
}

/** Notes a table in a format that is not read yet, as `data/not-yet`. */
export function laterFormat(path: string, span: Span): Diagnostic {
  return diagnose(
    'data/not-yet',
    say`${{quote: path, span}} has a format that is not read yet`,
    {
      span,
      hints: [AS_CSV]
    }
  )
}

/**
 * Finds the file that a description names, inside `data/` and nowhere else.
 *
 * @returns
 *   Its path; codes: `data/outside-folder`, `data/missing-file`.
 */
export function resolveFile(
  {folder, files}: DataFiles,
  {value, span}: Placed<string>
): Noted<ProjectPath | undefined> {
  const resolved = resolveInside(folder, value)
  const quote = {quote: value, span}
  if ('fault' in resolved) {
    const message = [quote, ` ${FAULTS[resolved.fault]}`]
    const hints = ['Copy the file into `data/`, and write its path from there.']
    return noted(undefined, [diagnose('data/outside-folder', message, {span, hints})])
  }
  // Some systems store names decomposed, and authors type them composed.
  const path = [...files.keys()].find((it) => it.normalize('NFC') === resolved.path)
  if (path !== undefined && files.get(path)?.kind !== 'absent') return noted(path)
  const known = [...files.keys()].flatMap((path) => findLocalName(folder, path) ?? [])
  const missing = diagnose(
    'data/missing-file',
    say`there is no file ${quote} in \`data/\``,
    {
      span,
      hints: hintAtName(
        value,
        known.filter((it) => findFormat(it) !== undefined).toSorted()
      )
    }
  )
  return noted(undefined, [missing])
}

const FAULTS: Readonly<Record<PathFault, string>> = {
  absolute: 'is an absolute path',
  'leaves-folder': 'leaves the folder `data/`',
  url: 'is an address, and nothing is fetched',
  character: 'has a character that some systems read otherwise',
  empty: 'names no file'
}

/** The path below `data/`, where it is one. */
export function findLocalName(
  folder: ProjectPath,
  path: ProjectPath
): string | undefined {
  const prefix = `${folder}/`
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined
}

/** The folder of a report's tables. */
export function dataFolderOf(report: ProjectPath): ProjectPath {
  return asProjectPath(`${report}/data`)
}

/** Which limit holds for a file: a table is larger than what describes it. */
type SizeLimit = 'data-bytes' | 'text-bytes'

/**
 * Takes the bytes of a file that is there.
 *
 * @param span
 *   The place that names it.
 * @returns
 *   Codes: `data/outside-folder` for a symbolic link and what is no file,
 *   `data/too-large`.
 */
export function takeBytes(
  {files, limits}: DataFiles,
  path: ProjectPath,
  span: Span,
  limit: SizeLimit = 'data-bytes'
): Noted<Uint8Array | undefined> {
  const reading = files.get(path)
  if (!reading || reading.kind === 'absent') return noted(undefined)
  const most = limit === 'data-bytes' ? limits.dataBytes : limits.textBytes
  if (reading.kind === 'file' && reading.bytes.length <= most) return noted(reading.bytes)
  const isRefused = reading.kind === 'refused' && reading.why !== 'too-large'
  return noted(undefined, [
    isRefused ? noRegularFile(reading.why, span) : tooLarge(limit, most, span)
  ])
}

function tooLarge(limit: SizeLimit, most: number, span: Span): Diagnostic {
  const message = `the file is too large: the limit \`limits.${limit}\` is ${most}`
  const hints = ['Take out what the report does not need, or raise the limit.']
  return diagnose('data/too-large', message, {span, hints})
}

function noRegularFile(why: 'link' | 'not-a-file', span: Span): Diagnostic {
  const message =
    why === 'link'
      ? 'the file is a symbolic link, which may lead anywhere'
      : 'this is no file'
  const hints = ['Put the file itself into `data/`.']
  return diagnose('data/outside-folder', message, {span, hints})
}
