import type {Code} from 'mdast'
import {diagnose, type Diagnostic, type Span, type Wording} from '../model/diagnostic.js'
import {spanOf} from '../model/tree.js'
import {FENCES} from './directive-table.js'
import type {Manuscript} from './manuscript.js'
import {isClosingFence} from './opaque-lines.js'
import {rangeOf} from './prose.js'
import {notYet} from './stage.js'
import {walk} from './walk.js'

/** Checks blocks of code: fenced, closed, and of no language that is more than shown. */
export function checkCode(manuscript: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  walk(manuscript.tree, (node) => {
    if (node.type === 'code') diagnostics.push(...checkBlock(manuscript, node))
  })
  return diagnostics
}

function checkBlock(manuscript: Manuscript, node: Code): readonly Diagnostic[] {
  const {file, text, lines} = manuscript
  const {start, end} = rangeOf(node)
  const [fence] = /^(?:`{3,}|~{3,})/.exec(text.slice(start, end)) ?? []
  const whole = spanOf(file, node.position)
  const firstLine = lines.texts[whole.start.line - 1] ?? ''
  const head = {...whole, end: {line: whole.start.line, column: firstLine.length + 1}}
  if (fence === undefined) return [indented(firstLine, head)]

  const lastLine = lines.texts[whole.end.line - 1] ?? ''
  const isClosed = whole.start.line < whole.end.line && isClosingFence(lastLine, fence)
  const stage = Object.hasOwn(FENCES, node.lang ?? '')
    ? FENCES[node.lang ?? '']
    : undefined
  const opening = {
    ...head,
    end: {...head.start, column: head.start.column + fence.length}
  }
  return [
    ...(isClosed
      ? []
      : [
          diagnose('markdown/unclosed', 'this code is not closed', {
            span: opening,
            hints: [closeHint(fence)]
          })
        ]),
    ...(stage
      ? [notYet(['a block of ', {quote: node.lang ?? '', span: head}], stage, head)]
      : [])
  ]
}

function indented(line: string, span: Span): Diagnostic {
  const isFence = line.trimStart().startsWith('::')
  return diagnose('markdown/indented-code', 'indentation makes this code', {
    span,
    hints: [
      isFence
        ? 'Begin a directive at the start of its line.'
        : 'Take out the spaces, or put code between lines of three back-ticks.'
    ]
  })
}

/** Back-ticks in back-ticks could not be counted. */
function closeHint(fence: string): Wording {
  const where = ' on a line of its own where it ends.'
  return fence.startsWith('`')
    ? `Write ${fence.length} back-ticks${where}`
    : ['Write ', {quote: fence}, where]
}
