import type {BlockContent, Paragraph, PhrasingContent, RootContent} from 'mdast'
import {
  findAttribute,
  type ContainerDirective,
  type Directive,
  type LeafDirective
} from '../model/tree.js'

/** The directives of a block that tell something of it and are not in its flow. */
const CHILD_NAMES = ['alt', 'source', 'note']

/** The language of a part, where it is another than the report's. */
export function languageOf(node: Directive): string | undefined {
  return findAttribute(node, 'lang')?.value
}

/** The label of a directive: a caption, a title, an inflected form. */
export function labelOf(node: Directive): readonly PhrasingContent[] {
  if (node.type !== 'containerDirective') return node.children
  return findLabel(node)?.children ?? []
}

/** What stands in a container, without its label and what is told of it. */
export function flowOf(node: ContainerDirective): RootContent[] {
  const label = findLabel(node)
  return node.children.filter((child) => child !== label && !isChild(child))
}

/** The label of a child directive, as `::source[…]`. */
export function findChild(
  node: Directive,
  name: 'alt' | 'source' | 'note'
): readonly PhrasingContent[] | undefined {
  if (node.type !== 'containerDirective') return undefined
  for (const child of node.children) {
    if (isChild(child) && child.name === name) return child.children
  }
  return undefined
}

/** All child directives of a name, as the notes of a table. */
export function childrenNamed(
  node: Directive,
  name: 'alt' | 'source' | 'note'
): readonly LeafDirective[] {
  if (node.type !== 'containerDirective') return []
  return node.children.filter(isChild).filter((child) => child.name === name)
}

function findLabel({children: [first]}: ContainerDirective): Paragraph | undefined {
  return first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined
}

function isChild(node: RootContent | BlockContent): node is LeafDirective {
  return node.type === 'leafDirective' && CHILD_NAMES.includes(node.name)
}
