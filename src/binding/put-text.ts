import type {Parent, Text} from 'mdast'
import type {Directive} from '../model/tree.js'

/**
 * Puts a text into the tree in place of a directive, which is known as one that
 * nobody typed.
 */
export function putText(node: Directive, parent: Parent, value: string): undefined {
  const index = parent.children.findIndex((child) => child === node)
  const text: Text = {type: 'text', value, position: node.position, data: {bound: true}}
  if (0 <= index) parent.children[index] = text
}
