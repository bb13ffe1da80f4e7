import type {ElementContent} from 'hast'
import type {FootnoteDefinition, FootnoteReference} from 'mdast'
import {fillPattern} from '../locale/fill-pattern.js'
import {letterAt} from '../locale/letter-at.js'
import type {PartNode} from '../model/parts.js'
import {inSetting, positionOf, type Desk, type State} from './desk.js'
import {h, inFile, NOTE_CALL, text} from './elements.js'

/** The notes of one chapter: those called in it, in the order of their first calls. */
export interface Notes {
  /** Which chapter of the report it is, from 1: ids of its notes begin with it. */
  readonly chapterNumber: number
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  readonly called: CalledNote[]
  readonly calledById: Map<string, CalledNote>
}

interface CalledNote {
  readonly definition: FootnoteDefinition
  /** As it is printed: from 1 in each chapter. */
  readonly number: string
  readonly id: string
  /** The ids of its calls. */
  readonly calls: string[]
}

/** Opens the notes of a chapter; ids of notes are local to a file. */
export function openNotes(
  chapterNumber: number,
  definitions: ReadonlyMap<string, FootnoteDefinition>
): Notes {
  return {chapterNumber, definitions, called: [], calledById: new Map()}
}

/**
 * Writes the call of a note, as a raised number that links to it.
 *
 * A note that is called inside a link has a number and no link of its own. One
 * that is not defined is an error already; its call stays visible.
 */
export function writeCall(desk: Desk, node: FootnoteReference): ElementContent {
  const {notes, labels} = desk
  const definition = notes.definitions.get(node.identifier)
  if (!definition)
    return {...text(`[^${node.label ?? node.identifier}]`), ...positionOf(node)}

  const note = notes.calledById.get(node.identifier) ?? openNote(desk, definition)
  const properties = {className: [NOTE_CALL]}
  if (desk.setting.isLinked) return h('sup', properties, note.number)

  const id = desk.ids.take(note.id.replace('note', 'call'))
  note.calls.push(id)
  const link = h(
    'a',
    {
      id,
      href: `#${note.id}`,
      role: 'doc-noteref',
      ariaLabel: fillPattern(labels.noteNumber, {number: note.number})
    },
    note.number
  )
  return {...h('sup', properties, link), ...positionOf(node)}
}

function openNote(desk: Desk, definition: FootnoteDefinition): CalledNote {
  const {called, calledById, chapterNumber} = desk.notes
  const number = String(called.length + 1)
  const id = desk.ids.take(`note-${chapterNumber}-${number}`)
  const note = {definition, number, id, calls: []}
  called.push(note)
  calledById.set(definition.identifier, note)
  return note
}

/**
 * Writes the notes that a chapter called, for its end.
 *
 * The text of a note may call others; those come last.
 */
export function writeNotes(desk: Desk, state: State): PartNode | undefined {
  const {notes, labels, file} = desk
  const bodies: ElementContent[][] = []
  for (let index = 0; index < notes.called.length; index++) {
    const definition = notes.called[index]?.definition
    if (!definition) break
    bodies.push(
      inSetting(desk, {isRunning: false, isLinked: false}, () =>
        inFile(file, state.wrap(state.all(definition)))
      )
    )
  }
  if (bodies.length === 0) return undefined
  const filled = notes.called.map((note, index) => ({
    id: note.id,
    number: note.number,
    body: bodies[index] ?? [],
    back: linksBack(desk, note)
  }))
  return {type: 'part', name: 'notes', filling: {title: labels.notes, notes: filled}}
}

/** A sign that Source Serif 4 and Source Sans 3 have (fontsource 5, Latin). */
const UP = '↑'

/** One link for each call: `↑`, or `a b c` where there are several. */
function linksBack({labels}: Desk, {calls, number}: CalledNote): ElementContent[] {
  return calls.flatMap((id, index) => {
    const letter = calls.length === 1 ? undefined : letterAt(index)
    const called = letter === undefined ? number : `${number}, ${letter}`
    const link = h(
      'a',
      {
        href: `#${id}`,
        className: ['note-back', 'screen-only'],
        role: 'doc-backlink',
        ariaLabel: fillPattern(labels.backToNote, {number: called})
      },
      letter ?? UP
    )
    return index === 0 ? [link] : [text(' '), link]
  })
}
