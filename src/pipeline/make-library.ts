import {diagnose, hasErrors, type Diagnostic} from '../model/diagnostic.js'
import type {Edition} from '../model/edition.js'
import {noted, type Noted} from '../model/noted.js'
import type {EditionFile, Outside} from '../model/outside.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import type {BuildOptions} from './build-edition.js'
import {cacheKey} from './cache-key.js'
import type {LibraryInput} from './compose-library.js'
import type {Held} from './make-or-recall.js'
import {isHashes, isObject, MANIFEST_FILE, type Manifest} from './manifest.js'
import {
  recallFiles,
  recallRecord,
  rememberFiles,
  rememberRecord,
  type Hashes
} from './product-store.js'
import type {Project} from './project.js'
import {runTask} from './run-task.js'

interface LibraryContext {
  readonly held: ReadonlyMap<string, Held>
  readonly folder: ProjectPath
  readonly options: BuildOptions
  /** What the folder held before, if that counts. */
  readonly old: Manifest | undefined
}

/** Makes the page that lists the reports of an edition, or finds it made already. */
export async function makeLibrary(
  outside: Outside,
  {settings, settingsFile, brands}: Project,
  edition: Edition,
  {held, folder, options, old}: LibraryContext
): Promise<Noted<readonly EditionFile[]>> {
  if (held.size === 0) return noted([])
  const reports = [...held.values()].map(({report}) => report.listing)
  const input: LibraryInput = {
    reports,
    brands,
    settings,
    edition,
    isDraft: options.isDraft
  }
  const key = cacheKey({
    stage: 'library',
    options: {
      reports: JSON.stringify(reports),
      edition: edition.name,
      isDraft: options.isDraft,
      programHash: options.program.hash
    },
    inputs: [brands, settingsFile]
  })

  const record = await recallRecord(outside.store, key)
  if (isKept(record)) {
    const found = await recallFiles(outside, folder, record.files)
    if (found) return noted(found, record.diagnostics)
  }

  const ran = await runTask(outside.runner, 'composeLibrary', input)
  const made =
    ran.kind === 'limit' || !ran.product ? noted([], [libraryLimit()]) : ran.product
  const {value, diagnostics} = made
  if (hasErrors(diagnostics) && !options.isDraft) {
    return noted(await keepLibrary(outside, {held, folder, old}), diagnostics)
  }
  const files = await rememberFiles(outside.store, value)
  await rememberRecord(outside.store, key, {files, diagnostics})
  return noted(value, diagnostics)
}

/** The library as it lies there stays, as long as what it lists is what there is. */
async function keepLibrary(
  {world}: Pick<Outside, 'world'>,
  {held, folder, old}: Pick<LibraryContext, 'held' | 'folder' | 'old'>
): Promise<readonly EditionFile[]> {
  const listings = [...held].map(([slug, {report}]) => [slug, report.listing] as const)
  const before = Object.entries(old?.reports ?? {}).map(
    ([slug, {listing}]) => [slug, listing] as const
  )
  if (textOf(listings) !== textOf(before)) return []
  const paths = await world.list(folder)
  return paths
    .map((path) => asProjectPath(path.slice(folder.length + 1)))
    .filter((path) => path !== MANIFEST_FILE && !held.has(path.split('/')[0] ?? ''))
    .map((path) => ({path, isKept: true}))
}

function textOf(listings: readonly (readonly [string, object])[]): string {
  return JSON.stringify(
    listings
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([slug, listing]) => [slug, Object.entries(listing).toSorted()])
  )
}

function libraryLimit(): Diagnostic {
  return diagnose('pipeline/limit-met', 'the list of reports took too long to make', {
    hints: ['Raise `limits.worker-seconds` in `tearline.yaml`.']
  })
}

interface Kept {
  readonly files: Hashes
  readonly diagnostics: readonly Diagnostic[]
}

/** The key holds the hash of the program, so a record has the shape it was given. */
function isKept(it: unknown): it is Kept {
  return isObject(it) && isHashes(it['files']) && Array.isArray(it['diagnostics'])
}
