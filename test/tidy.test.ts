import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {frontMatterTable} from '../src/config/read-front-matter.js'
import {settingsTable} from '../src/config/read-settings.js'
import {SEVERITIES} from '../src/model/codes.js'
import {findCodeSections} from './manual-examples.js'

/** Tests to which one code is as good as another. */
const USES_ANY_CODE =
  /tidy|manual-codes|diagnostic\/(draw-pretty|sort-diagnostics|machine-formats)/

const root = join(import.meta.dirname, '..')
const codes = Object.keys(SEVERITIES)
const sources = textsBelow('src')
const tests = textsBelow('test')
const scripts = textsBelow('scripts')
const manual = [...textsBelow('reports/manual')]
  .filter(([path]) => path.endsWith('.md'))
  .map(([, text]) => text)
  .join('\n')

test('each code is said somewhere', () => {
  const said = [...sources]
    .filter(([path]) => path !== 'src/model/codes.ts')
    .map(([, text]) => text)
    .join('\n')
  expect(codes.filter((code) => !said.includes(`'${code}'`))).toEqual([])
})

test('each code is shown by a fixture or a test', () => {
  const shown = [...tests]
    .filter(([path]) => !USES_ANY_CODE.test(path))
    .map(([, text]) => text)
    .join('\n')
  // What the manual shows, its own test runs.
  const inManual = findCodeSections().flatMap(({code, blocks}) =>
    blocks.length === 0 ? [] : [code]
  )
  const isShown = (code: string): boolean =>
    inManual.includes(code) || new RegExp(`${code}(?![\\w-])`).test(shown)
  expect(codes.filter((code) => !isShown(code))).toEqual([])
})

test('the manual has a section for each code, and for no other', () => {
  const headings = [...manual.matchAll(/^#{2,5} .*`([a-z]+\/[a-z0-9-]+)`/gm)]
  expect(headings.map(([, code]) => code).toSorted()).toEqual(codes.toSorted())
})

test('the manual’s tables of keys are those of the source', () => {
  for (const line of [...linesOf(settingsTable()), ...linesOf(frontMatterTable())]) {
    expect(manual).toContain(line)
  }
})

test('ARCHITECTURE.md speaks of each room and of each package', () => {
  const architecture = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  const {dependencies} = readManifest()
  const rooms = readdirSync(join(root, 'src')).map((room) => `\`${room}/\``)
  const packages = Object.keys(dependencies ?? {}).map((name) => `\`${name}\``)
  const missing = [...rooms, ...packages].filter((it) => !architecture.includes(it))
  expect(missing).toEqual([])
})

test('nothing exported is unused', () => {
  const all = new Map([...sources, ...tests, ...scripts])
  const unused = [...sources].flatMap(([path, text]) =>
    exportsOf(text)
      .filter(({name, kind}) => !isUsed(name, {path, kind, all}))
      .map(({name}) => `${path}: ${name}`)
  )
  expect(unused).toEqual([])
})

test('labels of marks stand in the room of marks, and in what is said of them', () => {
  const elsewhere = [...sources].filter(([path, text]) => {
    return !/^src\/(marking|locale)\//.test(path) && /'TLP:[A-Z]/.test(text)
  })
  expect(elsewhere.map(([path]) => path)).toEqual([])
})

test('no test is skipped, and none runs alone', () => {
  const skipped = [...tests].filter(([path, text]) => {
    return path.endsWith('.test.ts') && /\b(test|describe)\.(skip|only|todo)\b/.test(text)
  })
  expect(skipped.map(([path]) => path)).toEqual([])
})

test('a rule that is switched off says why', () => {
  const silent = [...sources, ...tests, ...scripts].flatMap(([path, text]) =>
    linesOf(text)
      .filter((line) => /^\s*\/[/*] eslint-disable/.test(line) && !line.includes(' -- '))
      .map((line) => `${path}: ${line.trim()}`)
  )
  expect(silent).toEqual([])
})

test('nothing is left to do in the code', () => {
  const left = [...sources].filter(([, text]) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text))
  expect(left.map(([path]) => path)).toEqual([])
})

test('no path of a machine stands in the repository', () => {
  const pattern = '/(work|farm|root|tmp/(bash_jobs|studio))/'
  expect(listTracked('grep', '-nIE', pattern, '--', '.', ':!*.lock')).toEqual([])
})

test('what a build makes is not committed', () => {
  expect(listTracked('ls-files', 'output', 'dist', '.tearline', 'releases')).toEqual([
    'output/.gitignore'
  ])
})

test('SECURITY.md names each limit', () => {
  const security = readFileSync(join(root, 'SECURITY.md'), 'utf8')
  const limits = [...settingsTable().matchAll(/`limits\.([a-z-]+)`/g)].map(
    ([, name = '']) => `\`${name}\``
  )
  expect(limits.length).toBeGreaterThan(10)
  expect(limits.filter((it) => !security.includes(it))).toEqual([])
})

test('the documents are there, and the README is short', () => {
  const names = ['README', 'ARCHITECTURE', 'SECURITY', 'CONTRIBUTING', 'CHANGELOG']
  expect(
    [...names.map((it) => `${it}.md`), 'LICENSE'].filter(
      (it) => !existsSync(join(root, it))
    )
  ).toEqual([])
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  expect(linesOf(readme).length).toBeLessThan(100)
})

interface Exported {
  readonly name: string
  readonly kind: 'value' | 'type'
}

function exportsOf(text: string): readonly Exported[] {
  const declared = text.matchAll(
    /^export (?:declare )?(?:async )?(function|const|class|interface|type) (\w+)/gm
  )
  return [...declared].map(([, keyword = '', name = '']) => {
    return {name, kind: ['interface', 'type'].includes(keyword) ? 'type' : 'value'}
  })
}

/** A type that an exported function of its own file speaks of is used there. */
function isUsed(
  name: string,
  {
    path,
    kind,
    all
  }: {
    readonly path: string
    readonly kind: Exported['kind']
    readonly all: ReadonlyMap<string, string>
  }
): boolean {
  const word = new RegExp(`\\b${name}\\b`, 'g')
  const own = all.get(path)?.match(word) ?? []
  if (kind === 'type' && 1 < own.length) return true
  return [...all].some(([other, text]) => other !== path && word.test(text))
}

/** The texts below a folder of the repository, by path. */
function textsBelow(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(join(root, folder))) return new Map()
  const entries = readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(ts|mjs|md|txt|yaml|html)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  return new Map(
    paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')])
  )
}

function linesOf(text: string): readonly string[] {
  return text.split('\n')
}

function readManifest(): {readonly dependencies?: Readonly<Record<string, string>>} {
  const text = readFileSync(join(root, 'package.json'), 'utf8')
  return JSON.parse(text) as {dependencies?: Record<string, string>}
}

/** Lines that git prints; none where it finds nothing. */
function listTracked(...words: readonly string[]): readonly string[] {
  try {
    const text = execFileSync('git', words, {cwd: root, encoding: 'utf8'})
    return linesOf(text).filter((line) => line !== '')
  } catch (error) {
    const hasNone = error instanceof Error && 'status' in error && error.status === 1
    if (hasNone) return []
    throw error
  }
}
