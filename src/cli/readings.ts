import type {Reading} from '../model/outside.js'
import type {ProjectPath} from '../model/path.js'
import type {Project} from '../pipeline/project.js'
import type {ReportSources} from '../pipeline/sources.js'

/** The files that diagnostics may point into. */
export function readingsOf(
  {settingsFile, brands}: Project,
  reports: readonly ReportSources[]
): ReadonlyMap<ProjectPath, Reading> {
  return new Map([
    ...settingsFile,
    ...brands,
    ...reports.flatMap(({files}) => [...files])
  ])
}
