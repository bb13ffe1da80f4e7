import {readFile} from 'node:fs/promises'
import {basename, dirname, resolve} from 'node:path'
import {DEFAULT_SETTINGS} from '../config/read-settings.js'
import {describeFile} from '../data/describe-file.js'
import {sortDiagnostics} from '../diagnostic/sort-diagnostics.js'
import {OutsideError} from '../model/outside.js'
import {asProjectPath} from '../model/path.js'
import {isThere} from '../world/output-folder.js'
import {addFile} from '../world/write-file.js'
import {EXIT} from './exit.js'
import {exitOf, showComplaints} from './show.js'

export interface DescribeFlags {
  readonly write: boolean
}

/** The description of the tables of a report, beside them. */
const DESCRIPTION = asProjectPath('datapackage.yaml')

/**
 * Prints a description of a data file, guessed from its cells, or begins
 * `datapackage.yaml` with it; one that is there is never touched. What is wrong with
 * the file is told beside it, on standard error. Returns the exit code.
 */
export async function describeCommand(
  written: string,
  {write: isWritten}: DescribeFlags
): Promise<number> {
  const path = resolve(written)
  const folder = dirname(path)
  const bytes = await readFile(path).catch((cause: unknown) => {
    const hints = ['Name a CSV, TSV or XLSX file, as reports/x/data/seizures.csv.']
    throw new OutsideError(`cannot read ${written}`, {cause, hints})
  })
  // Names with a backslash, which another system takes for a step, are no one's tables.
  const file = asProjectPath(basename(path).replaceAll('\\', '_'))
  const described = describeFile(file, bytes, DEFAULT_SETTINGS.limits)
  const diagnostics = sortDiagnostics(described.diagnostics)
  showComplaints(diagnostics, new Map([[file, {kind: 'file', bytes}]]))
  if (described.value === undefined) return exitOf(diagnostics)

  if (!isWritten) {
    process.stdout.write(described.value)
    return exitOf(diagnostics)
  }
  const place = resolve(folder, DESCRIPTION)
  if (await isThere(place)) {
    process.stdout.write(described.value)
    process.stderr.write(
      `tearline: ${place} is there already, and is left as it is\n` +
        '  hint: Copy the entry below `resources:` into it.\n'
    )
    return EXIT.usage
  }
  await addFile(folder, DESCRIPTION, new TextEncoder().encode(described.value))
  process.stdout.write(`${place}\n`)
  return exitOf(diagnostics)
}
