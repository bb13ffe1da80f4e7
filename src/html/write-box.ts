import type {ElementContent} from 'hast'
import type {RootContent} from 'mdast'
import {fillPattern} from '../locale/fill-pattern.js'
import type {BoxKind} from '../locale/labels.js'
import type {PartNode} from '../model/parts.js'
import {findAttribute, type ContainerDirective} from '../model/tree.js'
import {inSetting, partAt, type Desk, type State} from './desk.js'
import {flowOf, labelOf, languageOf} from './directives.js'
import {inLanguage, text} from './elements.js'
import {factsOf} from './facts-of-case.js'
import {writeBigNumbers} from './write-big-numbers.js'
import {writeAside} from './write-caption.js'

/** Writes a container of running text as a part; `undefined` where it is none. */
export function writeBox(
  desk: Desk,
  state: State,
  node: ContainerDirective
): PartNode | undefined {
  switch (node.name) {
    case 'box':
      return boxOf(desk, state, node)
    case 'case':
      return caseOf(desk, state, node)
    case 'key-findings':
      return partAt(desk, node, {
        type: 'part',
        name: 'key-findings',
        filling: {
          title: desk.labels.keyFindings,
          body: writeFlow(state, node)
        }
      })
    case 'big-numbers':
      return writeBigNumbers(desk, state, node)
    case 'lead':
    case 'pull':
      return partAt(desk, node, {
        type: 'part',
        name: node.name,
        filling: {body: writeFlow(state, node)}
      })
    case 'quote':
      return quoteOf(desk, state, node)
    case 'todo':
      return partAt(desk, node, {
        type: 'part',
        name: 'todo',
        filling: {title: desk.labels.toDo, body: writeFlow(state, node)}
      })
    default:
      return undefined
  }
}

/** Writes what stands in a container, in the language that it says. */
export function writeFlow(state: State, node: ContainerDirective): ElementContent[] {
  return inLanguage('div', languageOf(node), writeBlocks(state, flowOf(node)))
}

/** Writes blocks, each on a line of its own. */
function writeBlocks(state: State, children: readonly RootContent[]): ElementContent[] {
  return state.wrap(state.all({type: 'root', children: [...children]}))
}

function writeTitle(
  desk: Desk,
  state: State,
  node: ContainerDirective
): ElementContent[] | undefined {
  const label = labelOf(node)
  if (label.length === 0) return undefined
  return inLanguage('span', languageOf(node), writeAside(desk, state, label))
}

function boxOf(desk: Desk, state: State, node: ContainerDirective): PartNode {
  const {labels, outline} = desk
  const spot = outline.spots.get(node)
  const type = findAttribute(node, 'type')?.value ?? 'definition'
  const kind = isBoxKind(type, labels.boxKinds) ? labels.boxKinds[type] : labels.box
  const number = spot?.number
  const label =
    number === undefined ? undefined : fillPattern(labels.numbered.box, {number})
  const title = writeTitle(desk, state, node)
  const body = writeFlow(state, node)
  const tag = type === 'open-source' ? labels.unverified : undefined
  const filling = {id: spot?.id ?? '', type, kind, label, title, body, tag}
  return partAt(desk, node, {type: 'part', name: 'box', filling})
}

function isBoxKind(
  type: string,
  kinds: Readonly<Record<BoxKind, string>>
): type is BoxKind {
  return Object.hasOwn(kinds, type)
}

function caseOf(desk: Desk, state: State, node: ContainerDirective): PartNode {
  const {labels, outline} = desk
  const spot = outline.spots.get(node)
  const label = fillPattern(labels.numbered.case, {number: spot?.number ?? ''})
  const filling = {
    id: spot?.id ?? '',
    label,
    kind: findAttribute(node, 'type')?.value ?? '',
    title: writeTitle(desk, state, node) ?? [text(label)],
    facts: factsOf(node, desk.target),
    body: writeFlow(state, node)
  }
  return partAt(desk, node, {type: 'part', name: 'case', filling})
}

/** The words of others stay as they were said, so no abbreviation is written out. */
function quoteOf(desk: Desk, state: State, node: ContainerDirective): PartNode {
  const body = inSetting(desk, {isRunning: false}, () => writeFlow(state, node))
  const source = findAttribute(node, 'source')?.value
  const filling = {body, source: source === undefined ? undefined : [text(source)]}
  return partAt(desk, node, {type: 'part', name: 'quote', filling})
}
