import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {findNearest} from '../model/nearest.js'
import type {FootnoteDefinition, FootnoteReference} from 'mdast'
import {spanOf} from '../model/tree.js'
import type {Manuscript} from './manuscript.js'
import {walk} from './walk.js'

/** Checks that calls of notes and notes fit; both are local to a file. */
export function checkNotes(manuscript: Manuscript): readonly Diagnostic[] {
  const notes = new Map<string, FootnoteDefinition>()
  const duplicates: FootnoteDefinition[] = []
  const calls: FootnoteReference[] = []
  walk(manuscript.tree, (node) => {
    if (node.type === 'footnoteReference') calls.push(node)
    if (node.type !== 'footnoteDefinition') return
    if (notes.has(node.identifier)) duplicates.push(node)
    else notes.set(node.identifier, node)
  })
  const called = new Set(calls.map(({identifier}) => identifier))
  const labels = [...notes.values()].map(labelOf)
  return [
    ...calls
      .filter(({identifier}) => !notes.has(identifier))
      .map((call) =>
        undefinedNote(labelOf(call), spanOf(manuscript.file, call.position), labels)
      ),
    ...findTextCalls(manuscript, labels),
    ...duplicates.map((it) => duplicateNote(manuscript, it, notes.get(it.identifier))),
    ...[...notes.values()]
      .filter(({identifier}) => !called.has(identifier))
      .map((it) => unusedNote(manuscript, it))
  ]
}

/** Calls that CommonMark leaves as text, and notes within the line. */
function findTextCalls(
  {prose, lines}: Manuscript,
  labels: readonly string[]
): readonly Diagnostic[] {
  return prose.flatMap(({text, start}) => [
    ...[...text.matchAll(/(?<!\\)(?<!!)\[\^([^\s[\]]+)\]/g)].map(
      ({0: written, 1: label = '', index}) => {
        const span = lines.spanOf(start + index, start + index + written.length)
        return undefinedNote(label, span, labels)
      }
    ),
    ...[...text.matchAll(/(?<!\\)\^\[/g)].map(({index}) =>
      diagnose('markdown/inline-note', 'a note stands within the line', {
        span: lines.spanOf(start + index, start + index + 2),
        hints: [
          'Call it with `[^name]`, and write `[^name]: text` in a paragraph of its own.'
        ]
      })
    )
  ])
}

function undefinedNote(label: string, span: Span, labels: readonly string[]): Diagnostic {
  // `1` is no misspelt `2`.
  const near = /^\d+$/.test(label) ? undefined : findNearest(label, labels)
  const write = ['Write ', {quote: `[^${label}]: text`}, ' in a paragraph of its own.']
  return diagnose(
    'markdown/undefined-note',
    say`there is no note ${label} in this file`,
    {
      span,
      hints: [near === undefined ? write : ['Did you mean ', {quote: near}, '?']]
    }
  )
}

function duplicateNote(
  manuscript: Manuscript,
  note: FootnoteDefinition,
  first: FootnoteDefinition | undefined
): Diagnostic {
  const related = first
    ? [{span: headOf(manuscript, first), message: 'the first is here'}]
    : []
  return diagnose('markdown/duplicate-note', say`there are two notes ${labelOf(note)}`, {
    span: headOf(manuscript, note),
    related,
    hints: ['Give one of them another name, also where it is called.']
  })
}

function unusedNote(manuscript: Manuscript, note: FootnoteDefinition): Diagnostic {
  const label = labelOf(note)
  return diagnose('markdown/unused-note', say`nothing calls the note ${label}`, {
    span: headOf(manuscript, note),
    hints: [['Call it with ', {quote: `[^${label}]`}, ', or take it out.']]
  })
}

/** `[^label]:` of a note. */
function headOf({file, lines}: Manuscript, note: FootnoteDefinition): Span {
  const {start, ...rest} = spanOf(file, note.position)
  const line = lines.texts[start.line - 1] ?? ''
  const colon = line.indexOf(']:', start.column - 1)
  const column = colon < 0 ? start.column + 1 : colon + 3
  return {...rest, start, end: {line: start.line, column}}
}

function labelOf({label, identifier}: FootnoteDefinition | FootnoteReference): string {
  return label ?? identifier
}
