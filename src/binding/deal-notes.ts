import type {FootnoteDefinition, FootnoteReference, Nodes, Parent, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Table} from '../model/table.js'
import {spanOf, type Chapter, type ContainerDirective} from '../model/tree.js'
import {isInside} from './each-blocks.js'
import {putInto, usesAny, type Scope} from './put-parameters.js'

/** The notes of a block, which go to its copies. */
export interface DealtNotes {
  /** Gives the copy for a row its notes, and has the calls in it lead there. */
  deal(copy: Root, index: number): undefined
}

/**
 * Deals the notes that are defined in a block out to its copies: a note that says
 * something of the row is one for each row; one that says the same in all is one note,
 * which all copies call. Where the notes stand in the tree does not matter, since a cut
 * may have put them at its end.
 *
 * A call from outside to a note that there is once for each row would lead to none
 * of them: `binding/note-of-rows`.
 */
export function dealNotes(
  block: ContainerDirective,
  {file, tree}: Chapter,
  {table, scope}: {readonly table: Table; readonly scope: Scope}
): Noted<DealtNotes> {
  const names = new Set(table.columns.map(({name}) => name))
  const notes = takeNotes(block, tree)
  const own = notes.filter((note) => usesAny(note, names))
  const shared = notes.filter((note) => !own.includes(note))
  tree.children.push(...shared)
  const ids = new Set(own.map(({identifier}) => identifier))

  const inside = new Set(callsIn(block))
  const diagnostics = callsIn(tree)
    .filter((call) => ids.has(call.identifier) && !inside.has(call))
    .map((call) => noteOfRows(call, file))
  return noted(
    {
      deal(copy, index) {
        copy.children.push(...structuredClone(own))
        visit(copy, (node) => {
          const isCall = node.type === 'footnoteReference'
          if (!(isCall || isNote(node)) || !ids.has(node.identifier)) return
          // Nobody reads it: notes are numbered.
          node.identifier = `${node.identifier} ${index + 1}`
        })
      }
    },
    [...diagnostics, ...shared.flatMap((note) => putInto(note, scope))]
  )
}

/** Takes the notes of a block out of the tree. */
export function takeNotes(
  block: ContainerDirective,
  tree: Root
): readonly FootnoteDefinition[] {
  const notes: FootnoteDefinition[] = []
  visit(tree, (node) => {
    if (!('children' in node)) return
    const children: readonly Nodes[] = node.children
    const moved = children.filter(isNote).filter((child) => isInside(child, block))
    if (moved.length === 0) return
    notes.push(...moved)
    const kept = children.filter((child) => !isNote(child) || !moved.includes(child))
    Object.assign(node, {children: kept})
  })
  return notes
}

function isNote(node: {readonly type: string}): node is FootnoteDefinition {
  return node.type === 'footnoteDefinition'
}

function callsIn(tree: Parent): readonly FootnoteReference[] {
  const calls: FootnoteReference[] = []
  visit(tree, 'footnoteReference', (call) => {
    calls.push(call)
  })
  return calls
}

function noteOfRows(
  {label, identifier, position}: FootnoteReference,
  file: Chapter['file']
): Diagnostic {
  const message = say`the note ${label ?? identifier} is one for each row, and is called from outside of their block`
  return diagnose('binding/note-of-rows', message, {
    span: spanOf(file, position),
    hints: ['Call it in the block only, or write a note of its own here.']
  })
}
