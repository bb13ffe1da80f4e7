import type {Data, Literal, Parent, PhrasingContent, Root} from 'mdast'
import type {Position} from 'unist'
import type {Point, Span} from './diagnostic.js'
import type {ShownGraphic, ShownPicture, ShownTable} from './shown.js'
import type {Access, Mark} from './mark.js'
import type {ProjectPath} from './path.js'
import type {QueryBlock} from './query.js'

/**
 * The tree of a report's text: mdast, with the nodes that Tearline adds.
 *
 * Directives are the three node types of mdast-util-directive (`textDirective`,
 * `leafDirective`, `containerDirective`), so that tools of that family can read
 * our trees; what they lack, places of attributes, stands in `data`. The label of
 * a container is its first child, a paragraph with `data.directiveLabel`.
 *
 * Every node has a `position`, in the file of its chapter.
 */
export interface Chapter {
  readonly file: ProjectPath
  readonly tree: Root
  /** `<!-- allow code: reason -->`, each for the block that follows it. */
  readonly silences: readonly Silence[]
}

/** A place at which one code is silenced, and why. */
export interface Silence {
  readonly code: string
  readonly reason: string
  /** The comment itself. */
  readonly span: Span
  /** The lines of the block it speaks of, both included. */
  readonly lines: {readonly first: number; readonly last: number}
}

/** `key=value` in braces, with its places. */
export interface Attribute {
  readonly key: string
  readonly value: string
  readonly keySpan: Span
  readonly valueSpan: Span
  /**
   * Stretches of `value` that stand for a parameter, from and to an offset: a comma,
   * a quote or two points in one have no meaning.
   */
  readonly literals?: readonly Stretch[] | undefined
}

/** From an offset to another, without it. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** What `{…}` held. */
export interface Braces {
  readonly id?: {readonly text: string; readonly span: Span} | undefined
  readonly classes: readonly {readonly text: string; readonly span: Span}[]
  readonly attributes: readonly Attribute[]
}

/** A mark before a portion of text, without its brackets. */
export interface PortionMark {
  readonly mark: Mark
  /** With its brackets. */
  readonly span: Span
}

const DIRECTIVE_TYPES = ['textDirective', 'leafDirective', 'containerDirective'] as const

/** `:name[label]{…}`; its children are the label. */
export interface TextDirective extends Parent {
  type: 'textDirective'
  name: string
  attributes?: Record<string, string | null | undefined> | null | undefined
  children: PhrasingContent[]
  data: DirectiveData
}

/** `::name[label]{…}`; its children are the label. */
export interface LeafDirective extends Parent {
  type: 'leafDirective'
  name: string
  attributes?: Record<string, string | null | undefined> | null | undefined
  children: PhrasingContent[]
  data: DirectiveData
}

/** `:::name[label]{…}` … `:::`; its label is the first child, marked so. */
export interface ContainerDirective extends Parent {
  type: 'containerDirective'
  name: string
  attributes?: Record<string, string | null | undefined> | null | undefined
  children: import('mdast').RootContent[]
  data: DirectiveData
}

export type Directive = TextDirective | LeafDirective | ContainerDirective

export interface DirectiveData extends Data {
  readonly braces: Braces
  /** The name without its colons. */
  readonly nameSpan: Span
  /** Colons, name, label and braces: a container's first line, or lines. */
  readonly headSpan: Span
  /** What the directive shows, once it is bound. */
  shown?: ShownTable | ShownGraphic | ShownPicture | undefined
  /** The letter of a note on a cell, once its cell is found. */
  letter?: string | undefined
}

/** `@fig-x`, `[@fig-a; @fig-b]`, `[-@fig-a]`: with prefix `sec`, `fig`, `tbl`, `box`, `case`. */
export interface CrossReference extends Literal {
  type: 'crossReference'
  /** As it was written. */
  value: string
  targets: {readonly id: string; readonly span: Span}[]
  numberOnly: boolean
}

/** `<!-- … -->`: in no output, and its words count as withheld. */
export interface Comment extends Literal {
  type: 'comment'
}

declare module 'mdast' {
  interface RootContentMap {
    textDirective: TextDirective
    leafDirective: LeafDirective
    containerDirective: ContainerDirective
    crossReference: CrossReference
    comment: Comment
  }
  interface PhrasingContentMap {
    textDirective: TextDirective
    crossReference: CrossReference
    comment: Comment
  }
  interface BlockContentMap {
    leafDirective: LeafDirective
    containerDirective: ContainerDirective
    comment: Comment
  }
  interface HeadingData {
    /** The braces after a heading, where it has any. */
    braces?: Braces | undefined
  }
  interface CodeData {
    /** What a block of SQL says; it is not printed. */
    query?: QueryBlock | undefined
  }
  interface ParagraphData {
    directiveLabel?: boolean | undefined
  }
  interface TableCellData {
    /** Letters of the notes on it. */
    notes?: readonly string[] | undefined
  }
  interface TextData {
    /** Whether the text was put there from a table, so that nobody typed it. */
    bound?: boolean | undefined
    /** Whether it is the printed mark of a portion. */
    isMark?: boolean | undefined
  }
}

declare module 'unist' {
  interface Data {
    /** The mark that holds for the node, once it is classified. */
    mark?: Mark | undefined
    /** Who may read the node, once it is classified. */
    access?: Access | undefined
    /** The mark with which a paragraph, an item, a note or a cell begins, as `(TLP:RED)`. */
    portion?: PortionMark | undefined
  }
}

/**
 * Stands in a text where a figure, a number or a title should and is not known: better
 * a gap than a wrong one. Why it is not known is an error already.
 */
export const UNKNOWN = '[?]'

/** What was written for `key` in the braces of a directive. */
export function findAttribute(node: Directive, key: string): Attribute | undefined {
  return node.data.braces.attributes.find((attribute) => attribute.key === key)
}

export function isDirective(node: {readonly type: string}): node is Directive {
  return DIRECTIVE_TYPES.some((type) => type === node.type)
}

/** The place of a node in its chapter's file. */
export function spanOf(file: ProjectPath, position: Position | undefined): Span {
  if (!position) throw new Error('Internal error: a node without a place')
  return {file, start: pointOf(position.start), end: pointOf(position.end)}
}

function pointOf({line, column}: Point): Point {
  return {line, column}
}
