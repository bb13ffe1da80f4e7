import type {ElementContent} from 'hast'
import type {PhrasingContent} from 'mdast'
import {fillPattern} from '../locale/fill-pattern.js'
import {formatNumber} from '../locale/format-number.js'
import type {Labels} from '../locale/labels.js'
import type {FillingOf} from '../model/parts.js'
import {asProjectPath} from '../model/path.js'
import type {ShownTable} from '../model/shown.js'
import {findAttribute, type Directive} from '../model/tree.js'
import {inSetting, type Desk, type State} from './desk.js'
import {childrenNamed, findChild, labelOf, languageOf} from './directives.js'
import {inFile, inLanguage, repeatable, text} from './elements.js'
import {legendOf} from './lay-table.js'
import type {Spot} from './outline.js'

type Caption = Pick<
  FillingOf<'table'>,
  'id' | 'label' | 'caption' | 'unit' | 'source' | 'note' | 'legend' | 'csv'
>

/** What is said around a table or a figure. */
interface Captioned {
  readonly node: Directive
  readonly spot: Spot
  /** What it shows, in a sentence. */
  readonly finding: ElementContent[]
  /** The figures; a picture has none. */
  readonly table?: ShownTable | undefined
}

/**
 * Writes what stands around a table or a figure, and enters it in the list of its
 * kind: label, finding, unit, source, note, the meaning of symbols, and the file
 * with its figures.
 */
export function writeCaption(
  desk: Desk,
  state: State,
  {node, spot, finding, table}: Captioned
): Caption {
  const {labels} = desk
  const {id, number = ''} = spot
  const kind = spot.kind === 'table' ? 'table' : 'figure'
  const label = fillPattern(labels.numbered[kind], {number})
  const list = spot.kind === 'table' ? desk.tables : desk.figures
  list.push({id, label, title: inFile(desk.file, repeatable(finding))})
  if (table) desk.shown.push(table)

  const source = findChild(node, 'source')
  return {
    id,
    label,
    caption: finding.length === 0 ? undefined : finding,
    unit: table?.unit,
    source: source ? writeSource(desk, state, source) : sourceOf(table, labels),
    note: writeNote(desk, state, node, table),
    legend: table && legendOf(table, meaningOf(labels)),
    csv: table && writeFile(desk, id, table)
  }
}

/** Writes the label of a table or a figure, in the language of the whole. */
export function writeFinding(
  desk: Desk,
  state: State,
  node: Directive
): ElementContent[] {
  const written = writeAside(desk, state, labelOf(node))
  return inLanguage('span', languageOf(node), written)
}

/** Writes where something comes from, as its author says. */
export function writeSource(
  desk: Desk,
  state: State,
  source: readonly PhrasingContent[]
): ElementContent[] {
  return around(desk.labels.source, 'source', writeAside(desk, state, source))
}

/** Writes words that are no running text: a caption, a title, a source. */
export function writeAside(
  desk: Desk,
  state: State,
  children: readonly PhrasingContent[]
): ElementContent[] {
  return inSetting(desk, {isRunning: false}, () =>
    state.all({type: 'paragraph', children: [...children]})
  )
}

/** What is said of the whole: by the data, by the author, and of how it was computed. */
function writeNote(
  desk: Desk,
  state: State,
  node: Directive,
  table: ShownTable | undefined
): ElementContent[] | undefined {
  const ofWhole = childrenNamed(node, 'note').filter((note) => {
    return !findAttribute(note, 'row') && !findAttribute(note, 'column')
  })
  const sentences = [
    ...(table?.note === undefined ? [] : [[text(table.note)]]),
    ...ofWhole.map(({children}) => writeAside(desk, state, children)),
    ...(table?.remarks ?? []).map((remark) => [text(remark)])
  ]
  if (sentences.length === 0) return undefined
  return sentences.flatMap((sentence, index) =>
    index === 0 ? sentence : [text(' '), ...sentence]
  )
}

/** Fills a pattern with content where it has a text. */
function around(
  pattern: string,
  word: string,
  content: readonly ElementContent[]
): ElementContent[] {
  const [before = '', after = ''] = pattern.split(`{${word}}`)
  const end = after === '' ? [] : [text(after)]
  return [text(before), ...content, ...end]
}

/** Where the figures of a table come from, by its description. */
function sourceOf(
  table: ShownTable | undefined,
  labels: Labels
): ElementContent[] | undefined {
  if (!table || table.sources.length === 0) return undefined
  const source = table.sources.join('; ')
  const {asOf} = table
  const words =
    asOf === undefined
      ? fillPattern(labels.source, {source})
      : fillPattern(labels.sourceAsOf, {source, date: asOf})
  return [text(words)]
}

function meaningOf({legendEntry}: Labels): (symbol: string, meaning: string) => string {
  return (symbol, meaning) => fillPattern(legendEntry, {symbol, meaning})
}

function writeFile(desk: Desk, id: string, table: ShownTable): Caption['csv'] {
  const bytes = desk.csvOf(table)
  const path = asProjectPath(`data/${id}.csv`)
  desk.files.push({path, bytes})
  return {href: path, label: `${id}.csv`, size: sizeOf(desk, bytes.length)}
}

/** Bytes of one kB, as file managers count (IEC 80000-13). */
const KB = 1000

/** The size of a file, as “1.2 kB”; below one kB, in bytes. */
function sizeOf({target}: Desk, bytes: number): string {
  if (bytes < KB) return `${bytes}\u00a0B`
  return `${formatNumber(String(bytes / KB), target, {digits: 1})}\u00a0kB`
}
