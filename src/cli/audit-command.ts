import {stat} from 'node:fs/promises'
import {basename, dirname, resolve} from 'node:path'
import {sortDiagnostics} from '../diagnostic/sort-diagnostics.js'
import type {Diagnostic} from '../model/diagnostic.js'
import {FULL_EDITION} from '../model/edition.js'
import {OutsideError, type OutputFile} from '../model/outside.js'
import {asProjectPath} from '../model/path.js'
import type {Settings} from '../model/settings.js'
import {gatherAll} from '../pipeline/build-edition.js'
import {openProject} from '../pipeline/project.js'
import {runTask} from '../pipeline/run-task.js'
import {DEFAULT_SETTINGS} from '../config/read-settings.js'
import {DiskWorld} from '../world/disk-world.js'
import {ThreadRunner} from '../worker/thread-runner.js'
import {EXIT} from './exit.js'
import type {CommonFlags} from './flags.js'
import {readMachine} from './machine-facts.js'
import {PACKAGE_FOLDER} from './program.js'
import {findProjectFolder, findUnknownReports, toReportNames} from './project-folder.js'
import {exitOf, plural, showDiagnostics, showSummary} from './show.js'
import {TASKS} from './tasks.js'

export interface AuditFlags extends CommonFlags {
  /** The report that the files were made of. */
  readonly against?: string
  /** For whom they were made; the one edition of a project that names none by default. */
  readonly edition?: string
}

/**
 * Looks into finished files, a folder of them or one, for what their readers do not see;
 * with a report to hold them against, also for what its edition withholds. Writes
 * nothing. Returns the exit code.
 */
export async function auditCommand(written: string, flags: AuditFlags): Promise<number> {
  const files = await readFiles(written)
  if (flags.against === undefined) {
    await using runner = openRunner(DEFAULT_SETTINGS)
    const ran = await runTask(runner, 'audit', {files})
    return show(ran.product ?? limitMet(ran.kind), files, flags)
  }

  const root = await findProjectFolder(flags.project)
  if (root === undefined) return EXIT.usage
  const world = new DiskWorld(root)
  const {value: project} = await openProject(world, new DiskWorld(PACKAGE_FOLDER))
  const {settings, brands, reports} = project
  const [name = ''] = toReportNames([flags.against])
  const refused = findUnknownReports('audit <path> --against', [name], reports)
  if (refused !== undefined) return refused
  const edition = findEdition(settings, flags.edition)
  if (edition === undefined) return EXIT.usage

  await using runner = openRunner(settings)
  const [sources] = await gatherAll({world, runner}, {...project, reports: [name]})
  if (!sources) throw new Error('Internal error: a report without sources')
  const machine = readMachine(root)
  const asked = {sources, brands, settings, edition, isDraft: false, files, machine}
  const ran = await runTask(runner, 'judgeReport', asked)
  return show(ran.product?.diagnostics ?? limitMet(ran.kind), files, flags)
}

function openRunner({limits}: Settings): ThreadRunner {
  return new ThreadRunner({tasks: TASKS, limits})
}

/** The files below a folder, or the one file. */
async function readFiles(written: string): Promise<readonly OutputFile[]> {
  const path = resolve(written)
  const found = await stat(path).catch((cause: unknown) => {
    const hints = ['Name a folder of `output/`, or a PDF or HTML file.']
    throw new OutsideError(`cannot read ${written}`, {cause, hints})
  })
  const isFolder = found.isDirectory()
  const world = new DiskWorld(dirname(path))
  const base = asProjectPath(basename(path))
  const paths = isFolder ? await world.list(base) : [base]
  return Promise.all(
    paths.map(async (it) => {
      const reading = await world.read(it)
      // A link or a device is a file that cannot be read: the gate says so.
      const bytes = reading.kind === 'file' ? reading.bytes : new Uint8Array()
      return {path: isFolder ? asProjectPath(it.slice(base.length + 1)) : it, bytes}
    })
  )
}

function findEdition(
  {editions}: Settings,
  name: string | undefined
): typeof FULL_EDITION | undefined {
  if (name === undefined && editions.length === 0) return FULL_EDITION
  const found = editions.find((it) => it.name === name)
  if (found) return found
  const names = editions.map((it) => it.name).join(', ')
  process.stderr.write(
    `tearline: ${name === undefined ? 'the project has several editions' : `there is no edition called ${name}`}\n` +
      `  hint: Name one with --edition: ${names || 'there are none'}.\n`
  )
  return undefined
}

function limitMet(kind: 'done' | 'limit'): readonly Diagnostic[] {
  if (kind === 'done') throw new Error('Internal error: an audit gave no product')
  throw new OutsideError('the files took too long, or too much memory, to be read', {
    hints: ['Raise `limits.worker-seconds` in `tearline.yaml`, or audit fewer files.']
  })
}

function show(
  diagnostics: readonly Diagnostic[],
  files: readonly OutputFile[],
  flags: AuditFlags
): number {
  const sorted = sortDiagnostics(diagnostics)
  showDiagnostics(sorted, new Map(), flags)
  if (flags.format === 'pretty')
    showSummary(sorted, [], `${plural(files.length, 'file')} audited`)
  return exitOf(sorted)
}
