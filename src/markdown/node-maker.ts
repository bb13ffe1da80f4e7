import type {Heading, Nodes} from 'mdast'
import type {CompileContext, Token} from 'mdast-util-from-markdown'
import type {} from 'mdast-util-gfm-table'
import type {Position} from 'unist'
import type {Span} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'
import {spanOf, type Braces, type Directive} from '../model/tree.js'
import {readBraces} from './read-braces.js'
import {readReference} from './read-reference.js'
import {gatherLines, type SourceLine} from './source-lines.js'
import type {TokenFacts} from './token-facts.js'
import {trimEnd} from './trim-end.js'

const NO_BRACES: Braces = {classes: [], attributes: []}

/** Makes the nodes of one tree; it holds what is open while the tokens go by. */
export class NodeMaker {
  readonly #file: ProjectPath
  readonly #facts: TokenFacts
  readonly #open: Directive[] = []
  #lines: SourceLine[] = []
  #isOnHeading = false

  constructor(file: ProjectPath, facts: TokenFacts) {
    this.#file = file
    this.#facts = facts
  }

  enterDirective(context: CompileContext, token: Token, type: Directive['type']): void {
    this.#notePicture(context)
    const span = this.#spanOf(token)
    const data = {braces: NO_BRACES, nameSpan: span, headSpan: span}
    const node: Directive = {type, name: '', attributes: {}, children: [], data}
    this.#open.push(node)
    context.enter(node, token)
  }

  exitDirective(context: CompileContext, token: Token): void {
    this.#open.pop()
    context.exit(token)
  }

  exitName(context: CompileContext, token: Token): void {
    const node = this.#current()
    node.name = context.sliceSerialize(token)
    node.data = {...node.data, nameSpan: this.#spanOf(token)}
    this.#extendHead(token)
  }

  /** The label of a container is a paragraph; a leaf's and a text's are its children. */
  enterLabel(context: CompileContext, token: Token): void {
    if (this.#current().type !== 'containerDirective') return
    context.enter({type: 'paragraph', data: {directiveLabel: true}, children: []}, token)
  }

  exitLabel(context: CompileContext, token: Token): void {
    if (this.#current().type === 'containerDirective') context.exit(token)
    this.#extendHead(token)
  }

  /** Begins something whose source is read as text, line by line. */
  enterLines(context: CompileContext): void {
    this.#lines = []
    context.buffer()
  }

  exitLine(context: CompileContext, token: Token): void {
    const {line, column} = token.start
    this.#lines.push({text: context.sliceSerialize(token), start: {line, column}})
  }

  exitBraces(context: CompileContext, token: Token): void {
    context.resume()
    if (this.#isOnHeading) return
    const node = this.#current()
    const faultCount = this.#facts.faults.length
    const braces = this.#readBraces(context)
    if (faultCount < this.#facts.faults.length) this.#facts.faulty.add(node)
    node.attributes = attributesOf(braces)
    node.data = {...node.data, braces}
    this.#extendHead(token)
  }

  enterHeadingBraces(): void {
    this.#isOnHeading = true
  }

  /**
   * Ends a heading by its braces. What ends a label on a heading's line looks the
   * same to the tokenizer; it becomes text again, and `checkStrayBraces` finds it.
   */
  exitHeadingBraces(context: CompileContext, token: Token): void {
    this.#isOnHeading = false
    const holder = context.stack.at(-1)
    if (holder?.type === 'heading') {
      trimHeading(holder)
      holder.data = {...holder.data, braces: this.#readBraces(context)}
      return
    }
    context.enter({type: 'text', value: context.sliceSerialize(token)}, token)
    context.exit(token)
  }

  exitRest(token: Token): void {
    this.#facts.rests.set(this.#current(), positionOf(token))
    this.#facts.faulty.add(this.#current())
    this.#extendHead(token)
  }

  exitClosing(token: Token): void {
    const node = this.#current()
    if (node.type !== 'containerDirective') return
    this.#facts.closings.set(node, positionOf(token))
  }

  exitReference(context: CompileContext, token: Token): void {
    context.resume()
    this.#notePicture(context)
    const {value, diagnostics} = readReference(gatherLines(this.#file, this.#lines))
    this.#facts.faults.push(...diagnostics)
    const source = context.sliceSerialize(token)
    const node: Nodes = value
      ? {type: 'crossReference', value: source, ...value}
      : {type: 'text', value: source}
    context.enter(node, token)
    context.exit(token)
  }

  #readBraces(context: CompileContext): Braces {
    const gathered = gatherLines(this.#file, this.#lines)
    const isInCell = context.data.inTable === true
    const {value, diagnostics} = readBraces(gathered, {isInCell})
    this.#facts.faults.push(...diagnostics)
    return value
  }

  #current(): Directive {
    const node = this.#open.at(-1)
    if (!node) throw new Error('Internal error: a piece of a directive outside of one')
    return node
  }

  #extendHead(token: Token): void {
    const node = this.#current()
    const {end} = this.#spanOf(token)
    node.data = {...node.data, headSpan: {...node.data.headSpan, end}}
  }

  #notePicture({stack}: CompileContext): void {
    const picture = stack.find((node) => node.type === 'image')
    if (picture) this.#facts.picturesWithMore.add(picture)
  }

  #spanOf(token: Token): Span {
    return spanOf(this.#file, positionOf(token))
  }
}

function positionOf({start, end}: Token): Position {
  return {
    start: {line: start.line, column: start.column, offset: start.offset},
    end: {line: end.line, column: end.column, offset: end.offset}
  }
}

/** As the tools of `mdast-util-directive` have them. */
function attributesOf({id, classes, attributes}: Braces): Record<string, string> {
  return {
    ...(id ? {id: id.text} : {}),
    ...(classes.length === 0 ? {} : {class: classes.map(({text}) => text).join(' ')}),
    ...Object.fromEntries(attributes.map(({key, value}) => [key, value]))
  }
}

/** Drops the white space that stood between a heading's text and its braces. */
function trimHeading(heading: Heading): void {
  const last = heading.children.at(-1)
  if (last?.type !== 'text' || !last.position) return
  const trimmed = trimEnd(last.value)
  const dropped = last.value.length - trimmed.length
  last.value = trimmed
  const {end} = last.position
  last.position.end = {
    line: end.line,
    column: end.column - dropped,
    ...(end.offset === undefined ? {} : {offset: end.offset - dropped})
  }
  if (trimmed === '') heading.children.pop()
}
