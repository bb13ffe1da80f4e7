import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'
import {checkParameters} from '../../src/binding/check-parameters.js'
import {readFrontMatter} from '../../src/config/read-front-matter.js'
import {DEFAULT_SETTINGS} from '../../src/config/read-settings.js'
import {MARKS} from '../../src/marking/marks.js'
import {parseChapter} from '../../src/markdown/parse-chapter.js'
import type {Diagnostic} from '../../src/model/diagnostic.js'
import type {FrontMatter} from '../../src/model/front-matter.js'
import {asProjectPath} from '../../src/model/path.js'
import type {Kept} from '../../src/model/report.js'
import {isDirective, type Braces, type Chapter} from '../../src/model/tree.js'
import {expandText} from '../../src/pipeline/expand-text.js'
import {tellOnce} from '../../src/pipeline/tell-once.js'
import {listing, testFixtures} from '../fixtures.js'
import {tableOf} from '../tables.js'
import {TARGET} from '../target.js'

const FILE = asProjectPath('reports/r/01-in.md')

const TABLES = [
  tableOf({
    name: 'states',
    columns: 'code, name, rate:number:per 100 000, since:year, area:integer:km²',
    rows: `BG, Bulgaria, 1.5, 2008, 110994
      MD, Moldova, :, 2009, 33843
      RS, Serbia, 1.1, 2010, 77474`,
    primaryKey: ['code']
  }),
  tableOf({
    name: 'rates',
    columns: 'country, year:year, rate:number',
    rows: 'Côte, 2016, 1.2\nCôte, 2017, 1.5\nСрбија, 2017, 1.1',
    primaryKey: ['country', 'year']
  }),
  tableOf({
    name: 'many',
    columns: 'n:integer',
    rows: Array.from({length: 501}, (_, index) => String(index)).join('\n')
  }),
  tableOf({name: 'loose', columns: 'code, n:integer', rows: 'a b, 1\na-b, 2\n±, 3'})
]

testFixtures('repeats', (input) => {
  const front = input.has('in.front-matter.yaml') ? input('in.front-matter.yaml') : ''
  const {chapter, diagnostics} = expand(input('in.md'), front)
  return {
    'out.txt': `${linesOf(chapter.tree).join('\n')}\n`,
    'out.diagnostics.txt': listing(diagnostics)
  }
})

test('copies keep the places of the block they were made from', () => {
  const {chapter} = expand('# A\n\n:::each{data=states}\nIt is :value[$name].\n:::\n')
  const lines = chapter.tree.children.map(({position}) => position?.start.line)
  expect(lines).toEqual([1, 4, 4, 4])
})

test('what differs between copies of one mistake is told for the first one only', () => {
  const {repeated, diagnostics} = expand(
    '# A\n\n:::each{data=states where.code="MD, RS" sort="code desc"}\nThe rate is :value[$rate].\n:::\n'
  )
  const [first] = diagnostics
  const other = first && {...first, message: 'something else'}
  const told = tellOnce(other ? [first, other] : [], repeated)
  expect(listing(told)).toBe(
    '4:13-4:26 error query/missing-value: there is no value of `rate`\n' +
      '  hint: Say what is printed instead with `missing="…"`.\n' +
      '  hint: It is so for 1 row more.\n'
  )
})

test('a block is not repeated for thousands of rows', () => {
  const {chapter, diagnostics} = expand('# A\n\n:::each{data=many}\n:value[$n]\n:::\n')
  expect(chapter.tree.children.length).toBe(1)
  expect(listing(diagnostics)).toBe(
    '3:1-3:19 error binding/too-many-copies: this block would be repeated 501 times, and 500 is the most\n' +
      '  hint: Pick fewer rows with `where.`, or show them as a table.\n'
  )
})

interface Expanded {
  readonly chapter: Chapter
  readonly diagnostics: readonly Diagnostic[]
  readonly repeated: Parameters<typeof tellOnce>[1]
}

/** Goes the way of a chapter from its text to the tree in which nothing is repeated. */
function expand(text: string, front = ''): Expanded {
  const {limits} = DEFAULT_SETTINGS
  const bytes = new TextEncoder().encode(text)
  const parsed = parseChapter(FILE, bytes, {limits, isMain: false})
  const {chapter} = parsed.value
  const read = frontMatterOf(front)
  const unused = checkParameters([chapter], read.frontMatter.parameters ?? [])
  const [mark] = MARKS
  if (!mark) throw new Error('there are no marks')
  const kept: Kept = {
    frontMatter: read.frontMatter,
    chapters: [chapter],
    tables: TABLES,
    glossary: [],
    target: TARGET,
    mark
  }
  const {value, diagnostics} = expandText(kept)
  const all = [...parsed.diagnostics, ...read.diagnostics, ...unused, ...diagnostics]
  return {chapter, diagnostics: tellOnce(all, value), repeated: value}
}

function frontMatterOf(yaml: string): {
  frontMatter: FrontMatter
  diagnostics: readonly Diagnostic[]
} {
  const start = {line: 1, column: 1}
  const file = asProjectPath('reports/r/report.md')
  const head = 'title: R\ndate: 2025-06-03\nmarking: TLP:CLEAR\n'
  const {value, diagnostics} = readFrontMatter(
    {file, yaml: head + yaml, firstLine: 2, span: {file, start, end: start}},
    {settings: DEFAULT_SETTINGS, folder: 'r', brands: ['plain']}
  )
  if (!value) throw new Error(listing(diagnostics))
  return {frontMatter: value, diagnostics}
}

/** A line for each block, ids and attributes behind it; what was put there in ‹ ›. */
function linesOf(node: Nodes): readonly string[] {
  if (!('children' in node)) return []
  const holdsText = node.children.some((child) =>
    ['text', 'strong', 'textDirective', 'crossReference'].includes(child.type)
  )
  const own = node.type === 'root' ? [] : [lineOf(node, holdsText)]
  const below = holdsText ? [] : node.children.flatMap(linesOf)
  return [...own, ...below.map((line) => (node.type === 'root' ? line : `  ${line}`))]
}

function lineOf(node: Nodes, holdsText: boolean): string {
  const name = isDirective(node) ? `::${node.name}` : node.type
  const note = node.type === 'footnoteDefinition' ? [`[^${node.identifier}]`] : []
  const text = holdsText ? [textOf(node)] : []
  return [name, ...note, ...text, ...bracesOf(node)].join(' ')
}

function bracesOf(node: Nodes): readonly string[] {
  const heading = node.type === 'heading' ? node.data?.braces : undefined
  const braces: Braces | undefined = isDirective(node) ? node.data.braces : heading
  if (!braces) return []
  const id = braces.id ? [`#${braces.id.text}`] : []
  return [`{${[...id, ...braces.attributes.map(attributeOf)].join(' ')}}`]
}

/** What a parameter put into a value stands in ‹ ›. */
function attributeOf({key, value, literals = []}: Braces['attributes'][number]): string {
  const marked = literals
    .toReversed()
    .reduce(
      (text, {start, end}) =>
        `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`,
      value
    )
  return `${key}=${marked}`
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text': {
      const text = node.value.replaceAll('\u00a0', '_').replaceAll('\n', ' ')
      return node.data?.bound ? `‹${text}›` : text
    }
    case 'footnoteReference':
      return `[^${node.identifier}]`
    case 'crossReference':
      return node.targets.map(({id}) => `@${id}`).join('; ')
    case 'textDirective':
      return `:${node.name}[${node.children.map(textOf).join('')}]${bracesOf(node).join('')}`
    default:
      return 'children' in node ? node.children.map(textOf).join('') : ''
  }
}
