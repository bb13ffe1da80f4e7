import {sortDiagnostics} from '../diagnostic/sort-diagnostics.js'
import {FULL_EDITION} from '../model/edition.js'
import {checkProject} from '../pipeline/check-project.js'
import {openProject} from '../pipeline/project.js'
import {DiskWorld} from '../world/disk-world.js'
import {recoverSwaps} from '../world/recover-swaps.js'
import {ThreadRunner} from '../worker/thread-runner.js'
import {EXIT} from './exit.js'
import type {CommonFlags} from './flags.js'
import {PACKAGE_FOLDER} from './program.js'
import {findProjectFolder, findUnknownReports, toReportNames} from './project-folder.js'
import {readingsOf} from './readings.js'
import {exitOf, plural, showDiagnostics, showSummary} from './show.js'
import {TASKS} from './tasks.js'

/** Looks for mistakes without a browser; writes nothing. Returns the exit code. */
export async function checkCommand(
  written: readonly string[],
  flags: CommonFlags
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
  const refused = findUnknownReports('check', names, project.reports)
  if (refused !== undefined) return refused

  await using runner = new ThreadRunner({tasks: TASKS, limits: project.settings.limits})
  const asked = names.length === 0 ? project.reports : names
  const checked = await checkProject({world, runner}, project, FULL_EDITION, asked)

  const all = sortDiagnostics([...diagnostics, ...checked.diagnostics])
  showDiagnostics(all, readingsOf(project, checked.value), flags)
  if (flags.format === 'pretty') {
    showSummary(all, [], `${plural(asked.length, 'report')} checked`)
  }
  return exitOf(all)
}
