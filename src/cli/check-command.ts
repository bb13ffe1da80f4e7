import {sortDiagnostics} from '../diagnostic/sort-diagnostics.js'
import type {Noted} from '../model/noted.js'
import {checkProject} from '../pipeline/check-project.js'
import {editionsOf} from '../pipeline/editions.js'
import {openProject} from '../pipeline/project.js'
import type {ReportSources} from '../pipeline/sources.js'
import {DiskWorld} from '../world/disk-world.js'
import {recoverSwaps} from '../world/recover-swaps.js'
import {ThreadRunner} from '../worker/thread-runner.js'
import {EXIT} from './exit.js'
import type {EditionFlags} from './flags.js'
import {PACKAGE_FOLDER} from './program.js'
import {
  findProjectFolder,
  findUnknownEditions,
  findUnknownReports,
  toReportNames
} from './project-folder.js'
import {readingsOf} from './readings.js'
import {exitOf, plural, showDiagnostics, showSummary} from './show.js'
import {TASKS} from './tasks.js'

/** Looks for mistakes without a browser; writes nothing. Returns the exit code. */
export async function checkCommand(
  written: readonly string[],
  flags: EditionFlags
): Promise<number> {
  const root = await findProjectFolder(flags.project)
  if (root === undefined) return EXIT.usage
  await recoverSwaps(root)

  const world = new DiskWorld(root)
  const {value: project, diagnostics} = await openProject(
    world,
    new DiskWorld(PACKAGE_FOLDER)
  )
  const names = toReportNames(written)
  const refused =
    findUnknownReports('check', names, project.reports) ??
    findUnknownEditions('check', flags.edition, project)
  if (refused !== undefined) return refused

  await using runner = new ThreadRunner({tasks: TASKS, limits: project.settings.limits})
  const asked = names.length === 0 ? project.reports : names
  const editions = editionsOf(project.settings).filter(
    ({name}) => flags.edition.length === 0 || flags.edition.includes(name)
  )
  const checked: Noted<readonly ReportSources[]>[] = []
  for (const edition of editions) {
    checked.push(await checkProject({world, runner}, project, edition, asked))
  }

  const all = sortDiagnostics([
    ...diagnostics,
    ...checked.flatMap((it) => it.diagnostics)
  ])
  showDiagnostics(all, readingsOf(project, checked[0]?.value ?? []), flags)
  if (flags.format === 'pretty') {
    showSummary(all, [], `${plural(asked.length, 'report')} checked`)
  }
  return exitOf(all)
}
