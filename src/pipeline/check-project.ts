import type {Edition} from '../model/edition.js'
import {noted, type Noted} from '../model/noted.js'
import type {Outside} from '../model/outside.js'
import {gatherAll} from './build-edition.js'
import type {Head} from './head.js'
import type {Project} from './project.js'
import {checkInWorker} from './run-for-report.js'
import {runTask} from './run-task.js'
import {findSharedSlugs} from './shared-slugs.js'
import type {ReportSources} from './sources.js'

/**
 * Looks for all mistakes that can be found without printing; makes nothing.
 *
 * Of the reports that are not asked for only the slug is read: none may have that of
 * another.
 */
export async function checkProject(
  outside: Pick<Outside, 'world' | 'runner'>,
  project: Project,
  edition: Edition,
  reports: readonly string[]
): Promise<Noted<readonly ReportSources[]>> {
  const {brands, settings} = project
  const {runner} = outside
  const all = await gatherAll(outside, project)
  const checked = await Promise.all(
    all.map(async (sources): Promise<Noted<Head | undefined>> => {
      if (!reports.includes(sources.name)) {
        return noted(
          (await runTask(runner, 'readHead', {sources, settings, edition})).product
        )
      }
      const input = {sources, brands, settings, edition, isDraft: false}
      return checkInWorker(runner, input)
    })
  )
  const shared = findSharedSlugs(checked.map(({value}) => value))
  return noted(all, [...checked.flatMap((it) => it.diagnostics), ...shared])
}
