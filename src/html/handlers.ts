import type {ElementContent} from 'hast'
import type {
  Blockquote,
  Code,
  FootnoteReference,
  Heading,
  Image,
  ImageReference,
  Link,
  LinkReference,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  Table,
  Text
} from 'mdast'
import {defaultHandlers} from 'remark-rehype'
import type {
  ContainerDirective,
  CrossReference,
  LeafDirective,
  TextDirective
} from '../model/tree.js'
import {inSetting, positionOf, type Desk, type Handler, type State} from './desk.js'
import {h, text} from './elements.js'
import {layTyped} from './lay-typed.js'
import {writeCall} from './notes.js'
import {writeBox, writeFlow} from './write-box.js'
import {writeCollector} from './write-collector.js'
import {writeFigure} from './write-figure.js'
import {writeHeading} from './write-heading.js'
import {writeInline} from './write-inline.js'
import {writeLink} from './write-link.js'
import {writeReference} from './write-reference.js'
import {writeTable} from './write-table.js'
import {writeTaskItem} from './write-task-item.js'
import {writeText} from './write-text.js'

type Written = ElementContent | ElementContent[] | undefined

/**
 * How each node of a text is written, at one desk; those not named here as
 * mdast-util-to-hast writes them.
 */
export function handlersAt(desk: Desk): Readonly<Record<string, Handler>> {
  return {
    comment: writeNothing,
    html: writeNothing,
    code: (state, node: Code) =>
      node.data?.query ? undefined : defaultHandlers.code(state, node),
    text: (_, node: Text) => writeText(desk, node),
    paragraph: writeParagraph,
    heading: (state, node: Heading) => writeHeading(desk, state, node),
    blockquote: (state, node: Blockquote) =>
      // The words of others stay as they were said.
      inSetting(desk, {isRunning: false}, () => defaultHandlers.blockquote(state, node)),
    listItem: (state, node: ListItem, parent) =>
      writeTaskItem(desk, state, {node, parent}),
    table: (state, node: Table) =>
      inSetting(desk, {isRunning: false}, () =>
        // What can be scrolled must be reached by the keyboard (WCAG 2.2, 2.1.1).
        h('div', {className: ['table-scroll'], tabIndex: 0}, layTyped(state, node))
      ),
    link: (state, node: Link) => writeLink(desk, state, node),
    linkReference: (state, node: LinkReference) => writeLink(desk, state, node),
    image: (_, node: Image) => writeStrayImage(node),
    imageReference: (_, node: ImageReference) => writeStrayImage(node),
    footnoteReference: (_, node: FootnoteReference) => writeCall(desk, node),
    crossReference: (_, node: CrossReference, parent) =>
      writeReference(desk, node, {opensSentence: opensSentence(node, parent)}),
    textDirective: (state, node: TextDirective) => writeInline(desk, state, node),
    leafDirective: (state, node: LeafDirective) => writeLeaf(desk, state, node),
    containerDirective: (state, node: ContainerDirective) =>
      writeContainer(desk, state, node)
  }
}

function writeNothing(): undefined {
  return undefined
}

/** A paragraph, unless nothing of it is printed, as one of a comment alone. */
function writeParagraph(state: State, node: Paragraph): Written {
  const children = state.all(node)
  const isBlank = children.every((it) => it.type === 'text' && it.value.trim() === '')
  return isBlank ? undefined : {...h('p', {}, ...children), ...positionOf(node)}
}

/** A picture outside of a figure is an error already; what it shows is said in words. */
function writeStrayImage(node: Image | ImageReference): Written {
  return {...text(node.alt ?? ''), ...positionOf(node)}
}

function writeLeaf(desk: Desk, state: State, node: LeafDirective): Written {
  switch (node.name) {
    case 'table':
      return writeTable(desk, state, node)
    case 'chart':
    case 'map':
      return writeFigure(desk, state, node)
    case 'list':
      return writeCollector(desk, node)
    default:
      return undefined
  }
}

function writeContainer(desk: Desk, state: State, node: ContainerDirective): Written {
  switch (node.name) {
    case 'table':
      return writeTable(desk, state, node)
    case 'chart':
    case 'map':
    case 'figure':
      return writeFigure(desk, state, node)
    case 'todo':
      return desk.isDraft ? writeBox(desk, state, node) : undefined
    default:
      return writeBox(desk, state, node) ?? writeFlow(state, node)
  }
}

/** Whether a sentence begins here, as far as the text before it tells. */
function opensSentence(node: Nodes, parent: Parents | undefined): boolean {
  const siblings: readonly Nodes[] = parent?.children ?? []
  const before = siblings[siblings.indexOf(node) - 1]
  if (!before) return parent?.type === 'paragraph'
  return before.type === 'text' && /[.!?]\s+$/.test(before.value)
}
