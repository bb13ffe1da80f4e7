import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {DIRECTIVE_NAMES, findShape} from './directive-table.js'
import type {Manuscript} from './manuscript.js'
import type {Prose} from './prose.js'

/** Colons, a lower-case name, and what makes a directive of them. */
const CANDIDATE = /(?<![\\:])(:+)([a-z][a-z-]*)(\[|\{|[ \t]+\[)/gu

const INLINE_NAMES = DIRECTIVE_NAMES.filter((name) =>
  findShape(name)?.kinds.includes('textDirective')
)

/**
 * Finds text that is nearly an inline directive (the language, rule 3): a known
 * name that is glued to a word, has no label, or a space before it; a label that
 * is not closed; an unknown name with a label after a space.
 */
export function checkNearDirectives(manuscript: Manuscript): readonly Diagnostic[] {
  return manuscript.prose.flatMap((prose) =>
    [...prose.text.matchAll(CANDIDATE)].flatMap((match) => {
      const [, colons = '', name = '', end = ''] = match
      const at = match.index
      const start = prose.start + at
      const span = manuscript.lines.spanOf(start, start + colons.length + name.length)
      const fault = findFault({prose, at, colons, name, end, span})
      return fault ? [fault] : []
    })
  )
}

interface Candidate {
  readonly prose: Prose
  /** Where it begins in the prose. */
  readonly at: number
  readonly colons: string
  readonly name: string
  /** What follows the name. */
  readonly end: string
  readonly span: Span
}

function findFault(candidate: Candidate): Diagnostic | undefined {
  const {prose, at, colons, name, end, span} = candidate
  const before = prose.text.charAt(at - 1)
  const line = prose.text.slice(0, at).replace(/^.*\n/s, '')
  // `checkLines` tells of lines that begin with colons.
  if (1 < colons.length && /^[ \t>]*$/.test(line)) return undefined

  const written = {quote: `:${name}`, span}
  if (!findShape(name)) {
    const isMeant = colons === ':' && end === '[' && (at === 0 || /\s/.test(before))
    if (!isMeant) return undefined
    return diagnose('markdown/unknown-directive', say`there is no directive ${written}`, {
      span,
      hints: [...hintAtName(name, INLINE_NAMES), 'Write `\\:` where it is text.'].slice(
        0,
        2
      )
    })
  }
  if (1 < colons.length) {
    return near(say`${{quote: colons + name, span}} stands in a line of text`, span, [
      ['Write one colon: ', {quote: `:${name}[…]`}, '.']
    ])
  }
  if (/[\p{L}\p{N}]/u.test(before)) {
    if (end !== '[' && end !== '{') return undefined
    return near(say`a letter or digit stands right before ${written}`, span, [
      'Write a space between, or `\\:` where it is text.'
    ])
  }
  if (end === '{') {
    return near(say`${written} has braces and no label`, span, [
      ['Write ', {quote: `:${name}[…]{…}`}, '.']
    ])
  }
  if (end !== '[') {
    return near(say`a space stands between ${written} and its label`, span, [
      'Leave out the space.'
    ])
  }
  return unclosedLabel(candidate)
}

function unclosedLabel({prose, name, span}: Candidate): Diagnostic {
  const written = {quote: `:${name}`, span}
  if (prose.node.type === 'tableCell') {
    return diagnose('markdown/torn-cell', say`a bar divides ${written} into two cells`, {
      span,
      hints: ['Write `\\|` for a bar within a cell.']
    })
  }
  return near(say`the label of ${written} is not closed`, span, [
    'Write a `]` for each `[`, or `\\[` and `\\]` where they are text.'
  ])
}

function near(
  message: Diagnostic['message'],
  span: Span,
  hints: Diagnostic['hints']
): Diagnostic {
  return diagnose('markdown/near-directive', message, {span, hints})
}
