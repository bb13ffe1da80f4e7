import {stat} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {EXIT} from './exit.js'

/** Finds the project that a command speaks of; says so where there is none. */
export async function findProjectFolder(folder: string): Promise<string | undefined> {
  const root = resolve(folder)
  const reports = await stat(join(root, 'reports')).catch(() => undefined)
  if (reports?.isDirectory()) return root
  process.stderr.write(
    `tearline: there is no folder \`reports\` in ${root}\n` +
      '  hint: Go to the project’s folder, or name it with --project.\n' +
      '  hint: Begin one with `mkdir reports` and `tearline new <name>`.\n'
  )
  return undefined
}

/** Says which of the names are no reports; the line of usage that matters. */
export function findUnknownReports(
  names: readonly string[],
  reports: readonly string[]
): number | undefined {
  const unknown = names.filter((name) => !reports.includes(name))
  if (unknown.length === 0) return undefined
  const list = reports.length === 0 ? 'there are none yet' : reports.join(', ')
  process.stderr.write(
    `tearline: there is no report called ${unknown.join(', ')}\n` +
      `  hint: Reports are folders of reports/ that hold a report.md: ${list}.\n` +
      'usage: tearline build [report...]\n'
  )
  return EXIT.usage
}
