import type {Nodes, Parents, RootContent} from 'mdast'
import type {Span} from '../model/diagnostic.js'
import {findAttribute, isDirective, spanOf, type Chapter} from '../model/tree.js'
import type {WhyWithheld, WithheldTextKind} from '../model/withheld.js'
import {attributesOf} from './own-access.js'
import {note, whyOf, type Withholding} from './withholding.js'

/** Lists the words of all chapters by whether the edition may hold them. */
export function withholdTrees(it: Withholding): void {
  for (const chapter of it.classified.chapters) {
    const walker = new TreeWalker(it, chapter)
    walker.walk(chapter.tree, undefined)
  }
}

/** Words that follow each other and share their fate. */
interface Run {
  text: string
  readonly span: Span
  readonly why: WhyWithheld | undefined
  readonly kind: WithheldTextKind
  readonly mark: Withholding['classified']['mark']
}

/** Nodes whose words go on within a sentence. */
const PHRASING = new Set([
  'text',
  'inlineCode',
  'emphasis',
  'strong',
  'delete',
  'link',
  'break',
  'textDirective',
  'crossReference',
  'footnoteReference',
  'image'
])

class TreeWalker {
  readonly #it: Withholding
  readonly #file: Chapter['file']
  #run: Run | undefined

  constructor(it: Withholding, {file}: Chapter) {
    this.#it = it
    this.#file = file
  }

  /** `outer`: why what a node stands in is withheld as a whole. */
  walk(node: Nodes, outer: WhyWithheld | undefined): void {
    if (!PHRASING.has(node.type)) this.#end()
    const why = this.#whyOf(node, outer)
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'code':
        this.#say(node, node.value, 'text', why)
        break
      case 'comment':
        this.#say(node, node.value, 'comment', 'never')
        break
      case 'break':
        if (this.#run) this.#run.text += ' '
        break
      case 'image':
        this.#image(node, why)
        break
      case 'link':
        this.#aside(node, `${node.url} ${node.title ?? ''}`, 'attribute', why)
        break
      case 'yaml':
        break
      default:
        this.#names(node, why)
    }
    if ('children' in node) this.#children(node, why)
    if (!PHRASING.has(node.type)) this.#end()
  }

  #children(node: Parents, why: WhyWithheld | undefined): void {
    for (const child of node.children) {
      const isSubstitute = isDirective(child) && child.name === 'tearline'
      // A substitute stands for what is withheld, and for nothing else.
      const outer = isSubstitute ? (why === undefined ? 'never' : undefined) : why
      this.walk(child, outer)
    }
  }

  #whyOf(node: Nodes, outer: WhyWithheld | undefined): WhyWithheld | undefined {
    const isToDo = isDirective(node) && node.name === 'todo'
    if (isToDo && !this.#it.isDraft) return 'never'
    return outer ?? whyOf(node.data?.access, this.#it)
  }

  #say(
    node: Nodes,
    text: string,
    kind: WithheldTextKind,
    why: WhyWithheld | undefined
  ): void {
    const run = this.#run
    const span = spanOf(this.#file, node.position)
    if (run && run.why === why && run.kind === kind) {
      run.text += text
      this.#run = {...run, span: {...run.span, end: span.end}}
      return
    }
    this.#end()
    const mark = node.data?.mark ?? this.#it.classified.mark
    this.#run = {text, span, why, kind, mark}
  }

  #end(): void {
    const run = this.#run
    this.#run = undefined
    if (run) note(this.#it, run, run.why)
  }

  /** A text that does not stand in the run of the words around it. */
  #aside(
    node: Nodes,
    text: string,
    kind: WithheldTextKind,
    why: WhyWithheld | undefined,
    span = spanOf(this.#file, node.position)
  ): void {
    const mark = node.data?.mark ?? this.#it.classified.mark
    note(this.#it, {kind, text, span, mark}, why)
  }

  #image(
    node: Extract<RootContent, {type: 'image'}>,
    why: WhyWithheld | undefined
  ): void {
    this.#aside(node, node.alt ?? '', 'alternative', why)
    const span = spanOf(this.#file, node.position)
    this.#name('file', node.url, span, node, why)
  }

  #name(
    kind: 'id' | 'file' | 'note',
    name: string,
    span: Span,
    node: Nodes,
    why: WhyWithheld | undefined
  ): void {
    const mark = node.data?.mark ?? this.#it.classified.mark
    if (why === undefined) this.#it.released.push(name)
    else this.#it.names.push({kind, name, span, mark, why})
  }

  /** Ids, notes, and the values in braces that may be printed. */
  #names(node: Nodes, why: WhyWithheld | undefined): void {
    if (node.type === 'crossReference') {
      for (const {id, span} of node.targets) this.#name('id', id, span, node, why)
    }
    if (node.type === 'footnoteDefinition') {
      const span = spanOf(this.#file, node.position)
      this.#name('note', node.identifier, span, node, why)
    }
    const braces =
      node.type === 'heading'
        ? node.data?.braces
        : isDirective(node)
          ? node.data.braces
          : undefined
    const id = braces?.id
    if (id) this.#name('id', id.text, id.span, node, why)
    const substitute = isDirective(node) ? findAttribute(node, 'tearline') : undefined
    for (const attribute of attributesOf(node)) {
      const {key, value, valueSpan} = attribute
      // A substitute is printed where its portion is not.
      const isShown = attribute === substitute
      const shownWhy = why === undefined ? 'never' : undefined
      this.#aside(node, value, 'attribute', isShown ? shownWhy : why, valueSpan)
      if (why === undefined) this.#it.released.push(key)
    }
  }
}
