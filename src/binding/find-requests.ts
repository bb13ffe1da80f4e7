import type {Parent, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import type {Request} from '../model/request.js'
import {findAttribute, UNKNOWN, type Chapter, type Directive} from '../model/tree.js'
import {PLAIN_FORMAT, type Format} from './options.js'
import {putText} from './put-text.js'
import {readChart, readTable} from './read-block.js'
import {readChange, readValue, type ReadRequest} from './read-inline.js'

/** A request of the text, with the node where its answer is to be shown. */
export interface FoundRequest {
  readonly node: Directive
  /** The node that holds it. */
  readonly parent: Parent
  readonly request: Request
  readonly format: Format
}

/**
 * Finds what the text asks of the tables, wherever it stands: in captions, notes,
 * cells and alternative texts too, since labels are children like any other.
 *
 * Notes `binding/bad-address`, `binding/bad-list`, `binding/missing-option` and
 * `binding/wrong-option`. A value that cannot even be asked for becomes `[?]` in
 * the tree at once; nothing else is changed.
 */
export function findRequests(
  chapters: readonly Chapter[]
): Noted<readonly FoundRequest[]> {
  const diagnostics: Diagnostic[] = []
  const found: FoundRequest[] = []
  for (const {file, tree} of chapters) {
    for (const {node, parent} of directivesOf(tree)) {
      const read = readRequest(node, file)
      diagnostics.push(...read.diagnostics)
      if (read.value) found.push({node, parent, ...read.value})
      else if (isInline(node)) putText(node, parent, UNKNOWN)
    }
  }
  return noted(found, diagnostics)
}

/** Whether its answer is words in a sentence. */
export function isInline({name, type}: Directive): boolean {
  return type === 'textDirective' && (name === 'value' || name === 'change')
}

function directivesOf(
  tree: Root
): readonly {readonly node: Directive; readonly parent: Parent}[] {
  const directives: {node: Directive; parent: Parent}[] = []
  visit(tree, (node, _, parent) => {
    const isDirective =
      node.type === 'textDirective' ||
      node.type === 'leafDirective' ||
      node.type === 'containerDirective'
    if (isDirective && parent) directives.push({node, parent})
  })
  return directives
}

function readRequest(node: Directive, file: ProjectPath): Noted<ReadRequest | undefined> {
  if (node.type === 'textDirective') {
    if (node.name === 'value') return readValue(node, file)
    if (node.name === 'change') return readChange(node, file)
    return noted(undefined)
  }
  if (node.name === 'chart') return inBlock(readChart(node))
  // Without `data=` a table is one that the author typed.
  const isFromData = node.name === 'table' && findAttribute(node, 'data')
  return isFromData ? inBlock(readTable(node)) : noted(undefined)
}

function inBlock({
  value,
  diagnostics
}: Noted<Request | undefined>): Noted<ReadRequest | undefined> {
  return noted(value && {request: value, format: PLAIN_FORMAT}, diagnostics)
}
