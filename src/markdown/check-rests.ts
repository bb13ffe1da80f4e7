import {
  diagnose,
  say,
  type Diagnostic,
  type Quotation,
  type Span
} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {spanOf} from '../model/tree.js'
import {writtenAs} from './directive-shape.js'
import {DIRECTIVE_NAMES} from './directive-table.js'
import {findHidden} from './hidden-characters.js'
import type {Manuscript} from './manuscript.js'
import {trimEnd} from './trim-end.js'

/** Tells what keeps the head of a block directive from being one. */
export function checkRests({file, text, facts}: Manuscript): readonly Diagnostic[] {
  return [...facts.rests].flatMap(([node, position]) => {
    const start = position.start.offset ?? 0
    const rest = trimEnd(text.slice(start, position.end.offset))
    // `checkHiddenCharacters` tells of what cannot be seen.
    if (findHidden(rest)) return []
    const whole = spanOf(file, position)
    const end = {...whole.start, column: whole.start.column + rest.length}
    const span = {...whole, end}
    const {nameSpan} = node.data
    const isGlued = nameSpan.end.column === span.start.column
    const name = {quote: writtenAs(node.name, node.type), span: nameSpan}
    if (isGlued && !/^[\s[{]/.test(rest)) return [unknownName(name, rest, span)]
    return [faultOf({rest, name, span, hasSpace: /[ \t]/.test(text.charAt(start - 1))})]
  })
}

function unknownName(name: Quotation, rest: string, span: Span): Diagnostic {
  const written = {quote: name.quote + rest, span}
  return diagnose('markdown/unknown-directive', say`there is no directive ${written}`, {
    span,
    hints: hintAtName(written.quote.replace(/^:+/, ''), DIRECTIVE_NAMES)
  })
}

interface Rest {
  readonly rest: string
  readonly name: Quotation
  readonly span: Span
  /** Whether a space stands before it. */
  readonly hasSpace: boolean
}

function faultOf({rest, name, span, hasSpace}: Rest): Diagnostic {
  const isBraces = rest.startsWith('{')
  const isLabel = rest.startsWith('[')
  if (hasSpace && (isBraces || isLabel)) {
    const message = isBraces
      ? say`a space stands before the braces of ${name}`
      : say`a space stands before the label of ${name}`
    return near(message, span, 'Leave out the space.')
  }
  if (isBraces) {
    return diagnose('markdown/bad-braces', say`the braces of ${name} are not closed`, {
      span,
      hints: [
        'Close them with `}`, without an empty line before, and close each quotation mark.'
      ]
    })
  }
  if (isLabel) {
    return near(
      say`the label of ${name} is not closed on its line`,
      span,
      'Write it on one line, with a `]` for each `[`, or with `\\[` and `\\]` where they are text.'
    )
  }
  if (/^\s/.test(rest)) {
    return near(
      say`a sign that looks like a space follows ${name}`,
      span,
      'Type the line again.'
    )
  }
  return near(
    say`words follow ${name} on its line`,
    span,
    'Write them on a line of their own.'
  )
}

function near(message: Diagnostic['message'], span: Span, hint: string): Diagnostic {
  return diagnose('markdown/near-directive', message, {span, hints: [hint]})
}
