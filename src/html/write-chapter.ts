import type {ElementContent} from 'hast'
import type {Root, RootContent} from 'mdast'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {ContainerDirective} from '../model/tree.js'
import type {Desk, State} from './desk.js'
import {inFile} from './elements.js'
import {handlersAt} from './handlers.js'
import {writeNotes} from './notes.js'
import type {OutlineChapter} from './outline.js'
import {isSilent} from './split-chapters.js'
import {writeFlow} from './write-box.js'

/** What stands below the heading of a chapter. */
export interface WrittenChapter {
  /** The lead that opens it. */
  readonly lead?: readonly ElementContent[] | undefined
  /** All else, its notes last. */
  readonly body: readonly ElementContent[]
}

/**
 * Writes one chapter at its desk, from its heading to its notes; its titles are
 * kept in `desk.titles`.
 *
 * @param definitions
 *   The link definitions of the chapter's file: they may stand in another chapter.
 */
export function writeChapter(
  desk: Desk,
  {heading, children}: OutlineChapter,
  definitions: readonly RootContent[]
): WrittenChapter {
  const opening = findLead(children)
  let lead: ElementContent[] | undefined

  function writeRoot(state: State): ElementContent[] {
    state.one(heading, undefined)
    if (opening) lead = inFile(desk.file, writeFlow(state, opening))
    const rest = children.filter((child) => child !== opening)
    const flow = state.all({type: 'root', children: rest})
    const notes = writeNotes(desk, state)
    return state.wrap(notes ? [...flow, notes] : flow)
  }

  // All of the file's definitions stand in the root, since links are looked up there.
  const root: Root = {type: 'root', children: [...children, ...definitions]}
  const handlers = {...handlersAt(desk), root: writeRoot}
  const written = unified()
    .use(remarkRehype, {handlers, unknownHandler: refuseNode})
    .runSync(root)
  const body = written.children.filter((node) => node.type !== 'doctype')
  return {lead, body: inFile(desk.file, body)}
}

/** The lead with which a chapter begins, if it does. */
function findLead(children: readonly RootContent[]): ContainerDirective | undefined {
  const first = children.find((child) => !isSilent(child))
  return first?.type === 'containerDirective' && first.name === 'lead' ? first : undefined
}

function refuseNode(_: State, node: {readonly type: string}): never {
  throw new Error(`Internal error: nothing writes a node of the type \`${node.type}\``)
}
