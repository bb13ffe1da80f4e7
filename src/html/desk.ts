import type {ElementContent} from 'hast'
import type {Heading, Nodes} from 'mdast'
import type {Position} from 'unist'
import type {Options} from 'remark-rehype'
import type {Labels} from '../locale/labels.js'
import type {Diagnostic, Span} from '../model/diagnostic.js'
import type {FinishedFile, ListEntry} from '../model/finished.js'
import type {Target} from '../model/edition.js'
import type {PartNode} from '../model/parts.js'
import type {ProjectPath} from '../model/path.js'
import type {ShownTable} from '../model/shown.js'
import type {MissingSymbol} from '../model/table.js'
import {spanOf} from '../model/tree.js'
import type {Ids} from './ids.js'
import type {Notes} from './notes.js'
import type {Outline} from './outline.js'
import type {Terms} from './terms.js'

/** Converts a node of mdast, and asks for its children to be converted. */
export type Handler = NonNullable<NonNullable<Options['handlers']>['text']>
export type State = Parameters<Handler>[0]

/** What is gathered while the chapters of one report are written, in their order. */
export interface Gathered {
  /** Titles of chapters and sections, by their heading. */
  readonly titles: Map<Heading, ElementContent[]>
  readonly figures: ListEntry[]
  readonly tables: ListEntry[]
  readonly files: FinishedFile[]
  /** Tables that were shown, those behind charts too: for sources and days. */
  readonly shown: ShownTable[]
  /** Lists of figures and tables: filled when all of them are written. */
  readonly collectors: Collector[]
  readonly diagnostics: Diagnostic[]
}

export interface Collector {
  readonly node: ListPart
  readonly of: 'figures' | 'tables'
}

export type ListPart = Extract<PartNode, {name: 'list-of'}>

/** Where the text stands that is being written. */
export interface Setting {
  /** Whether an abbreviation may be written out at its first use. */
  readonly isRunning: boolean
  /** Whether it is inside a link, which may hold no other. */
  readonly isLinked: boolean
}

/** What those who write one chapter have in common. */
export interface Desk extends Gathered {
  readonly file: ProjectPath
  readonly ids: Ids
  readonly outline: Outline
  readonly target: Target
  readonly labels: Labels
  readonly terms: Terms
  /** The symbols in tables of the report, with their meanings. */
  readonly symbols: readonly MissingSymbol[]
  readonly notes: Notes
  readonly csvOf: (table: ShownTable) => Uint8Array
  readonly isDraft: boolean
  setting: Setting
}

/** Writes something as it stands elsewhere than in running text. */
export function inSetting<T>(desk: Desk, change: Partial<Setting>, write: () => T): T {
  const before = desk.setting
  desk.setting = {...before, ...change}
  const written = write()
  desk.setting = before
  return written
}

/** The place of a node of the desk's chapter. */
export function placeAt({file}: Desk, node: Nodes): Span {
  return spanOf(file, node.position)
}

/** A position to be copied into the finished tree; absent where the node has none. */
export function positionOf({position}: Nodes): {position?: Position} {
  return position ? {position} : {}
}

/** Gives a part the place of the node that asked for it. */
export function partAt<P extends PartNode>({file}: Desk, node: Nodes, part: P): P {
  return {...part, ...positionOf(node), data: {file}}
}
