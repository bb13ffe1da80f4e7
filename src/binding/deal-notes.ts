import type {FootnoteDefinition, FootnoteReference, Parent, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Table} from '../model/table.js'
import {spanOf, type Chapter} from '../model/tree.js'
import {usesAny} from './put-parameters.js'

export interface DealtNotes {
  /** Gives the copy for a row its notes, and has the calls in it lead there. */
  deal(copy: Root, index: number): undefined
}

/**
 * Deals the notes that are defined in a block out to its copies: a note that says
 * something of the row is one for each row; one that says the same in all is one note,
 * which all copies call.
 *
 * A call from outside to a note that there is once for each row would lead to none
 * of them: `binding/note-of-rows`.
 */
export function dealNotes(
  block: Parent,
  {file, tree}: Chapter,
  {columns}: Table
): Noted<DealtNotes> {
  const names = new Set(columns.map(({name}) => name))
  const own = new Set<string>()
  visit(block, 'footnoteDefinition', (note) => {
    if (usesAny(note, names)) own.add(note.identifier)
  })
  const inside = new Set(callsIn(block))
  const diagnostics = callsIn(tree)
    .filter((call) => own.has(call.identifier) && !inside.has(call))
    .map((call) => noteOfRows(call, file))
  return noted(
    {
      deal(copy, index) {
        if (0 < index) dropShared(copy, own)
        visit(copy, (node) => {
          const isCall = node.type === 'footnoteReference'
          if (!(isCall || isNote(node)) || !own.has(node.identifier)) return
          // Nobody reads it: notes are numbered.
          node.identifier = `${node.identifier} ${index + 1}`
        })
      }
    },
    diagnostics
  )
}

function callsIn(tree: Parent): readonly FootnoteReference[] {
  const calls: FootnoteReference[] = []
  visit(tree, 'footnoteReference', (call) => {
    calls.push(call)
  })
  return calls
}

/** What all copies share, the first defines. */
function dropShared(copy: Root, own: ReadonlySet<string>): undefined {
  visit(copy, (node) => {
    if (!('children' in node)) return
    const kept = node.children.filter(
      (child) =>
        child.type !== 'definition' && (!isNote(child) || own.has(child.identifier))
    )
    Object.assign(node, {children: kept})
  })
}

function isNote(node: {readonly type: string}): node is FootnoteDefinition {
  return node.type === 'footnoteDefinition'
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
