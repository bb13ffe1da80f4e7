import type {Nodes} from 'mdast'
import {visit} from 'unist-util-visit'
import {
  diagnose,
  say,
  type Diagnostic,
  type Span,
  type Wording
} from '../model/diagnostic.js'
import type {Classified, Kept} from '../model/report.js'
import type {Table} from '../model/table.js'
import {
  findAttribute,
  isDirective,
  spanOf,
  type Chapter,
  type Directive
} from '../model/tree.js'
import {keyOf} from './cut-loose.js'
import {columnNamesOf, tableOf} from './table-names.js'

/** What there is to lead to, by name, with its place. */
type Places = ReadonlyMap<string, Span>

/**
 * Finds what an edition keeps that leads to something it does not: references, calls of
 * notes, terms, figures (the language, rule 10). Each names both places, and only an
 * author can say what is to stand there instead.
 */
export function checkKept(before: Classified, kept: Kept): readonly Diagnostic[] {
  const {name} = kept.target.edition
  const [all, left] = [idsOf(before.chapters), idsOf(kept.chapters)]
  const gone = new Map([...all].filter(([id]) => !left.has(id)))
  return kept.chapters.flatMap((chapter) => {
    const {file, tree} = chapter
    const notes = goneNotes(chapter, before)
    const found: Diagnostic[] = []
    visit(tree, (node) => {
      found.push(
        ...checkReference(file, node, {gone, name}),
        ...checkCall(file, node, {gone: notes, name}),
        ...(isDirective(node) ? checkTerm(node, before, kept) : []),
        ...(isDirective(node) ? checkTable(node, before, kept) : [])
      )
    })
    return found
  })
}

interface Gone {
  readonly gone: Places
  /** The edition. */
  readonly name: string
}

function checkReference(
  file: Span['file'],
  node: Nodes,
  {gone, name}: Gone
): readonly Diagnostic[] {
  const targets =
    node.type === 'crossReference'
      ? node.targets
      : node.type === 'link' && node.url.startsWith('#')
        ? [{id: node.url.slice(1), span: spanOf(file, node.position)}]
        : []
  return targets.flatMap(({id, span}) => {
    const place = gone.get(id)
    if (!place) return []
    const message = say`the edition ${name} keeps this reference, and not ${{quote: id, span}}`
    return [lost('edition/cut-reference', message, {span, place})]
  })
}

function checkCall(
  file: Span['file'],
  node: Nodes,
  {gone, name}: Gone
): readonly Diagnostic[] {
  if (node.type !== 'footnoteReference') return []
  const place = gone.get(keyOf(node))
  if (!place) return []
  const span = spanOf(file, node.position)
  const quote = {quote: `[^${node.label ?? node.identifier}]`, span}
  const message = say`the edition ${name} keeps the call ${quote}, and not its note`
  return [lost('edition/cut-note', message, {span, place})]
}

function checkTerm(
  node: Directive,
  before: Classified,
  {glossary, target}: Kept
): readonly Diagnostic[] {
  const short = node.name === 'term' ? findAttribute(node, 'of') : undefined
  if (!short || glossary.some((entry) => entry.short === short.value)) return []
  const entry = before.glossary.find((it) => it.short === short.value)
  if (!entry) return []
  const {name} = target.edition
  const quote = {quote: short.value, span: short.valueSpan}
  const message = say`the edition ${name} keeps this term, and not the entry ${quote}`
  const span = node.data.headSpan
  return [lost('edition/cut-reference', message, {span, place: entry.span})]
}

function checkTable(
  node: Directive,
  before: Classified,
  {tables, target}: Kept
): readonly Diagnostic[] {
  const asked = tableOf(node)
  const whole = before.tables.find(({name}) => name === asked)
  if (!whole) return []
  const {name} = target.edition
  const span = node.data.headSpan
  const left = tables.find((it) => it.name === whole.name)
  if (!left) {
    const message = say`the edition ${name} keeps this, and not the table ${whole.name}`
    return [lost('edition/cut-data', message, {span, place: whole.span})]
  }
  return goneColumns(whole, left)
    .filter((column) => columnNamesOf(node).includes(column.name))
    .map((column) => {
      const message = say`the edition ${name} keeps this, and not the column ${column.name}`
      return lost('edition/cut-data', message, {span, place: column.span})
    })
}

function goneColumns(whole: Table, left: Table): Table['columns'] {
  return whole.columns.filter(({name}) => !left.columns.some((it) => it.name === name))
}

function lost(
  code: 'edition/cut-reference' | 'edition/cut-note' | 'edition/cut-data',
  message: Wording,
  {span, place}: {readonly span: Span; readonly place: Span}
): Diagnostic {
  return diagnose(code, message, {
    span,
    related: [{span: place, message: 'it is withheld from here on'}],
    hints: [
      'Put it into a portion with the mark of what it leads to, and give that a substitute.'
    ]
  })
}

/** The ids that authors gave, with the places of what has them. */
function idsOf(chapters: readonly Chapter[]): Places {
  const found = new Map<string, Span>()
  for (const {tree} of chapters) {
    visit(tree, (node) => {
      const braces = isDirective(node)
        ? node.data.braces
        : node.type === 'heading'
          ? node.data?.braces
          : undefined
      if (braces?.id) found.set(braces.id.text, braces.id.span)
    })
  }
  return found
}

/** The notes of a file that an edition does not keep. */
function goneNotes({file, tree}: Chapter, before: Classified): Places {
  const left = new Set<string>()
  visit(tree, 'footnoteDefinition', (node) => void left.add(keyOf(node)))
  const gone = new Map<string, Span>()
  const whole = before.chapters.find((it) => it.file === file)
  if (!whole) return gone
  visit(whole.tree, 'footnoteDefinition', (node) => {
    const key = keyOf(node)
    if (!left.has(key)) gone.set(key, spanOf(file, node.position))
  })
  return gone
}
