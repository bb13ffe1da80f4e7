import type {RootContent} from 'mdast'
import {findAttribute} from '../model/tree.js'

/** What is nothing once nothing is left in it. */
const FRAMES = [
  'heading',
  'paragraph',
  'blockquote',
  'list',
  'listItem',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference'
]

/** Containers that show something of their own, whatever stands in them. */
const SHOWING = ['case']

/** What a reader sees nothing of where it stands. */
const SILENT = ['definition', 'footnoteDefinition', 'comment', 'yaml']

/** Whether a block is seen where it stands. */
export function isPrinted(node: RootContent): boolean {
  const isQuery = node.type === 'code' && node.data?.query !== undefined
  return !SILENT.includes(node.type) && !isQuery
}

/** Whether nothing is left to be seen of a node that was cut. */
export function isEmptied(kept: RootContent): boolean {
  if (!('children' in kept)) return false
  const children: readonly RootContent[] = kept.children
  if (kept.type === 'table') return children.length <= 1
  if (FRAMES.includes(kept.type)) return children.every(isBlank)
  if (kept.type !== 'containerDirective' || SHOWING.includes(kept.name)) return false
  const hasData = kept.name !== 'each' && findAttribute(kept, 'data') !== undefined
  if (hasData) return false
  return children.every((child) => isBlank(child) || isLabel(child) || isTold(child))
}

function isBlank(node: RootContent): boolean {
  if (!isPrinted(node)) return true
  return node.type === 'text' && node.value.trim() === ''
}

function isLabel(node: RootContent): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true
}

/** What is told of a figure or a table, and nothing without it. */
function isTold(node: RootContent): boolean {
  return node.type === 'leafDirective' && ['alt', 'source', 'note'].includes(node.name)
}
