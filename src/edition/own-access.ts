import type {Nodes} from 'mdast'
import {findMark} from '../marking/marks.js'
import type {Span} from '../model/diagnostic.js'
import type {Mark} from '../model/mark.js'
import type {Scheme} from '../model/scheme.js'
import {isDirective, type Attribute} from '../model/tree.js'

/** What a part says itself of who may read it. */
export interface OwnAccess {
  readonly mark?: Placed<Mark | undefined> | undefined
  readonly releasable?: readonly string[] | undefined
  readonly handling?: string | undefined
  readonly editions?: Placed<readonly string[]> | undefined
}

interface Placed<T> {
  readonly value: T
  readonly span: Span
}

/**
 * Reads what a node says of who may read it: the mark that it begins with, or what
 * stands in its braces. A mark that is none has no value, and an error already.
 */
export function ownAccessOf(node: Nodes, scheme: Scheme): OwnAccess {
  const portion = node.data?.portion
  if (portion) return {mark: {value: portion.mark, span: portion.span}}
  const attributes = attributesOf(node)
  const marking = attributes.find(({key}) => key === 'marking')
  const editions = attributes.find(({key}) => key === 'editions')
  return {
    mark: marking && {
      value: findMark(marking.value, scheme),
      span: marking.valueSpan
    },
    releasable: wordsOf(attributes.find(({key}) => key === 'releasable')),
    handling: attributes.find(({key}) => key === 'handling')?.value,
    editions: editions && {value: wordsOf(editions) ?? [], span: editions.valueSpan}
  }
}

/** What stands in the braces of a heading or a directive. */
export function attributesOf(node: Nodes): readonly Attribute[] {
  if (isDirective(node)) return node.data.braces.attributes
  return node.type === 'heading' ? (node.data?.braces?.attributes ?? []) : []
}

function wordsOf(attribute: Attribute | undefined): readonly string[] | undefined {
  return attribute?.value.split(/\s+/).filter((word) => word !== '')
}
