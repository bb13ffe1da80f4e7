import {findAttribute, type Attribute, type Directive} from '../model/tree.js'

/** Directives whose label is `table.column`, or the name of a table. */
const ADDRESSED = ['value', 'change', 'share', 'as-of']

/** Options that name columns; a filter names one by its key. */
const COLUMN_OPTIONS = [
  'columns',
  'rows',
  'values',
  'sum',
  'sort',
  'x',
  'y',
  'color',
  'of',
  'region',
  'value',
  'group',
  'share',
  'change',
  'rank'
]

/** The table that a directive asks: before the point of its label, or by `data=`. */
export function tableOf(node: Directive): string | undefined {
  if (node.type !== 'textDirective') return findAttribute(node, 'data')?.value
  return addressOf(node)?.[0]
}

/** The columns of its table that a directive names, or may name. */
export function columnNamesOf(node: Directive): readonly string[] {
  const [, column] = addressOf(node) ?? []
  const named = node.data.braces.attributes.flatMap((it) => wordsOf(it))
  return column === undefined ? named : [column, ...named]
}

function addressOf(node: Directive): readonly string[] | undefined {
  if (!ADDRESSED.includes(node.name)) return undefined
  const [label] = node.children
  return label?.type === 'text' ? label.value.split('.') : undefined
}

function wordsOf({key, value}: Attribute): readonly string[] {
  const column = key.replace(/^where\./, '')
  if (!COLUMN_OPTIONS.includes(key)) return [column]
  return [column, ...value.split(/[\s,]+/)]
}
