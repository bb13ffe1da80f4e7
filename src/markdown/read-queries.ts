import type {Code, Parents} from 'mdast'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {plainLettersOf} from '../model/plain-letters.js'
import {spanOf} from '../model/tree.js'
import type {Manuscript} from './manuscript.js'
import {walk} from './walk.js'

/** Info words of fences that hold a query, and what stands behind them. */
const QUERIES = ['sql', 'check'] as const
type Query = (typeof QUERIES)[number]

/**
 * Reads blocks of SQL: each gets its name, or its message, with its place.
 *
 * A block begins at the start of its line, so that the engine's places are those of
 * the file. May note `markdown/misplaced`, `markdown/missing-attribute` and
 * `markdown/wrong-value`.
 */
export function readQueries(manuscript: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  walk(manuscript.tree, (node, ancestors) => {
    if (node.type !== 'code') return
    const kind = QUERIES.find((it) => it === node.lang)
    if (kind) diagnostics.push(...readQuery(manuscript, {node, kind, ancestors}))
  })
  return diagnostics
}

interface Found {
  readonly node: Code
  readonly kind: Query
  readonly ancestors: readonly Parents[]
}

function readQuery(
  {file, lines}: Manuscript,
  {node, kind, ancestors}: Found
): readonly Diagnostic[] {
  const span = spanOf(file, node.position)
  const {line} = span.start
  const head = lines.texts[line - 1] ?? ''
  const whole = {...span, end: {line, column: head.length + 1}}
  const text = (node.meta ?? '').trim()
  const start = head.lastIndexOf(text)
  const labelSpan: Span =
    text === '' || start < 0
      ? whole
      : {
          file,
          start: {line, column: start + 1},
          end: {line, column: start + 1 + text.length}
        }
  const isLoose = span.start.column !== 1 || ancestors.some(isRepeat)
  const faults = [
    ...(isLoose ? [misplaced(whole)] : []),
    ...checkLabel(kind, text, labelSpan)
  ]
  // Without its name it can be no table, and a claim without words says nothing.
  if (0 < faults.length) return faults
  node.data = {
    ...node.data,
    query: {
      kind,
      label: {text, span: labelSpan},
      sql: node.value,
      firstLine: line + 1,
      span
    }
  }
  return []
}

function isRepeat(node: Parents): boolean {
  return node.type === 'containerDirective' && node.name === 'each'
}

function misplaced(span: Span): Diagnostic {
  return diagnose('markdown/misplaced', 'a query stands in something else here', {
    span,
    hints: ['Begin it at the start of its line, outside of lists and repeated blocks.']
  })
}

function checkLabel(kind: Query, text: string, span: Span): readonly Diagnostic[] {
  if (text === '') {
    const what = kind === 'sql' ? 'the table has no name' : 'the claim has no words'
    const hint =
      kind === 'sql'
        ? 'Write it after the word: ```` ```sql name ````.'
        : 'Write what is said if it is not so: ```` ```check message ````.'
    const isShown = kind === 'sql' ? ['Code that is only shown has another word.'] : []
    return [
      diagnose('markdown/missing-attribute', what, {span, hints: [hint, ...isShown]})
    ]
  }
  if (kind === 'check' || /^[a-z][a-z0-9_]*$/.test(text)) return []
  const meant = plainLettersOf(text, '_').replace(/^[0-9_]+/, '')
  return [
    diagnose(
      'markdown/wrong-value',
      say`${{quote: text, span}} is no name of a table: small letters, digits and _`,
      {span, hints: meant === '' ? [] : [['Write ', {quote: meant}, '.']]}
    )
  ]
}
