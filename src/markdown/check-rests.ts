import {diagnose, say, type Diagnostic, type Quotation} from '../model/diagnostic.js'
import {spanOf} from '../model/tree.js'
import {findHidden} from './hidden-characters.js'
import type {Manuscript} from './manuscript.js'

/** Tells what keeps the head of a block directive from being one. */
export function checkRests({file, text, facts}: Manuscript): readonly Diagnostic[] {
  return [...facts.rests].flatMap(([node, position]) => {
    const start = position.start.offset ?? 0
    const rest = text.slice(start, position.end.offset).trimEnd()
    // `checkHiddenCharacters` tells of what cannot be seen.
    if (rest === '' || [...rest].every((it) => findHidden(it))) return []
    const whole = spanOf(file, position)
    const end = {...whole.start, column: whole.start.column + rest.length}
    const span = {...whole, end}
    const before = text.charAt(start - 1)
    return [
      faultOf({
        rest,
        before,
        name: {quote: node.name, span: node.data.nameSpan},
        span
      })
    ]
  })
}

interface Rest {
  readonly rest: string
  /** The character before it. */
  readonly before: string
  readonly name: Quotation
  readonly span: Diagnostic['span']
}

function faultOf({rest, before, name, span}: Rest): Diagnostic {
  const isBraces = rest.startsWith('{')
  const isLabel = rest.startsWith('[')
  if (/\s/.test(before) && (isBraces || isLabel)) {
    const message = isBraces
      ? say`a space stands before the braces of ${name}`
      : say`a space stands before the label of ${name}`
    return diagnose('markdown/near-directive', message, {
      span,
      hints: ['Leave out the space.']
    })
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
    return diagnose(
      'markdown/near-directive',
      say`the label of ${name} is not closed on its line`,
      {
        span,
        hints: [
          'Write it on one line, with a `]` for each `[`, or with `\\[` and `\\]` where they are text.'
        ]
      }
    )
  }
  return diagnose('markdown/near-directive', say`words follow ${name} on its line`, {
    span,
    hints: ['Write them on a line of their own.']
  })
}
