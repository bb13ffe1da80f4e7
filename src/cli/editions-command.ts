import {sortDiagnostics} from '../diagnostic/sort-diagnostics.js'
import type {EditionListing} from '../pipeline/list-editions.js'
import {gatherAll} from '../pipeline/build-edition.js'
import {openProject} from '../pipeline/project.js'
import {runForReport} from '../pipeline/run-for-report.js'
import {brandNames} from '../template/read-layer.js'
import {DiskWorld} from '../world/disk-world.js'
import {recoverSwaps} from '../world/recover-swaps.js'
import {ThreadRunner} from '../worker/thread-runner.js'
import {EXIT} from './exit.js'
import type {CommonFlags} from './flags.js'
import {PACKAGE_FOLDER} from './program.js'
import {findProjectFolder, findUnknownReports, toReportNames} from './project-folder.js'
import {readingsOf} from './readings.js'
import {exitOf, showDiagnostics} from './show.js'
import {TASKS} from './tasks.js'

type Elements = EditionListing['elements']

/** Shows what each edition has of a report, and why not the rest; returns the exit code. */
export async function editionsCommand(
  written: string,
  flags: CommonFlags
): Promise<number> {
  const root = await findProjectFolder(flags.project)
  if (root === undefined) return EXIT.usage
  await recoverSwaps(root)

  const world = new DiskWorld(root)
  const opened = await openProject(world, new DiskWorld(PACKAGE_FOLDER))
  const {settings, brands} = opened.value
  const names = toReportNames([written])
  const refused = findUnknownReports('editions', names, opened.value.reports)
  if (refused !== undefined) return refused

  const project = {...opened.value, reports: names}
  await using runner = new ThreadRunner({tasks: TASKS, limits: settings.limits})
  const [sources] = await gatherAll({world, runner}, project)
  if (!sources) throw new Error('Internal error: a report without sources')
  const input = {sources, settings, brands: brandNames(brands)}
  const listed = await runForReport(runner, input, 'listEditions', input)
  const all = sortDiagnostics([
    ...opened.diagnostics,
    ...listed.diagnostics,
    ...(listed.value?.diagnostics ?? [])
  ])
  const faults = all.filter(({severity}) => severity === 'error')
  showDiagnostics(faults, readingsOf(project, [sources]), flags)
  const listings = listed.value?.value ?? []
  if (flags.format === 'pretty') process.stdout.write(drawListings(listings))
  else process.stdout.write(`${JSON.stringify(listings)}\n`)
  return exitOf(faults)
}

/** A table: each element a line, each edition a column with `in` or why not. */
export function drawListings(listings: readonly EditionListing[]): string {
  const [first] = listings
  if (!first) return ''
  const head = ['', '', ...listings.map(({edition}) => edition)]
  const rows = first.elements.map((element, index) => [
    placeOf(element),
    `${'  '.repeat(element.depth - 1)}${element.kind} ${element.name} (${element.mark})`,
    ...listings.map(({elements}) => wordsOf(elements[index]))
  ])
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => [...(row[column] ?? '')].length))
  )
  return [head, ...rows]
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}

function placeOf({span: {file, start}}: Elements[number]): string {
  return `${file.split('/').slice(2).join('/')}:${start.line}`
}

function wordsOf(element: Elements[number] | undefined): string {
  const words = {
    mark: 'out: its mark',
    releasable: 'out: not for its readers',
    handling: 'out: its handling code',
    choice: 'out: left out',
    never: 'out: not needed',
    'not-named': 'out: not made in it'
  }
  return element?.why ? words[element.why] : 'in'
}
