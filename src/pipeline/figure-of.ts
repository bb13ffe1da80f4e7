import type {Attribute, Directive} from '../model/tree.js'

/** What says nothing of how a figure is computed. */
const BESIDE = [
  'over',
  'release',
  'marking',
  'editions',
  'layout',
  'lang',
  'as',
  'digits',
  'unit',
  'missing'
]

/**
 * What a directive computes, in one line, as an approval names it: its name, what it is
 * computed of, and all options that change it, in the order of their keys. A change of
 * any of them asks for a new approval; a new caption does not.
 */
export function figureOf(node: Directive): string {
  const {braces} = node.data
  const [label] = node.type === 'textDirective' ? node.children : []
  const of = label?.type === 'text' ? [label.value] : []
  const id = braces.id ? [braces.id.text] : []
  const options = braces.attributes
    .filter(({key}) => !BESIDE.includes(key))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(writtenAs)
  return [node.name, ...of, ...id, ...options].join(' ')
}

function writtenAs({key, value}: Attribute): string {
  return /\s/.test(value) ? `${key}="${value}"` : `${key}=${value}`
}
