import type {Nodes, Parent, Root, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import type {Locale} from '../model/locale.js'
import {noted, type Noted} from '../model/noted.js'
import type {Parameter} from '../model/parameter.js'
import type {RepeatAnswer} from '../model/request.js'
import type {Row} from '../model/table.js'
import {isDirective, type Braces} from '../model/tree.js'
import {dealNotes, takeNotes} from './deal-notes.js'
import type {FoundRepeat} from './find-repeats.js'
import {nameRows} from './name-rows.js'
import {putInto, scopeOf, type Scope} from './put-parameters.js'

/**
 * How many copies one block may have. A region has some dozens of states; a table
 * of thousands of rows was not meant to become thousands of sections.
 */
const MOST_COPIES = 500

export interface ExpandOptions {
  readonly parameters: readonly Parameter[]
  readonly locale: Locale
}

/**
 * Puts a copy of the block in its place for each row, in which `$name` is what the
 * row holds, and each id ends in the row's key. Copies keep the places of the block,
 * so that what is wrong in one is told where it was written.
 *
 * Without an answer the block is taken out: why, was said.
 */
export function expandEach(
  repeat: FoundRepeat,
  answer: RepeatAnswer | undefined,
  options: ExpandOptions
): Noted<undefined> {
  const {node, parent, chapter} = repeat
  const copied = answer ? copyFor(repeat, answer, options) : noted([])
  // What was not dealt out has no rows to speak of.
  if (copied.value.length === 0) takeNotes(node, chapter.tree)
  const index = parent.children.findIndex((child) => child === node)
  const children: Nodes[] = parent.children
  if (0 <= index) children.splice(index, 1, ...copied.value)
  return noted(undefined, copied.diagnostics)
}

function copyFor(
  {node, chapter}: FoundRepeat,
  answer: RepeatAnswer,
  {parameters, locale}: ExpandOptions
): Noted<readonly RootContent[]> {
  const {table, rows} = answer
  if (MOST_COPIES < rows.length) {
    return noted([], [tooManyCopies(rows.length, node.data.headSpan)])
  }
  const ids = idsIn(node)
  const names = nameRows(answer, {hasIds: 0 < ids.size, node})
  const common = scopeOf(parameters, chapter.file, locale)
  const notes = dealNotes(node, chapter, {table, scope: common})
  const diagnostics = [...names.diagnostics, ...notes.diagnostics]
  const copies = rows.map((row, index) => {
    const suffix = names.value[index] ?? String(index + 1)
    const copy: Root = {type: 'root', children: structuredClone(node.children)}
    renameIds(copy, ids, suffix)
    notes.value.deal(copy, index)
    diagnostics.push(...putInto(copy, scopeOfRow(answer, row, common)))
    return copy.children
  })
  return noted(joinLists(copies), diagnostics)
}

/** A block that holds one list and nothing else makes one list, with items for each row. */
function joinLists(copies: readonly RootContent[][]): readonly RootContent[] {
  const lists = copies.flatMap((copy) => {
    const printed = copy.filter((node) => !SILENT.includes(node.type))
    const [list] = printed
    return printed.length === 1 && list?.type === 'list' ? [list] : []
  })
  const [first, ...others] = lists
  if (!first || lists.length < copies.length) return copies.flat()
  first.children.push(...others.flatMap(({children}) => children))
  return copies.flat().filter((node) => !others.some((list) => list === node))
}

/** What is printed nowhere, or elsewhere. */
const SILENT = ['comment', 'definition', 'footnoteDefinition']

/** The columns of a row go before the parameters of the report. */
function scopeOfRow({table}: RepeatAnswer, row: Row, common: Scope): Scope {
  const own = table.columns.flatMap((column, index) => {
    const cell = row.cells[index]
    return cell ? [[column.name, {value: cell.value, column}] as const] : []
  })
  return {...common, known: new Map([...common.known, ...own])}
}

/** The ids that an author gave to what stands in the block. */
function idsIn(block: Parent): ReadonlySet<string> {
  const ids = new Set<string>()
  visit(block, (node) => {
    const id = bracesOf(node)?.id
    if (id) ids.add(id.text)
  })
  return ids
}

function bracesOf(node: Nodes | Parent): Braces | undefined {
  if (isDirective(node)) return node.data.braces
  return node.type === 'heading' && 'depth' in node ? node.data?.braces : undefined
}

/** Ids of a copy end in its row's name, and so do references from within to them. */
function renameIds(copy: Root, ids: ReadonlySet<string>, suffix: string): undefined {
  visit(copy, (node) => {
    if (node.type === 'crossReference') {
      node.targets = node.targets.map((target) =>
        ids.has(target.id) ? {...target, id: `${target.id}-${suffix}`} : target
      )
    }
    const braces = bracesOf(node)
    if (!braces?.id) return
    const id = {...braces.id, text: `${braces.id.text}-${suffix}`}
    if (isDirective(node)) node.data = {...node.data, braces: {...braces, id}}
    else if (node.type === 'heading') node.data = {...node.data, braces: {...braces, id}}
  })
}

function tooManyCopies(count: number, span: Diagnostic['span']): Diagnostic {
  const message = say`this block would be repeated ${count} times, and ${MOST_COPIES} is the most`
  return diagnose('binding/too-many-copies', message, {
    span,
    hints: ['Pick fewer rows with `where.`, or show them as a table.']
  })
}
