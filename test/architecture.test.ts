import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'

const GROUND = ['diagnostic', 'duckdb', 'locale', 'marking', 'pdf', 'workbook', 'yaml']
const STAGES = [
  'binding',
  'config',
  'data',
  'edition',
  'finish',
  'gate',
  'graphic',
  'html',
  'markdown',
  'picture',
  'query',
  'template'
]
const OUTER = ['browser', 'world', 'worker']

/** The rooms that each room of `src` may import from; it may import from no other. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  ...Object.fromEntries(GROUND.map((room) => [room, ['model']])),
  ...Object.fromEntries(STAGES.map((room) => [room, ['model', ...GROUND]])),
  pipeline: ['model', ...GROUND, ...STAGES],
  ...Object.fromEntries(OUTER.map((room) => [room, ['model']])),
  cli: ['model', ...GROUND, ...STAGES, 'pipeline', ...OUTER]
}

/** Packages that start something, or that only one room may know. */
const OWNED_PACKAGES: Readonly<Record<string, string>> = {
  puppeteer: 'browser',
  '@sparticuz/chromium': 'browser',
  commander: 'cli',
  handlebars: 'template',
  sharp: 'picture',
  'csv-parse': 'data',
  '@duckdb/node-api': 'duckdb',
  fflate: 'workbook'
}

const OUTSIDE =
  /'node:(fs|child_process|http|https|net|dns|os|process|worker_threads|timers)\b|\bprocess\.|\bconsole\.|new Date\(\)|\bDate\.now\b|\bMath\.random\b|\brandomUUID\b|\bsetTimeout\b/

/** Functions that ask the machine for its language when they are given none. */
const OWN_LOCALE =
  /\.toLocale\w*\(\)|\.localeCompare\([^,)]*\)|new Intl\.\w+\(\)|Intl\.\w+\(undefined/

interface SourceFile {
  readonly path: string
  readonly room: string
  readonly code: string
  readonly imports: readonly string[]
}

const root = join(import.meta.dirname, '..')
const src = join(root, 'src')
const files: readonly SourceFile[] = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .filter((path) => path.endsWith('.ts'))
  .toSorted()
  .map((path) => {
    const code = withoutComments(readFileSync(join(src, path), 'utf8'))
    return {path, room: path.split('/')[0] ?? '', code, imports: importsOf(code)}
  })
const inner = files.filter(({room}) => ![...OUTER, 'cli'].includes(room))

test('there are rooms to look at', () => {
  expect(new Set(files.map(({room}) => room)).size).toBeGreaterThan(10)
})

test('each file stands in a room that is known, and rooms are flat', () => {
  check(files, ({path, room}) => {
    return Object.hasOwn(MAY_IMPORT, room) && path.split('/').length === 2 ? [] : [path]
  })
})

test('rooms import only from rooms below their own', () => {
  check(files, ({room, imports}) =>
    imports.filter((name) => {
      const [, other] = /^\.\.\/([\w-]+)\//.exec(name) ?? []
      return other !== undefined && !MAY_IMPORT[room]?.includes(other)
    })
  )
})

test('a neighbour in the room is imported by `./`, another room’s file by its room', () => {
  check(files, ({imports}) =>
    imports.filter((name) => {
      return name.startsWith('.') && !/^(\.|\.\.\/[\w-]+)\/[\w.-]+\.js(on)?$/.test(name)
    })
  )
})

test('packages are left to the rooms that own them', () => {
  check(files, ({room, imports}) =>
    imports.filter((name) => (OWNED_PACKAGES[packageOf(name)] ?? room) !== room)
  )
})

test('what is imported is among the dependencies, types alone among those of developers', () => {
  const {
    dependencies,
    devDependencies
  }: Record<string, Record<string, string>> = readManifest()
  const known = [
    ...Object.keys(dependencies ?? {}),
    ...Object.keys(devDependencies ?? {})
      .filter((name) => name.startsWith('@types/'))
      .map((name) => name.slice('@types/'.length))
  ]
  check(files, ({imports}) =>
    imports.filter((name) => {
      return !/^(\.|node:)/.test(name) && !known.includes(packageOf(name))
    })
  )
})

test('only the outer rooms touch the outside', () => {
  check(inner, ({code}) => OUTSIDE.exec(code)?.slice(0, 1) ?? [])
})

test('nobody asks for the machine’s language', () => {
  check(files, ({code}) => OWN_LOCALE.exec(code)?.slice(0, 1) ?? [])
})

test('no file has a name for anything that may be put into it', () => {
  check(files, ({path}) =>
    /\/(util|utils|common|helpers?|shared|types|misc)\.ts$/.test(path) ? [path] : []
  )
})

/** Expects that no file has faults; names the file and what was found. */
function check(
  suspects: readonly SourceFile[],
  findFaults: (file: SourceFile) => readonly string[]
): void {
  const faults = suspects.flatMap((file) =>
    findFaults(file).map((fault) => `src/${file.path}: ${fault}`)
  )
  expect(faults).toEqual([])
}

/** What a file imports, also by `import()` and for types only. */
function importsOf(code: string): readonly string[] {
  const matches = code.matchAll(/\b(?:from |import |import\()'([^'\s]+)'/g)
  return [...matches].flatMap(([, name]) => name ?? [])
}

/** The package of an import: `csv-parse` of `csv-parse/sync`. */
function packageOf(name: string): string {
  const steps = name.split('/')
  return steps.slice(0, name.startsWith('@') ? 2 : 1).join('/')
}

function readManifest(): Record<string, Record<string, string>> {
  const text = readFileSync(join(root, 'package.json'), 'utf8')
  return JSON.parse(text) as Record<string, Record<string, string>>
}

/** Takes comments out: they may speak of what the code must not do. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n')
}
