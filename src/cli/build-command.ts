import {sortDiagnostics} from '../diagnostic/sort-diagnostics.js'
import type {Edition} from '../model/edition.js'
import {gather, noted, type Noted} from '../model/noted.js'
import type {EditionFile} from '../model/outside.js'
import type {ProjectPath} from '../model/path.js'
import {buildEdition, type BuiltEdition} from '../pipeline/build-edition.js'
import {editionsOf, findDropped} from '../pipeline/editions.js'
import {openProject, type Project} from '../pipeline/project.js'
import {DiskWorld} from '../world/disk-world.js'
import {takeLock} from '../world/lock.js'
import {recoverSwaps} from '../world/recover-swaps.js'
import {writePrivate} from '../world/write-private.js'
import {swapEdition} from '../world/swap-edition.js'
import {openOutside} from './open-outside.js'
import {PACKAGE_FOLDER, readProgram, type Program} from './program.js'
import {
  findProjectFolder,
  findUnknownEditions,
  findUnknownReports,
  toReportNames
} from './project-folder.js'
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
  const [{value, diagnostics}, program] = await Promise.all([
    openProject(world, new DiskWorld(PACKAGE_FOLDER)),
    readProgram()
  ])
  const project = withBrowser(value, flags.browser)
  const names = toReportNames(written)
  const refused =
    findUnknownReports('build', names, project.reports) ??
    findUnknownEditions('build', flags.edition, project)
  if (refused !== undefined) return refused

  const reports = names.length === 0 ? project.reports : names
  const built = await buildAndSwap(root, world, project, {reports, program, ...flags})
  const all = sortDiagnostics([...diagnostics, ...built.diagnostics])
  const [first] = built.value
  showDiagnostics(all, readingsOf(project, first?.sources ?? []), flags)
  if (flags.format === 'pretty') {
    const seconds = ((performance.now() - startedMs) / MS_PER_SECOND).toFixed(1)
    const done = `${madeWords(built.value)} built in ${seconds} s`
    showSummary(all, built.value.flatMap(pagesOf), done)
  }
  return exitOf(all)
}

/** As “2 reports”, or “5 reports of 3 editions” where there are several. */
function madeWords(built: readonly BuiltEdition[]): string {
  const count = built.reduce((sum, {made}) => sum + made.length, 0)
  const reports = plural(count, 'report')
  const withReports = built.filter(({made}) => 0 < made.length)
  if (withReports.length < 2) return reports
  return `${reports} of ${plural(withReports.length, 'edition')}`
}

interface Wanted extends Pick<BuildFlags, 'draft' | 'edition'> {
  readonly reports: readonly string[]
  readonly program: Program
}

/**
 * Builds the editions and puts each in place, unless it lies there as it is to be; what
 * is there of editions that were not asked for is judged anew, and of those that are
 * gone removed.
 */
async function buildAndSwap(
  root: string,
  world: DiskWorld,
  project: Project,
  {reports, program, draft: isDraft, edition: wanted}: Wanted
): Promise<Noted<readonly BuiltEdition[]>> {
  await using _ = await takeLock(root)
  const {editions, notices} = await untilInterrupted(async (signal) => {
    await using opened = openOutside(root, world, project.settings, signal)
    const {outside} = opened
    const all = editionsOf(project.settings)
    const isAsked = ({name}: Edition): boolean =>
      wanted.length === 0 || wanted.includes(name)
    const outputCount = reports.length * all.filter(isAsked).length
    let settledCount = 0
    using _ = openStatusLine(process.stderr, () => {
      return `building ${plural(outputCount, 'report')}, ${settledCount} done`
    })
    const editions: Noted<BuiltEdition>[] = []
    for (const edition of all) {
      if (isDraft && !isAsked(edition)) continue
      const built = await buildEdition(outside, project, edition, {
        reports: isAsked(edition) ? reports : [],
        isDraft,
        program,
        machine: readMachine(root),
        onSettled: () => settledCount++
      })
      signal.throwIfAborted()
      await putInPlace(root, world, built.value)
      editions.push(built)
    }
    await outside.store.prune(STORE_BYTES)
    return {editions, notices: outside.printer.notices}
  })
  for (const notice of notices) process.stderr.write(`${notice}\n`)
  const dropped = isDraft ? noted([]) : await removeDropped(root, world, project)
  const {value, diagnostics} = gather(editions)
  return noted(value, [...diagnostics, ...dropped.diagnostics])
}

async function putInPlace(
  root: string,
  world: DiskWorld,
  edition: BuiltEdition
): Promise<void> {
  if (await isToBeWritten(world, edition)) {
    await swapEdition(root, edition.folder, edition.files)
  }
  if (edition.record) await writePrivate(root, edition.record)
}

/** Only sound settings say which editions there are. */
async function removeDropped(
  root: string,
  world: DiskWorld,
  {settings, isSound}: Project
): Promise<Noted<readonly ProjectPath[]>> {
  if (!isSound) return noted([])
  const dropped = await findDropped(world, editionsOf(settings))
  for (const folder of dropped.value) await swapEdition(root, folder, [])
  return dropped
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
