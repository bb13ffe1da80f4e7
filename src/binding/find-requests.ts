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
import {readMap} from './read-map.js'
import {
  readAsOf,
  readChange,
  readShare,
  readValue,
  type ReadRequest
} from './read-inline.js'
import {readQuoted} from './read-quoted.js'

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
 * Notes `binding/bad-address`, `binding/bad-list`, `binding/missing-option`,
 * `binding/wrong-option` and `binding/bad-quotation`. A value that cannot even be asked
 * for becomes `[?]` in the tree at once, and a number that is quoted its own text;
 * nothing else is changed.
 */
export function findRequests(
  chapters: readonly Chapter[]
): Noted<readonly FoundRequest[]> {
  const diagnostics: Diagnostic[] = []
  const found: FoundRequest[] = []
  for (const {file, tree} of chapters) {
    for (const {node, parent} of directivesOf(tree)) {
      if (node.type === 'textDirective' && node.name === 'quoted') {
        const quoted = readQuoted(node, file)
        diagnostics.push(...quoted.diagnostics)
        putText(node, parent, quoted.value)
        continue
      }
      const read = readRequest(node, file)
      diagnostics.push(...read.diagnostics)
      if (read.value) found.push({node, parent, ...read.value})
      else if (isInline(node)) putText(node, parent, UNKNOWN)
    }
  }
  return noted(found, diagnostics)
}

const INLINE_NAMES = ['value', 'change', 'share', 'as-of']

/** Whether its answer is words in a sentence. */
export function isInline({name, type}: Directive): boolean {
  return type === 'textDirective' && INLINE_NAMES.includes(name)
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
    if (node.name === 'share') return readShare(node, file)
    if (node.name === 'as-of') return readAsOf(node, file)
    return noted(undefined)
  }
  if (node.name === 'chart') return inBlock(readChart(node))
  if (node.name === 'map') return inBlock(readMap(node))
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
