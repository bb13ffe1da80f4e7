import {diagnose, type Diagnostic, type Span} from '../model/diagnostic.js'
import type {Manuscript} from './manuscript.js'
import {rangeOf, type Prose} from './prose.js'
import {walk} from './walk.js'

/** What an author means as attributes, wherever it stands (the language, rule 1). */
const ATTRIBUTES = /(?<!\\)\{(?=[#.]|[\p{L}_][\p{L}\p{N}_.-]*=)/gu

/**
 * Finds braces that belong to nothing: neither touching a directive nor last on a
 * heading, or not closed.
 */
export function checkStrayBraces(manuscript: Manuscript): readonly Diagnostic[] {
  const ends = findDirectiveEnds(manuscript)
  return manuscript.prose.flatMap((prose) => {
    const strays = [...prose.text.matchAll(ATTRIBUTES)].map(({index}) => index)
    const braces = [...prose.text.matchAll(/\{/g)].map(({index}) => index)
    const torn = braces.filter((at) => ends.has(prose.start + at))
    return [...new Set([...strays, ...torn])].map((at) => {
      const text = prose.text.slice(at)
      const [written = '{'] = /^\{[^\s{}]*\}?/.exec(text) ?? []
      const start = prose.start + at
      const span = manuscript.lines.spanOf(start, start + written.length)
      return faultOf(prose, {span, text, isTorn: ends.has(start)})
    })
  })
}

/** Offsets right after inline directives. */
function findDirectiveEnds({tree}: Manuscript): ReadonlySet<number> {
  const ends = new Set<number>()
  walk(tree, (node) => {
    if (node.type === 'textDirective') ends.add(rangeOf(node).end)
  })
  return ends
}

interface Stray {
  readonly span: Span
  /** From the brace on. */
  readonly text: string
  /** Whether it touches a directive, and is not closed. */
  readonly isTorn: boolean
}

function faultOf({node}: Prose, {span, text, isTorn}: Stray): Diagnostic {
  if (isTorn && node.type === 'tableCell') {
    return diagnose('markdown/torn-cell', 'a bar divides these braces into two cells', {
      span,
      hints: ['Write `\\|` for a bar within a cell.']
    })
  }
  if (isTorn) {
    return diagnose('markdown/bad-braces', 'these braces are not closed', {
      span,
      hints: ['Write a `}` where they end, and close each quotation mark.']
    })
  }
  if (node.type === 'heading') {
    const isClosed = /^\{[^{}]*\}/.test(text)
    return diagnose(
      'markdown/torn-heading',
      isClosed
        ? 'the braces of this heading are not the last on its line'
        : 'the braces of this heading are not closed',
      {
        span,
        hints: [
          isClosed
            ? 'Write them at the end of the line.'
            : 'Write a `}` at the end of the line, and close each quotation mark.'
        ]
      }
    )
  }
  return diagnose('markdown/stray-braces', 'these braces belong to nothing', {
    span,
    hints: [
      'Write them right after a directive’s label or name, or last on a heading.',
      'Write `\\{` where it is text.'
    ]
  })
}
