import type {Edition} from '../model/edition.js'
import {noted, type Noted} from '../model/noted.js'
import type {Outside} from '../model/outside.js'
import {gatherAll} from './build-edition.js'
import type {Project} from './project.js'
import {composeInWorker} from './run-task.js'
import {findSharedSlugs} from './shared-slugs.js'
import type {ReportSources} from './sources.js'

/** Looks for all mistakes that can be found without printing; makes nothing. */
export async function checkProject(
  outside: Pick<Outside, 'world' | 'runner'>,
  project: Project,
  edition: Edition,
  reports: readonly string[]
): Promise<Noted<readonly ReportSources[]>> {
  const {brands, settings} = project
  const sources = await gatherAll(outside, {...project, reports})
  const checked = await Promise.all(
    sources.map((it) =>
      composeInWorker(outside.runner, {
        sources: it,
        brands,
        settings,
        edition,
        isDraft: false
      })
    )
  )
  const shared = findSharedSlugs(checked.map(({value}) => value.head))
  return noted(sources, [...checked.flatMap((it) => it.diagnostics), ...shared])
}
