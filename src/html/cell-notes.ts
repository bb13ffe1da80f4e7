import type {ElementContent} from 'hast'
import {fillPattern} from '../locale/fill-pattern.js'
import type {FillingOf} from '../model/parts.js'
import type {Directive, LeafDirective} from '../model/tree.js'
import type {Desk, State} from './desk.js'
import {childrenNamed} from './directives.js'
import {h, NOTE_CALL} from './elements.js'
import type {CallWriter} from './lay-calls.js'
import {writeAside} from './write-caption.js'

/** A note on a cell, with the ids of the letter in the cell and of its text below. */
interface CellNote {
  readonly letter: string
  readonly note: LeafDirective
  readonly callId: string
  readonly noteId: string
}

/** Opens the notes on the cells of a table, in the order of their letters. */
export function openCellNotes(
  {ids}: Desk,
  node: Directive,
  id: string
): readonly CellNote[] {
  const notes = childrenNamed(node, 'note').flatMap((note) => {
    const {letter} = note.data
    return letter === undefined ? [] : [{letter, note}]
  })
  const inOrder = notes.toSorted(
    (a, b) => a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : 1)
  )
  return inOrder.map(({letter, note}) => ({
    letter,
    note,
    callId: ids.take(`${id}-call-${letter}`),
    noteId: ids.take(`${id}-note-${letter}`)
  }))
}

/** Writes the letters in the cells, each linked with its note. */
export function callsOf({labels}: Desk, notes: readonly CellNote[]): CallWriter {
  return (letter) => {
    const note = notes.find((it) => it.letter === letter)
    const ariaLabel = fillPattern(labels.noteNumber, {number: letter})
    const properties = note && {
      id: note.callId,
      href: `#${note.noteId}`,
      role: 'doc-noteref',
      ariaLabel
    }
    return h(
      'sup',
      {className: [NOTE_CALL]},
      properties ? h('a', properties, letter) : letter
    )
  }
}

/** Writes the texts of the notes, to stand below the table. */
export function writeCellNotes(
  desk: Desk,
  state: State,
  notes: readonly CellNote[]
): FillingOf<'table'>['cellNotes'] {
  return notes.map(({letter, note, noteId, callId}) => ({
    id: noteId,
    letter,
    body: writeAside(desk, state, note.children),
    back: [backTo(desk, callId, letter)]
  }))
}

/** A sign that Source Sans 3 has (fontsource 5, Latin). */
const UP = '↑'

function backTo({labels}: Desk, callId: string, letter: string): ElementContent {
  return h(
    'a',
    {
      href: `#${callId}`,
      className: ['note-back', 'screen-only'],
      role: 'doc-backlink',
      ariaLabel: fillPattern(labels.backToNote, {number: letter})
    },
    UP
  )
}
