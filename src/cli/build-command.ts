import {sortDiagnostics} from '../diagnostic/sort-diagnostics.js'
import {FULL_EDITION} from '../model/edition.js'
import type {Noted} from '../model/noted.js'
import type {EditionFile} from '../model/outside.js'
import {buildEdition, type BuiltEdition} from '../pipeline/build-edition.js'
import {openProject, type Project} from '../pipeline/project.js'
import {DiskWorld} from '../world/disk-world.js'
import {takeLock} from '../world/lock.js'
import {recoverSwaps} from '../world/recover-swaps.js'
import {writePrivate} from '../world/write-private.js'
import {swapEdition} from '../world/swap-edition.js'
import {openOutside} from './open-outside.js'
import {PACKAGE_FOLDER, readProgram} from './program.js'
import {findProjectFolder, findUnknownReports, toReportNames} from './project-folder.js'
import {readingsOf} from './readings.js'
import {exitOf, plural, showDiagnostics, showSummary} from './show.js'
import {EXIT} from './exit.js'
import type {BuildFlags} from './flags.js'
import {readMachine} from './machine-facts.js'
import {untilInterrupted} from './interrupt.js'
import {openStatusLine} from './status-line.js'

/** What may be kept of earlier builds: some hundred reports with pictures. */
const STORE_BYTES = 1_000_000_000

const MS_PER_SECOND = 1000

/** Builds reports into `output/` and says what was made; returns the exit code. */
export async function buildCommand(
  written: readonly string[],
  flags: BuildFlags
): Promise<number> {
  const startedMs = performance.now()
  const root = await findProjectFolder(flags.project)
  if (root === undefined) return EXIT.usage
  await recoverSwaps(root)

  const world = new DiskWorld(root)
  const {value, diagnostics} = await openProject(world, new DiskWorld(PACKAGE_FOLDER))
  const project = withBrowser(value, flags.browser)
  const names = toReportNames(written)
  const refused = findUnknownReports('build', names, project.reports)
  if (refused !== undefined) return refused

  const asked = names.length === 0 ? project.reports : names
  const built = await buildAndSwap(root, world, project, asked, flags)
  const all = sortDiagnostics([...diagnostics, ...built.diagnostics])
  showDiagnostics(all, readingsOf(project, built.value.sources), flags)
  if (flags.format === 'pretty') {
    const seconds = ((performance.now() - startedMs) / MS_PER_SECOND).toFixed(1)
    const made = plural(built.value.made.length, 'report')
    showSummary(all, pagesOf(built.value), `${made} built in ${seconds} s`)
  }
  return exitOf(all)
}

/** Builds the edition and puts it in place, unless it lies there as it is to be. */
async function buildAndSwap(
  root: string,
  world: DiskWorld,
  project: Project,
  reports: readonly string[],
  {draft: isDraft}: Pick<BuildFlags, 'draft'>
): Promise<Noted<BuiltEdition>> {
  await using _ = await takeLock(root)
  const {edition, notices} = await untilInterrupted(async (signal) => {
    await using opened = openOutside(root, world, project.settings, signal)
    const {outside} = opened
    let settledCount = 0
    using _ = openStatusLine(process.stderr, () => {
      return `building ${plural(reports.length, 'report')}, ${settledCount} done`
    })
    const edition = await buildEdition(outside, project, FULL_EDITION, {
      reports,
      isDraft,
      program: await readProgram(),
      machine: readMachine(root),
      onSettled: () => settledCount++
    })
    signal.throwIfAborted()
    if (await isToBeWritten(world, edition.value)) {
      await swapEdition(root, edition.value.folder, edition.value.files)
      await outside.store.prune(STORE_BYTES)
    }
    if (edition.value.record) await writePrivate(root, edition.value.record)
    return {edition, notices: outside.printer.notices}
  })
  for (const notice of notices) process.stderr.write(`${notice}\n`)
  return edition
}

function withBrowser(project: Project, path: string | undefined): Project {
  if (path === undefined) return project
  const {settings} = project
  return {...project, settings: {...settings, browser: {...settings.browser, path}}}
}

/** Whether the folder differs from what it is to hold, by its files and their names. */
async function isToBeWritten(
  world: DiskWorld,
  {folder, files}: BuiltEdition
): Promise<boolean> {
  const isMade = (file: EditionFile): boolean => !('isKept' in file)
  if (files.some(isMade)) return true
  const lying = await world.list(folder)
  return lying.join('\n') !== files.map(({path}) => `${folder}/${path}`).join('\n')
}

/** What the person may want to open: each report that was made, and the library. */
function pagesOf({folder, files, made}: BuiltEdition): readonly string[] {
  const reports = made.flatMap((slug) => [
    `${folder}/${slug}/index.html`,
    `${folder}/${slug}/${slug}.pdf`
  ])
  return files.length === 0 ? reports : [...reports, `${folder}/index.html`]
}
