import {createHash} from 'node:crypto'
import {MemoryStore} from '../src/world/memory-store.js'
import {MemoryWorld, type MemoryFile} from '../src/world/memory-world.js'
import {DiskWorld} from '../src/world/disk-world.js'
import {TASKS} from '../src/cli/tasks.js'
import {InlineRunner} from '../src/worker/inline-runner.js'
import type {TaskPlace} from '../src/worker/thread-runner.js'
import type {Diagnostic} from '../src/model/diagnostic.js'
import type {Edition} from '../src/model/edition.js'
import type {
  MetLimit,
  OutputFile,
  Printer,
  Runner,
  Store,
  World
} from '../src/model/outside.js'
import type {Noted} from '../src/model/noted.js'
import {asProjectPath, type ProjectPath} from '../src/model/path.js'
import {
  buildEdition,
  gatherAll,
  type BuiltEdition
} from '../src/pipeline/build-edition.js'
import {checkProject} from '../src/pipeline/check-project.js'
import {editionsOf} from '../src/pipeline/editions.js'
import {judgeReport, type JudgedReport} from '../src/pipeline/judge-report.js'
import {openProject, type Project} from '../src/pipeline/project.js'
import {gatherBrands} from '../src/pipeline/sources.js'
import {FakePrinter} from './fake-printer.js'

/** The brands of this repository, read once. */
const SHIPPED = new MemoryWorld(
  await gatherBrands(new DiskWorld(`${import.meta.dirname}/..`))
)

/** All tasks that the program registers, in the thread of the test. */
export const INLINE_RUNNER = new InlineRunner(
  new Map(await Promise.all([...TASKS].map(loadTask)))
)

/**
 * Runs each task after something else was done, unless that met a limit instead, or
 * failed.
 */
export function runnerAfter(
  before: (task: string, input: unknown) => Promise<MetLimit | undefined>
): Runner {
  return {
    run: async (task, input) =>
      (await before(task, input)) ?? INLINE_RUNNER.run(task, input),
    begin: async (task, input) =>
      (await before(task, input)) ?? INLINE_RUNNER.begin(task, input)
  }
}

async function loadTask([name, place]: readonly [string, TaskPlace]): Promise<
  readonly [string, (input: never) => unknown]
> {
  const source = place.module.pathname.replace(/\.js$/, '.ts')
  const module = (await import(source)) as Readonly<Record<string, unknown>>
  const run = module[place.function]
  if (typeof run !== 'function') throw new Error(`There is no task ${name}`)
  return [name, (input): unknown => Reflect.apply(run, undefined, [input])]
}

export interface ReportInput {
  readonly title?: string
  readonly marking?: string
  readonly date?: string
  /** More lines of front matter. */
  readonly head?: string
  /** What stands after the front matter. */
  readonly body?: string
}

/** Writes the `report.md` of a small sound report. */
export function reportOf({
  title = 'Flows in the region',
  marking = 'TLP:GREEN',
  date = '2025-03-01',
  head = '',
  body = '# Findings {#sec-findings}\n\nThe flows rose.\n'
}: ReportInput = {}): string {
  const more = head === '' ? '' : `${head}\n`
  return `---\ntitle: ${title}\ndate: ${date}\nmarking: ${marking}\n${more}---\n\n${body}`
}

/**
 * A report with most of what a report can have: two chapters, a table and a chart
 * from data without a description (which is one warning), a picture, a note, an
 * abbreviation, references.
 */
export function richReport(name: string): Readonly<Record<string, string>> {
  const at = `reports/${name}`
  return {
    [`${at}/report.md`]: reportOf({
      title: `The report ${name}`,
      body: `# Findings {#sec-findings}

In 2022 there were :value[flows.count]{year=2022} cases (@tbl-flows, @fig-flows), says EMPACT.[^1]

[^1]: A note to the number.

::table[The count rose]{#tbl-flows data=flows columns="year, count"}

::chart[The count rose every year]{#fig-flows type=bar data=flows x=year y=count}
`
    }),
    [`${at}/01-sea.md`]: `# Sea {#sec-sea}

:::figure[A map of the sea]{#fig-sea}
![Two lines that cross](figures/map.svg)
:::

See @fig-sea and @sec-findings.
`,
    [`${at}/glossary.yaml`]: 'abbreviations: {EMPACT: European Platform}\n',
    [`${at}/data/flows.csv`]: 'year,count\n2021,7\n2022,9\n2023,12\n',
    [`${at}/figures/map.svg`]:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0l9 9M9 0l-9 9" stroke="#000"/></svg>'
  }
}

/** A body with one mistake. */
export const FAULTY_BODY = '# Findings {#sec-findings}\n\nSee @fig-nowhere.\n'

export interface ProjectBuild {
  /** The name of the edition; left out, the project's first. */
  readonly edition?: string
  readonly reports?: readonly string[]
  readonly isDraft?: boolean
  readonly store?: Store
  readonly printer?: Printer
  readonly runner?: Runner
  readonly programHash?: string
}

export interface ProjectBuilt extends BuiltEdition {
  readonly diagnostics: readonly Diagnostic[]
  /** `code` and first line of each error and warning, in order. */
  readonly codes: readonly string[]
}

/**
 * A project in memory that can be changed, and built as the command line builds it:
 * what a build makes becomes the edition's folder, and nothing else stays in it.
 */
export class TestProject {
  readonly files: Map<ProjectPath, MemoryFile>
  readonly store: Store = new MemoryStore()
  readonly printer = new FakePrinter()
  readonly #isReversed: boolean

  /** `isReversed`: whether its world lists files from the last to the first. */
  constructor(
    files: Readonly<Record<string, MemoryFile>>,
    {isReversed = false}: {readonly isReversed?: boolean} = {}
  ) {
    this.#isReversed = isReversed
    this.files = new Map(
      Object.entries(files).map(([path, file]) => [asProjectPath(path), file])
    )
  }

  get world(): World {
    const world = new MemoryWorld(this.files)
    if (!this.#isReversed) return world
    return {
      read: (path, limitBytes) => world.read(path, limitBytes),
      list: async (folder) => (await world.list(folder)).toReversed(),
      lend: (bytes) => world.lend(bytes)
    }
  }

  put(path: string, file: MemoryFile): void {
    this.files.set(asProjectPath(path), file)
  }

  remove(start: string): void {
    for (const path of this.files.keys())
      if (path.startsWith(start)) this.files.delete(path)
  }

  async build(options: ProjectBuild = {}): Promise<ProjectBuilt> {
    const opened = await openProject(this.world, SHIPPED)
    const outside = {
      world: this.world,
      printer: options.printer ?? this.printer,
      runner: options.runner ?? INLINE_RUNNER,
      store: options.store ?? this.store
    }
    const edition = editionIn(opened.value, options.edition)
    const {value, diagnostics} = await buildEdition(outside, opened.value, edition, {
      reports: options.reports ?? opened.value.reports,
      isDraft: options.isDraft ?? false,
      program: {version: '0.0.0', hash: options.programHash ?? 'test'},
      machine: {paths: [], names: [], values: []}
    })
    this.#swap(value)
    if (value.record) this.files.set(value.record.path, value.record.bytes)
    const all = [...opened.diagnostics, ...diagnostics]
    return {...value, diagnostics: all, codes: all.map(({code}) => code)}
  }

  /** What the gate says of files that are to be a report's, by its sources of today. */
  async judge(
    files: readonly OutputFile[],
    edition?: string
  ): Promise<Noted<JudgedReport>> {
    const {value} = await openProject(this.world, SHIPPED)
    const outside = {world: this.world, runner: INLINE_RUNNER, store: this.store}
    const [sources] = await gatherAll(outside, value)
    if (!sources) throw new Error('There is no report')
    return judgeReport({
      sources,
      brands: value.brands,
      settings: value.settings,
      edition: editionIn(value, edition),
      isDraft: false,
      files,
      machine: {paths: [], names: [], values: []}
    })
  }

  async check(
    reports?: readonly string[],
    edition?: string
  ): Promise<readonly Diagnostic[]> {
    const {value, diagnostics} = await openProject(this.world, SHIPPED)
    const outside = {world: this.world, runner: INLINE_RUNNER}
    const names = reports ?? value.reports
    const checked = await checkProject(outside, value, editionIn(value, edition), names)
    return [...diagnostics, ...checked.diagnostics]
  }

  /** Paths of a folder, each with a digest of its file, for comparison; sorted. */
  folder(path = 'output/full'): Readonly<Record<string, string>> {
    const held = [...this.files]
      .filter(([it]) => it.startsWith(`${path}/`))
      .map(([it, file]) => [it.slice(path.length + 1), bytesOf(file)] as const)
    return Object.fromEntries(
      held
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([it, bytes]) => [it, createHash('sha256').update(bytes).digest('hex')])
    )
  }

  /** Every file of a folder, as one text: to look for what must be nowhere in it. */
  wholeText(path = 'output/full'): string {
    const files = [...this.files].filter(([it]) => it.startsWith(`${path}/`))
    return files
      .map(([it, file]) => `${it}\n${Buffer.from(bytesOf(file)).toString('latin1')}`)
      .join('\n')
  }

  bytes(path: string): Uint8Array {
    const file = this.files.get(asProjectPath(path))
    if (file === undefined) throw new Error(`There is no ${path}`)
    return bytesOf(file)
  }

  text(path: string): string {
    return Buffer.from(this.bytes(path)).toString('utf8')
  }

  has(path: string): boolean {
    return this.files.has(asProjectPath(path))
  }

  /** As `world/` swaps a folder in: the files that were told, and no others. */
  #swap({folder, files}: BuiltEdition): void {
    const fresh = files.map((file) => {
      const path = asProjectPath(`${folder}/${file.path}`)
      const kept = this.files.get(path)
      if (!('isKept' in file)) return [path, file.bytes] as const
      if (kept === undefined) throw new Error(`${path} is to be kept and is not there`)
      return [path, kept] as const
    })
    if (new Set(fresh.map(([path]) => path)).size < fresh.length) {
      throw new Error('Two files have one path')
    }
    this.remove(`${folder}/`)
    for (const [path, file] of fresh) this.files.set(path, file)
  }
}

function editionIn({settings}: Project, name?: string): Edition {
  const editions = editionsOf(settings)
  const found = editions.find((it) => name === undefined || it.name === name)
  if (!found) throw new Error(`There is no edition ${String(name)}`)
  return found
}

function bytesOf(file: MemoryFile): Uint8Array {
  if (typeof file === 'string') return new TextEncoder().encode(file)
  if (file instanceof Uint8Array) return file
  return file.kind === 'file' ? file.bytes : new Uint8Array()
}
