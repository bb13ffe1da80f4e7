import type {Element, ElementContent} from 'hast'
import {fillPattern} from '../locale/fill-pattern.js'
import type {FillingOf} from '../model/parts.js'
import type {ShownTable} from '../model/shown.js'
import type {ContainerDirective, Directive, LeafDirective} from '../model/tree.js'
import {callsOf, openCellNotes, writeCellNotes} from './cell-notes.js'
import {inSetting, partAt, type Desk, type State} from './desk.js'
import {flowOf, languageOf} from './directives.js'
import {unknownBlock} from './elements.js'
import type {CallWriter} from './lay-calls.js'
import {isWide, layTable} from './lay-table.js'
import {layTyped, shownOf} from './lay-typed.js'
import {writeCaption, writeFinding} from './write-caption.js'

/** Writes a table as a part: from data where it has any, else as it was typed. */
export function writeTable(
  desk: Desk,
  state: State,
  node: LeafDirective | ContainerDirective
): ElementContent[] {
  const spot = desk.outline.spots.get(node)
  if (!spot) return []
  // The finding comes first, since notes are counted in the order of the page.
  const finding = writeFinding(desk, state, node)
  const notes = openCellNotes(desk, node, spot.id)
  const body = writeBody(desk, state, node, callsOf(desk, notes))
  const caption = writeCaption(desk, state, {node, spot, finding, table: body.table})
  const regionLabel = fillPattern(desk.labels.scrollsSideways, {label: caption.label})
  const {table: _, ...laid} = body
  const cellNotes = writeCellNotes(desk, state, notes)
  const filling = {...caption, ...laid, regionLabel, cellNotes}
  return [partAt(desk, node, {type: 'part', name: 'table', filling})]
}

type Body = Pick<FillingOf<'table'>, 'body' | 'isTyped' | 'isWide'> & {
  readonly table?: ShownTable | undefined
}

function writeBody(
  desk: Desk,
  state: State,
  node: LeafDirective | ContainerDirective,
  call: CallWriter
): Body {
  const {shown} = node.data
  if (shown?.kind === 'table') {
    const body = [inLanguageOf(node, layTable(shown, call))]
    return {table: shown, body, isTyped: false, isWide: isWide(shown.columns.length)}
  }
  const flow = node.type === 'containerDirective' ? flowOf(node) : []
  const typed = flow.find((child) => child.type === 'table')
  if (!typed) return {body: [unknownBlock()], isTyped: false, isWide: false}
  const laid = inSetting(desk, {isRunning: false}, () => layTyped(state, typed, call))
  const table = shownOf(laid)
  return {
    table,
    body: [inLanguageOf(node, laid)],
    isTyped: true,
    isWide: isWide(table.columns.length)
  }
}

function inLanguageOf(node: Directive, table: Element): Element {
  const lang = languageOf(node)
  return lang === undefined ? table : {...table, properties: {...table.properties, lang}}
}
