import {stat} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {editionsOf} from '../pipeline/editions.js'
import type {Project} from '../pipeline/project.js'
import {recoverSwaps} from '../world/recover-swaps.js'
import {EXIT} from './exit.js'

/** Finds the project that a command speaks of; says so where there is none. */
export async function findProjectFolder(folder: string): Promise<string | undefined> {
  const root = resolve(folder)
  const reports = await stat(join(root, 'reports')).catch(() => undefined)
  if (reports?.isDirectory()) return root
  process.stderr.write(
    `tearline: there is no folder \`reports\` in ${root}\n` +
      '  hint: Go to the project’s folder, or name it with --project.\n' +
      '  hint: Begin one here with `tearline new <name>`.\n'
  )
  return undefined
}

/** Puts in order what a killed build left, where there is a project at all. */
export async function recoverProject(folder: string): Promise<void> {
  const root = resolve(folder)
  if (await stat(root).catch(() => undefined)) await recoverSwaps(root)
}

/** Takes `reports/x/`, `x/` and `reports/x/report.md`, as shells complete them, for `x`. */
export function toReportNames(written: readonly string[]): readonly string[] {
  return written.map((it) =>
    it.replace(/^(?:\.\/)?(?:reports\/)?([^/]+)(?:\/(?:report\.md)?)?$/, '$1')
  )
}

/** Says which of the names are no reports; the line of usage that matters. */
export function findUnknownReports(
  command: string,
  names: readonly string[],
  reports: readonly string[]
): number | undefined {
  const unknown = names.filter((name) => !reports.includes(name))
  if (unknown.length === 0) return undefined
  const list = reports.length === 0 ? 'there are none yet' : reports.join(', ')
  process.stderr.write(
    `tearline: there is no report called ${unknown.join(', ')}\n` +
      `  hint: Reports are folders of reports/ that hold a report.md: ${list}.\n` +
      `usage: tearline ${command} [report...]\n`
  )
  return EXIT.usage
}

/** Says which of the names are no editions of the project. */
export function findUnknownEditions(
  command: string,
  names: readonly string[],
  {settings}: Pick<Project, 'settings'>
): number | undefined {
  const known = editionsOf(settings).map(({name}) => name)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length === 0) return undefined
  process.stderr.write(
    `tearline: there is no edition called ${unknown.join(', ')}\n` +
      `  hint: The project's editions stand in tearline.yaml: ${known.join(', ')}.\n` +
      `usage: tearline ${command} [report...] [--edition <name>]\n`
  )
  return EXIT.usage
}
