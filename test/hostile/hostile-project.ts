import {
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {dirname, join} from 'node:path'
import {reportOf} from '../projects.js'
import type {HostileCase} from './hostile-case.js'

type Files = Readonly<Record<string, string | Uint8Array>>

/** Long before any file of a test is written. */
const LONG_AGO = new Date('2001-01-01T00:00:00Z')

/** A sound report, as it stands beside hostile ones. */
export const SOUND = reportOf()

/** Writes each case as a report of one project, a sound one beside them. */
export function writeProject(folder: string, cases: readonly HostileCase[]): void {
  writeAll(folder, {'reports/sound/report.md': SOUND})
  for (const it of cases) {
    const at = join(folder, 'reports', it.name)
    writeAll(at, filesOf(it))
    if (it.settings !== undefined) writeAll(folder, {'tearline.yaml': it.settings})
    for (const [path, target] of Object.entries(it.links ?? {})) {
      mkdirSync(dirname(join(at, path)), {recursive: true})
      symlinkSync(target, join(at, path))
    }
  }
}

/** The files of a report, each a whole one. */
export function filesOf({files}: HostileCase): Files {
  const {'report.md': report = 'Text.\n', ...others} = files
  return {'report.md': wholeReport(report), ...others}
}

/**
 * Lays out files beside the reports, which no report may read.
 *
 * @returns
 *   Those of them that have been read since: a disk notes the first reading of a file
 *   after its last change, even where it notes no other. `control` is read here.
 */
export function laySecrets(folder: string): () => {
  readonly read: readonly string[]
  readonly control: boolean
} {
  const names = ['csv', 'md', 'svg', 'yaml'].map((it) => `vault/secret.${it}`)
  writeAll(folder, Object.fromEntries([...names, 'control'].map((it) => [it, 'CANARY'])))
  for (const name of [...names, 'control'])
    utimesSync(join(folder, name), LONG_AGO, new Date())
  const isRead = (name: string): boolean =>
    statSync(join(folder, name)).atime.getTime() !== LONG_AGO.getTime()
  return () => {
    readFileSync(join(folder, 'control'))
    return {read: names.filter(isRead), control: isRead('control')}
  }
}

function wholeReport(report: string | Uint8Array): string | Uint8Array {
  if (typeof report !== 'string' || BEGINS_WHOLE.test(report)) return report
  return reportOf({body: `# Findings\n\n${report}`})
}

/** A front matter, or what somebody took for one. */
const BEGINS_WHOLE = /^\uFEFF*(?:---|;;;|\+\+\+)/

function writeAll(folder: string, files: Files): void {
  for (const [path, file] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), file)
  }
}
