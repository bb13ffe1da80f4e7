import type {ElementContent} from 'hast'
import type {List, ListItem, Nodes, Paragraph, PhrasingContent} from 'mdast'
import type {PartNode} from '../model/parts.js'
import type {ContainerDirective} from '../model/tree.js'
import {partAt, type Desk, type State} from './desk.js'
import {findChild, flowOf, languageOf} from './directives.js'
import {inLanguage, wordsIn} from './elements.js'
import {writeAside, writeSource} from './write-caption.js'

/** An item of a band, written: its figure, and what that figure is of. */
interface BigNumber {
  readonly number: ElementContent[]
  readonly label: ElementContent[]
}

/**
 * Writes a list as a band of big numbers; `undefined` where nothing of the list is
 * left.
 *
 * The first figure of an item is its number, the rest its label, so that a reader
 * meets the number first on the page, and in the order of its text.
 */
export function writeBigNumbers(
  desk: Desk,
  state: State,
  node: ContainerDirective
): PartNode | undefined {
  const list = flowOf(node).find((child): child is List => child.type === 'list')
  const numbers = (list?.children ?? []).map((item) =>
    writeItem(desk, state, item, languageOf(node))
  )
  if (numbers.length === 0) return undefined
  const source = findChild(node, 'source')
  const filling = {
    columns: String(columnsFor(numbers)),
    isLong: LONGEST_ON_PHONE < lettersOf(numbers),
    numbers,
    source: source && writeSource(desk, state, source)
  }
  return partAt(desk, node, {type: 'part', name: 'big-numbers', filling})
}

function writeItem(
  desk: Desk,
  state: State,
  {children: [first]}: ListItem,
  lang: string | undefined
): BigNumber {
  const {before, number, after} = divide(first?.type === 'paragraph' ? first : undefined)
  const write = (children: readonly PhrasingContent[]): ElementContent[] =>
    writeAside(desk, state, children)
  const label = [...write(before), ...withoutJoint(write(after))]
  return {
    number: inLanguage('span', lang, write(number)),
    label: inLanguage('span', lang, label)
  }
}

interface Divided {
  readonly before: readonly PhrasingContent[]
  readonly number: readonly PhrasingContent[]
  readonly after: readonly PhrasingContent[]
}

/** Divides an item at its first figure; one without a figure is an error already. */
function divide(paragraph: Paragraph | undefined): Divided {
  const children = paragraph?.children ?? []
  const at = children.findIndex(holdsValue)
  const found = children[at]
  if (!found) return {before: [], number: [], after: children}
  return {
    before: children.slice(0, at),
    number: found.type === 'strong' ? found.children : [found],
    after: children.slice(at + 1)
  }
}

/** What was put there from a table, what stands for what could not, or bold text. */
function holdsValue(node: Nodes): boolean {
  if (node.type === 'strong' || node.type === 'textDirective') return true
  if (node.type === 'text') return node.data?.bound === true && !node.data.isMark
  return 'children' in node && node.children.some(holdsValue)
}

/** Drops the sign that joins number and label in a line: they stand apart here. */
function withoutJoint(label: ElementContent[]): ElementContent[] {
  const [first, ...others] = label
  if (first?.type !== 'text') return label
  return [{...first, value: first.value.replace(/^[\s,:;–—-]+/, '')}, ...others]
}

/**
 * How long a number may be where this many stand in a row: measured with the widest
 * figures of both brands, in a column of paper.
 */
const LONGEST_BY_COLUMNS = [
  {columns: 4, letters: 7},
  {columns: 3, letters: 10},
  {columns: 2, letters: 16}
] as const

/** Letters of a number that has room in half the width of a phone of 360 px. */
const LONGEST_ON_PHONE = 10

function lettersOf(numbers: readonly BigNumber[]): number {
  return Math.max(...numbers.map(({number}) => wordsIn(number).length))
}

/** As many numbers in each row, of which the longest has room. */
function columnsFor(numbers: readonly BigNumber[]): number {
  const longest = lettersOf(numbers)
  const most = LONGEST_BY_COLUMNS.find(({letters}) => longest <= letters)?.columns ?? 1
  const rows = Math.ceil(numbers.length / most)
  return Math.ceil(numbers.length / rows)
}
