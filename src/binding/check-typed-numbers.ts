import type {Nodes, Parents, Text} from 'mdast'
import {formatNumber} from '../locale/format-number.js'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import type {Locale} from '../model/locale.js'
import type {ProjectPath} from '../model/path.js'
import type {Table} from '../model/table.js'
import {spanOf, type Chapter} from '../model/tree.js'
import {findStatedIn, type Stated, type StatedFinder} from './find-stated.js'
import type {FoundRequest} from './find-requests.js'
import {readTypedNumbers, type TypedNumber} from './read-typed-numbers.js'
import {writeBinding} from './write-binding.js'

/**
 * Looks through a bound text for numbers that somebody typed and that stand in a table
 * the report uses: they will be wrong on the day the table is corrected. Notes
 * `binding/typed-number`.
 *
 * What others said is left alone: quotations, `:quoted[…]`, links and code.
 */
export function checkTypedNumbers(
  chapters: readonly Chapter[],
  {found, tables}: {found: readonly FoundRequest[]; tables: readonly Table[]},
  locale: Locale
): readonly Diagnostic[] {
  const names = new Set(found.map(({request}) => request.table.text))
  const used = tables.filter(({name}) => names.has(name))
  if (used.length === 0) return []
  const find = findStatedIn(used)
  return chapters.flatMap(({file, tree}) =>
    blocksIn(tree).flatMap((block) => checkBlock(file, block, find, locale))
  )
}

/** Blocks in which somebody else speaks, or nobody to a reader. */
const UNREAD_CONTAINERS = ['quote', 'todo']

/** The paragraphs, headings, labels and rows of a tree. */
function blocksIn(node: Nodes): readonly Parents[] {
  if (BLOCK_TYPES.includes(node.type) && 'children' in node) return [node]
  if (node.type === 'blockquote') return []
  const isUnread =
    node.type === 'containerDirective' && UNREAD_CONTAINERS.includes(node.name)
  return 'children' in node && !isUnread ? node.children.flatMap(blocksIn) : []
}

const BLOCK_TYPES = ['paragraph', 'heading', 'tableRow', 'leafDirective']

/** A typed text, and where it begins in the text of its block. */
interface Piece {
  readonly node: Text
  readonly start: number
}

function checkBlock(
  file: ProjectPath,
  block: Parents,
  find: StatedFinder,
  locale: Locale
): readonly Diagnostic[] {
  const {text, pieces} = textOf(block)
  if (!/\d/.test(text)) return []
  return readTypedNumbers(text, locale).flatMap((number) => {
    const end = number.start + number.text.length
    const piece = pieces.find(
      ({node, start}) => start <= number.start && end <= start + node.value.length
    )
    const stated = piece && find(number, text)
    if (!stated) return []
    const offset = number.start - piece.start
    const span = spanWithin(file, {block, node: piece.node}, offset, number.text.length)
    return [typedNumber(number, stated, span, locale)]
  })
}

/** Stands for what is no text of the author's: it parts numbers and says nothing. */
const OPAQUE = '\uFFFC'

/** Nodes whose numbers are the business of others. */
const OPAQUE_TYPES = ['link', 'linkReference', 'inlineCode', 'image', 'crossReference']

/** All that is read in a block, with the pieces of it that were typed. */
function textOf(block: Parents): {
  readonly text: string
  readonly pieces: readonly Piece[]
} {
  const pieces: Piece[] = []
  let text = ''
  const take = (node: Nodes): void => {
    if (OPAQUE_TYPES.includes(node.type)) text += OPAQUE
    else if (node.type === 'text') {
      if (!node.data?.bound) pieces.push({node, start: text.length})
      text += node.value
    } else if (node.type === 'break' || node.type === 'tableCell') text += '\n'
    if ('children' in node && !OPAQUE_TYPES.includes(node.type))
      node.children.forEach(take)
  }
  block.children.forEach(take)
  return {text, pieces}
}

/**
 * The place of a stretch of a text, to the letter where the text stands in its file as
 * it was read; else that of the whole.
 */
function spanWithin(
  file: ProjectPath,
  {block, node}: {block: Parents; node: Text},
  offset: number,
  length: number
): Span {
  const whole = spanOf(file, node.position)
  const margin = block.type === 'tableRow' ? 1 : spanOf(file, block.position).start.column
  const pointAt = (at: number): Span['start'] => {
    const lines = node.value.slice(0, at).split('\n')
    const last = lines.at(-1) ?? ''
    const line = whole.start.line + lines.length - 1
    const left = lines.length === 1 ? whole.start.column : margin
    return {line, column: left + last.length}
  }
  const end = pointAt(node.value.length)
  const isToTheLetter = end.line === whole.end.line && end.column === whole.end.column
  if (!isToTheLetter) return whole
  return {file, start: pointAt(offset), end: pointAt(offset + length)}
}

function typedNumber(
  {text}: TypedNumber,
  {table, column, row, cell, isExact}: Stated,
  span: Span,
  locale: Locale
): Diagnostic {
  const figure = cell.value.kind === 'number' ? cell.value.decimal : cell.text
  const typed = {quote: text, span}
  const message = isExact
    ? say`${typed} is typed, and stands in the table ${table.name}`
    : say`${typed} is typed, and nearly ${formatNumber(figure, locale)} in the table ${table.name}`
  const binding = writeBinding(table, column, row)
  return diagnose('binding/typed-number', message, {
    span,
    related: [{span: cell.span, message: say`the figure of ${column.name} is here`}],
    hints: [
      ...(binding === undefined ? [] : [say`Write ${binding}.`]),
      say`Write ${`:quoted[${text}]`} if the text speaks of another number.`
    ]
  })
}
