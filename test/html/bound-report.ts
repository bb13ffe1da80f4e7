import {readdirSync} from 'node:fs'
import {bindAnswers} from '../../src/binding/bind-answers.js'
import {findPictures} from '../../src/binding/find-pictures.js'
import {findRequests} from '../../src/binding/find-requests.js'
import {placeNotes} from '../../src/binding/place-notes.js'
import {readSettings} from '../../src/config/read-settings.js'
import type {BoundReport} from '../../src/html/finish-report.js'
import {MARKS} from '../../src/marking/marks.js'
import {parseChapter} from '../../src/markdown/parse-chapter.js'
import type {FrontMatter, GlossaryEntry} from '../../src/model/front-matter.js'
import {asProjectPath} from '../../src/model/path.js'
import type {Answer} from '../../src/model/request.js'
import type {Drawing, Drawn, ShownPicture} from '../../src/model/shown.js'
import type {Table} from '../../src/model/table.js'
import type {Chapter, Directive} from '../../src/model/tree.js'
import {ask} from '../ask.js'
import type {CaseFiles} from '../fixtures.js'
import {tableOf, type TableInput} from '../tables.js'
import {TARGET} from '../target.js'

const FOLDER = asProjectPath('reports/r')
const [LOWEST] = MARKS
const {limits: LIMITS} = readSettings(asProjectPath('tearline.yaml'), undefined).value
const POINT = {line: 2, column: 8}
const TITLE_SPAN = {file: asProjectPath('reports/r/report.md'), start: POINT, end: POINT}

/**
 * Builds the report of a case, as the stages before would hand it on: `in*.md` are
 * its texts, `in.tables.json` its tables, `in.glossary.json` its abbreviations.
 */
export function boundReport(input: CaseFiles): BoundReport {
  const texts = readdirSync(input.folder)
    .filter((name) => /^in.*\.md$/.test(name))
    .toSorted()
    .map((name) => ({name, text: input(name)}))
  const tables = input.has('in.tables.json')
    ? (JSON.parse(input('in.tables.json')) as TableInput[])
    : []
  return boundTexts(texts, {
    tables,
    glossary: glossaryOf(input),
    isDraft: input.has('in.draft')
  })
}

/** Builds a report of texts alone. */
export function boundTexts(
  texts: readonly {readonly name: string; readonly text: string}[],
  {
    tables = [],
    glossary = [],
    isDraft = false
  }: {
    tables?: readonly TableInput[]
    glossary?: readonly GlossaryEntry[]
    isDraft?: boolean
  } = {}
): BoundReport {
  const chapters = texts.map(({name, text}) => chapterOf(name, text))
  bind(chapters, tables.map(tableOf))
  if (!LOWEST) throw new Error('no marks')
  const frontMatter: FrontMatter = {
    ...{title: 'A report', titleSpan: TITLE_SPAN, date: '2025-06-03', language: 'en'},
    ...{numbers: 'eu', marking: LOWEST, markingSpan: TITLE_SPAN, slug: 'r'},
    ...{authors: [], keywords: [], brand: 'plain'}
  }
  return {target: TARGET, frontMatter, mark: LOWEST, chapters, glossary, isDraft}
}

/** Parses one text of a report; what is wrong in it is told elsewhere. */
export function chapterOf(name: string, text: string): Chapter {
  const file = asProjectPath(name)
  const bytes = new TextEncoder().encode(text)
  return parseChapter(file, bytes, {limits: LIMITS, isMain: false}).value.chapter
}

function bind(chapters: readonly Chapter[], tables: readonly Table[]): void {
  const found = findRequests(chapters).value
  const answers = new Map<Directive, Answer>()
  const graphics = new Map<Directive, Drawn>()
  for (const {node, request} of found) {
    const answer = ask(tables, request).value
    if (answer) answers.set(node, answer)
    if (answer?.kind === 'chart') graphics.set(node, DRAWN)
  }
  const pictures = findPictures(chapters, FOLDER).value.map(
    ({node, path}) => [node, pictureOf(path)] as const
  )
  bindAnswers(found, {answers, graphics, pictures: new Map(pictures)}, TARGET)
  placeNotes(chapters)
}

function glossaryOf(input: CaseFiles): GlossaryEntry[] {
  if (!input.has('in.glossary.json')) return []
  const entries = JSON.parse(input('in.glossary.json')) as Record<string, string>
  return Object.entries(entries).map(([short, long], index) => {
    const start = {line: index + 2, column: 3}
    const end = {line: index + 2, column: 3 + short.length}
    return {short, long, span: {file: asProjectPath('glossary.yaml'), start, end}}
  })
}

/** A drawing with an id in it, so that ids of several can be told apart. */
function drawingOf(width: number): Drawing {
  const gradient = {id: 'p1'}
  return {
    svg: {
      type: 'element',
      tagName: 'svg',
      properties: {viewBox: `0 0 ${width} 100`},
      children: [
        {type: 'element', tagName: 'linearGradient', properties: gradient, children: []},
        {type: 'element', tagName: 'rect', properties: {fill: 'url(#p1)'}, children: []}
      ]
    },
    width,
    height: 100
  }
}

const DRAWN: Drawn = {
  drawings: {print: drawingOf(600), wide: drawingOf(800), narrow: drawingOf(300)},
  generatedAlt: 'Generated words.',
  unit: 'kg'
}

function pictureOf(path: string): ShownPicture {
  const size = {width: 40, height: 30}
  if (path.endsWith('.svg')) return {kind: 'svg', svg: drawingOf(40).svg, ...size}
  const format = path.endsWith('.png') ? 'png' : 'jpeg'
  return {kind: 'raster', format, bytes: new Uint8Array(4), ...size}
}
