import type {Nodes, Parents} from 'mdast'
import {expect, test} from 'vitest'
import {bindAnswers} from '../../src/binding/bind-answers.js'
import {findRequests} from '../../src/binding/find-requests.js'
import {placeNotes} from '../../src/binding/place-notes.js'
import {DEFAULT_SETTINGS} from '../../src/config/read-settings.js'
import {parseChapter} from '../../src/markdown/parse-chapter.js'
import type {Diagnostic} from '../../src/model/diagnostic.js'
import {asProjectPath} from '../../src/model/path.js'
import type {Answer} from '../../src/model/request.js'
import type {Drawn, ShownTable} from '../../src/model/shown.js'
import type {Chapter, Directive, DirectiveData} from '../../src/model/tree.js'
import {ask} from '../ask.js'
import {listing, testFixtures} from '../fixtures.js'
import {HOMICIDE, ROUTES} from '../query/requests.js'
import {tableOf} from '../tables.js'
import {TARGET} from '../target.js'

const FILE = asProjectPath('reports/r/01-in.md')

/** A table with a column that is named like an option. */
const OPTIONS = tableOf({name: 'options', columns: 'sum, n:integer', rows: 'a, 1\nb, 2'})

testFixtures('binding', (input) => {
  const {chapter, diagnostics} = bind(input('in.md'))
  return {
    'out.txt': `${linesOf(chapter.tree).join('\n')}\n`,
    'out.diagnostics.txt': listing(diagnostics)
  }
})

test('a chart has its drawings, and its figures as a table', () => {
  const {chapter} = bind(
    '# Chart\n\n::chart[Rates]{#fig-a type=line data=homicide x=year y=rate color=country}\n'
  )
  const chart = chapter.tree.children.find(({type}) => type === 'leafDirective')
  const shown = shownBy(chart)
  expect(shown?.kind === 'graphic' && shown.generatedAlt).toBe('Drawn')
})

test('what nobody typed is marked so', () => {
  const {chapter} = bind('# A\n\nIt was :value[routes.detections]{code=wbr year=2024}.\n')
  const [, paragraph] = chapter.tree.children
  const texts = paragraph?.type === 'paragraph' ? paragraph.children : []
  expect(texts.map((text) => text.data)).toEqual([undefined, {bound: true}, undefined])
})

interface Bound {
  readonly chapter: Chapter
  readonly diagnostics: readonly Diagnostic[]
}

/** Goes the way of a chapter from its text to its bound tree. */
function bind(text: string): Bound {
  const bytes = new TextEncoder().encode(text)
  const parsed = parseChapter(FILE, bytes, {
    limits: DEFAULT_SETTINGS.limits,
    isMain: false
  })
  const {chapter} = parsed.value
  const found = findRequests([chapter])

  const diagnostics = [...parsed.diagnostics, ...found.diagnostics]
  const answers = new Map<Directive, Answer>()
  const graphics = new Map<Directive, Drawn>()
  for (const {node, request} of found.value) {
    const answered = ask([ROUTES, HOMICIDE, OPTIONS], request)
    diagnostics.push(...answered.diagnostics)
    if (answered.value) answers.set(node, answered.value)
    if (answered.value?.kind === 'chart') graphics.set(node, drawnOf())
  }
  const all = {answers, graphics, pictures: new Map()}
  const bound = bindAnswers(found.value, all, TARGET)
  const placed = placeNotes([chapter])
  const more = [...bound.diagnostics, ...placed.diagnostics]
  return {chapter, diagnostics: [...diagnostics, ...more]}
}

/** A drawing of nothing: how charts are drawn is tested where they are. */
function drawnOf(): Drawn {
  const svg = {type: 'element' as const, tagName: 'svg', properties: {}, children: []}
  const drawing = {svg, width: 1, height: 1}
  const drawings = {print: drawing, wide: drawing, narrow: drawing}
  return {drawings, generatedAlt: 'Drawn'}
}

/** A line for each block, what was put there in ‹ ›; below a directive what it shows. */
function linesOf(node: Nodes): readonly string[] {
  if (!('children' in node)) return []
  const holdsText = node.children.some((child) => isPhrasing(child))
  const own = holdsText ? [`${node.type}: ${textOf(node)}`] : []
  const below = holdsText ? [] : node.children.flatMap(linesOf)
  const shown = shownBy(node)
  if (shown?.kind === 'table') return [...own, ...below, ...tableLines(shown)]
  if (shown?.kind !== 'graphic') return [...own, ...below]
  return [...own, ...below, ...tableLines(shown.table)]
}

function isPhrasing({type}: Nodes): boolean {
  return ['text', 'strong', 'emphasis', 'link', 'textDirective'].includes(type)
}

function textOf(node: Nodes): string {
  if (node.type === 'text') {
    const text = node.value.replaceAll('\u00a0', '_').replaceAll('\n', ' ')
    return node.data?.bound ? `‹${text}›` : text
  }
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function tableLines({columns, rows, ...table}: ShownTable): readonly string[] {
  const {remarks = [], sources} = table
  const facts = [table.spanTitle, table.unit, table.asOf, ...sources, ...remarks]
  const heads = columns.map(({title, unit = '', over, computed, notes = []}) => {
    const above = over && computed ? `${over.title} ${over.unit ?? ''} ` : ''
    return `${above}${title}${unit && ` (${unit})`}${lettersOf(notes)}`
  })
  return [
    heads.join(' | '),
    ...rows.map(({cells}) =>
      cells.map(({text, notes = []}) => text + lettersOf(notes)).join(' | ')
    ),
    `[${facts.filter((fact) => fact !== undefined).join('; ')}]`
  ].map((line) => `  ${line.replaceAll('\u00a0', '_')}`)
}

function lettersOf(notes: readonly string[]): string {
  return notes.map((letter) => `^${letter}`).join('')
}

function shownBy(node: Nodes | Parents | undefined): DirectiveData['shown'] {
  const isDirective =
    node?.type === 'leafDirective' || node?.type === 'containerDirective'
  return isDirective ? node.data.shown : undefined
}
