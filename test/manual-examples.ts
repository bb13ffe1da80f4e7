import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {drawPretty} from '../src/diagnostic/draw-pretty.js'
import {sortDiagnostics} from '../src/diagnostic/sort-diagnostics.js'
import type {Diagnostic} from '../src/model/diagnostic.js'
import {asProjectPath, type ProjectPath} from '../src/model/path.js'
import {checkProject} from '../src/pipeline/check-project.js'
import {checkReport} from '../src/pipeline/check-report.js'
import {editionsOf} from '../src/pipeline/editions.js'
import {openProject} from '../src/pipeline/project.js'
import {readHead} from '../src/pipeline/read-head.js'
import {gatherBrands} from '../src/pipeline/sources.js'
import {InlineRunner} from '../src/worker/inline-runner.js'
import {DiskWorld} from '../src/world/disk-world.js'
import {MemoryWorld, type MemoryFile} from '../src/world/memory-world.js'

const ROOT = join(import.meta.dirname, '..')
const MANUAL = join(ROOT, 'reports/manual')

/** What the manual says of one code. */
export interface CodeSection {
  readonly code: string
  /** All lines below its heading. */
  readonly text: string
  readonly blocks: readonly Block[]
}

/** A fenced block of the manual with the words that tell what is to be done with it. */
interface Block {
  readonly lang: string
  readonly role: Role
  /** `in=` or `patch=`: the file that it is, or of which it replaces some lines. */
  readonly target: string | undefined
  readonly isPatch: boolean
  readonly isWhole: boolean
  readonly text: string
}

type Role = 'faulty' | 'mended' | 'given'

/** The chapters of the manual: file name and text, sorted. */
export function readManual(): readonly (readonly [name: string, text: string])[] {
  const names = readdirSync(MANUAL).filter((name) => name.endsWith('.md'))
  return names
    .toSorted()
    .map((name) => [name, readFileSync(join(MANUAL, name), 'utf8')] as const)
}

/** Finds the sections of the manual whose headings are codes. */
export function findCodeSections(): readonly CodeSection[] {
  return readManual().flatMap(([, text]) =>
    divideAtHeadings(text).flatMap((piece) => {
      const code = /^#{2,5} `([a-z]+\/[a-z0-9-]+)`/.exec(piece)?.[1]
      return code === undefined ? [] : [{code, text: piece, blocks: findBlocks(piece)}]
    })
  )
}

/** Divides a chapter before each heading that stands outside of a block of code. */
function divideAtHeadings(text: string): readonly string[] {
  const pieces = ['']
  let isCode = false
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode
    if (!isCode && /^#{1,5} /.test(line)) pieces.push('')
    pieces.push(`${pieces.pop() ?? ''}${line}\n`)
  }
  return pieces
}

function findBlocks(text: string): readonly Block[] {
  const fences = text.matchAll(/^(`{3,})(\w+) (.+)\n((?:.*\n)*?)\1\n/gm)
  return [...fences].map(([, , lang = '', meta = '', body = '']) => {
    const words = meta.split(' ')
    const role = words.find((it) => it === 'faulty' || it === 'mended') ?? 'given'
    const target = /(?:in|patch)=(\S+)/.exec(meta)?.[1]
    return {
      lang,
      role,
      target,
      isPatch: meta.includes('patch='),
      isWhole: words.includes('whole') || body.startsWith('---\n'),
      text: body.replaceAll(/<U\+([0-9A-F]{4})>/g, (_, point: string) =>
        String.fromCodePoint(parseInt(point, 16))
      )
    }
  })
}

const HEAD = 'title: Routes in 2024\ndate: 2025-06-03\nmarking: TLP:GREEN\n'

/** The project of an example that speaks of editions: one holds all, one does not. */
const EDITIONS =
  'editions:\n  inside: {ceiling: TLP:GREEN}\n  public: {ceiling: TLP:CLEAR}\n'

const HEAD_FOR_EDITIONS = `${HEAD}editions:
  inside: {}
  public: {title: Routes, slug: routes}
`

const FIGURE = ':::figure[The way]{#fig-way}\n![A way.](figures/way.svg)\n:::\n'

/**
 * Makes the project that an example stands in: a report with the tables and the
 * pictures of the manual, over which the blocks of one role are laid.
 */
function projectOf(
  {code, blocks}: Pick<CodeSection, 'code' | 'blocks'>,
  role: Exclude<Role, 'given'>
): ReadonlyMap<ProjectPath, string> {
  const isOfEditions = code.startsWith('edition/')
  const head = isOfEditions ? HEAD_FOR_EDITIONS : HEAD
  const files = new Map<string, string>(readAssets(blocks))
  const hasPicture = blocks.some(({target}) => target?.startsWith('figures/'))
  if (isOfEditions) files.set('/tearline.yaml', EDITIONS)
  const body = hasPicture ? FIGURE : 'Detections fell.\n'
  files.set('report.md', reportOf(HEAD, `# Example {#sec-example}\n\n${body}`))
  for (const block of blocks) {
    if (block.role !== role && block.role !== 'given') continue
    const path = block.target ?? 'report.md'
    if (path === 'head') files.set('report.md', headed(block.text, body))
    else if (block.isPatch) files.set(path, patched(files.get(path) ?? '', block.text))
    else if (path !== 'report.md' || block.isWhole) files.set(path, block.text)
    else files.set(path, reportOf(head, chaptered(block.text, isOfEditions)))
  }
  if ([...files.keys()].some((path) => path.startsWith('/templates/house/'))) {
    const brand = '/templates/house/brand.yaml'
    files.set(brand, files.get(brand) ?? 'name: house\nbuilds-on: plain\n')
    files.set('report.md', headed('title: Routes in 2024\nbrand: house\n', body))
  }
  return new Map(
    [...files].map(([path, text]) => [
      asProjectPath(path.startsWith('/') ? path.slice(1) : `reports/example/${path}`),
      text
    ])
  )
}

function reportOf(head: string, body: string): string {
  return `---\n${head}---\n\n${body}`
}

/** A report whose front matter begins with these lines. */
function headed(lines: string, body: string): string {
  const rest = HEAD.split('\n').filter((line) => !/^title/.test(line))
  return reportOf(lines + rest.join('\n'), `# Example {#sec-example}\n\n${body}`)
}

function chaptered(text: string, isOfEditions: boolean): string {
  if (text.startsWith('# ')) return text
  const mark = isOfEditions ? ' marking="TLP:CLEAR"' : ''
  return `# Example {#sec-example${mark}}\n\n${text}`
}

/** A text in which lines that begin in the same way are replaced. */
function patched(base: string, lines: string): string {
  const start = /^(?:- \{name: \w+|\w+:)/.exec(lines)?.[0].toLowerCase()
  if (start === undefined) throw new Error(`What does ${lines} replace?`)
  return base
    .split('\n')
    .map((line) => {
      const indent = / */.exec(line)?.[0] ?? ''
      if (!line.trim().toLowerCase().startsWith(start)) return line
      return lines.trimEnd().replaceAll(/^/gm, indent)
    })
    .join('\n')
}

/**
 * The tables and drawings of the manual, by their path in the report; that of maps only
 * where an example speaks of it, so that a patch of the description meets one table.
 */
function readAssets(
  blocks: readonly Block[]
): readonly (readonly [path: string, text: string])[] {
  const hasRates = blocks.some(({text}) => /\brates\b/.test(text))
  return ['data', 'figures'].flatMap((folder) => {
    if (!existsSync(join(MANUAL, folder))) return []
    const names = readdirSync(join(MANUAL, folder))
    return names.flatMap((name) => {
      if (name === 'rates.csv' && !hasRates) return []
      const path = `${folder}/${name}`
      const text = readFileSync(join(MANUAL, path), 'utf8')
      const [own = ''] = hasRates ? [text] : text.split(/^ {2}- name: rates$/m)
      return [[path, own] as const]
    })
  })
}

/** `plain` with a face of each family for Latin only, since reading faces takes longest. */
const SHIPPED = new MemoryWorld(await readLeanBrand())

async function readLeanBrand(): Promise<ReadonlyMap<ProjectPath, MemoryFile>> {
  const files = await gatherBrands(new DiskWorld(ROOT))
  const plain: readonly (readonly [ProjectPath, MemoryFile])[] = [...files].filter(
    ([path]) => path.startsWith('templates/plain/')
  )
  const path = asProjectPath('templates/plain/brand.yaml')
  const settings = readFileSync(join(ROOT, path), 'utf8')
    .split('\n')
    .filter((line) => !line.includes('file: fonts/') || /latin-400-normal/.test(line))
    .join('\n')
  return new Map([...plain, [path, settings]])
}

const RUNNER = new InlineRunner(
  new Map<string, (input: never) => unknown>([
    ['checkReport', checkReport],
    ['readHead', readHead]
  ])
)

/** Checks the project of an example as `tearline check` does. */
export async function checkExample(
  section: CodeSection,
  role: Exclude<Role, 'given'>
): Promise<readonly Diagnostic[]> {
  const world = new MemoryWorld(projectOf(section, role))
  const project = await openProject(world, SHIPPED)
  const outside = {world, runner: RUNNER}
  const checked: Diagnostic[] = []
  for (const edition of editionsOf(project.value.settings)) {
    const found = await checkProject(outside, project.value, edition, ['example'])
    checked.push(...found.diagnostics)
  }
  return sortDiagnostics([...project.diagnostics, ...checked])
}

/** The faulty example of a code as a terminal shows what is told of it. */
export async function drawExample(section: CodeSection): Promise<string> {
  const diagnostics = await checkExample(section, 'faulty')
  const sources = projectOf(section, 'faulty')
  return drawPretty(diagnostics, sources, {color: false, width: 66})
}
