import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import type {ContainerDirective} from '../model/tree.js'
import {findColonLines, isFenceOnly, type ColonLine} from './colon-lines.js'
import {colonsOf, fenceSize, findShorterOuter, isWordOnCloser} from './fences.js'
import type {Manuscript} from './manuscript.js'
import {walk} from './walk.js'

/**
 * Checks the fences of containers (the language, rule 5): an inner one is shorter
 * than its outer, each is closed by its own length, and none closes nothing.
 *
 * One mistake leaves several traces, as two fences of one length leave a third
 * over; only the first of them is told.
 */
export function checkFences(manuscript: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const open: ContainerDirective[] = []
  /** Lines of what went wrong; each leaves one closing fence over. */
  const causes: number[] = []
  const explained = new Set<ContainerDirective>()

  walk(manuscript.tree, (node, ancestors) => {
    if (node.type !== 'containerDirective') return
    const isOpen = !manuscript.facts.closings.has(node)
    const outer = findShorterOuter(node, ancestors)
    if (outer) {
      diagnostics.push(notShorter(outer, node))
      causes.push(lineOf(node))
      if (isWordOnCloser(outer, node)) explained.add(outer)
    } else if (isOpen && !endsInCode(node)) open.push(node)
  })

  const lines = findColonLines(manuscript)
  const nearOpeners = lines.filter((it) => 3 <= it.colons && !isFenceOnly(it))
  causes.push(...nearOpeners.map(({number}) => number), ...open.map(lineOf))
  for (const line of lines.filter(isFenceOnly)) {
    const around = open.findLast((it) => isAround(it, line.number))
    if (around) explained.add(around)
    if (!line.isExact) diagnostics.push(notExact(line.span))
    else if (around) diagnostics.push(wrongSize(line, around))
    else if (!takeCause(causes, line.number)) diagnostics.push(closesNothing(line.span))
  }
  const unexplained = open.filter((it) => !explained.has(it))
  return [...diagnostics, ...unexplained.map(unclosed)]
}

function lineOf({data: {headSpan}}: ContainerDirective): number {
  return headSpan.start.line
}

/** Whether a line lies in a container. */
function isAround({position}: ContainerDirective, line: number): boolean {
  return position !== undefined && position.start.line < line && line <= position.end.line
}

/** Uses up the first cause before a line. */
function takeCause(causes: number[], line: number): boolean {
  const at = causes.findIndex((cause) => cause < line)
  if (at < 0) return false
  causes.splice(at, 1)
  return true
}

/** Whether code or a comment that is open to its end hides the closing fence. */
function endsInCode(node: ContainerDirective): boolean {
  const last = node.children.at(-1)
  if (last?.type === 'containerDirective') return endsInCode(last)
  return last?.type === 'code' || last?.type === 'comment'
}

function notShorter(outer: ContainerDirective, inner: ContainerDirective): Diagnostic {
  const size = fenceSize(outer)
  const span = colonsOf(inner)
  if (isWordOnCloser(outer, inner)) {
    return diagnose('markdown/bad-fence', 'a word stands on a closing fence', {
      span: {...span, end: inner.data.headSpan.end},
      related: [{span: outer.data.headSpan, message: 'what it would close opens here'}],
      hints: [['Close it with ', {quote: ':'.repeat(size)}, ' alone.']]
    })
  }
  const written = {quote: `:::${inner.name}`, span: inner.data.nameSpan}
  const message = say`the fence of ${written} is not shorter than the one around it`
  const longer = ':'.repeat(fenceSize(inner) + 1)
  return diagnose('markdown/bad-fence', message, {
    span,
    related: [{span: outer.data.headSpan, message: 'the outer fence is here'}],
    hints: [['Open and close the outer one with ', {quote: longer}, '.']]
  })
}

function unclosed(node: ContainerDirective): Diagnostic {
  const {headSpan, nameSpan} = node.data
  const written = {quote: `:::${node.name}`, span: nameSpan}
  const colons = {quote: ':'.repeat(fenceSize(node))}
  return diagnose('markdown/unclosed', say`${written} is not closed`, {
    span: headSpan,
    hints: [
      [
        'Write ',
        colons,
        ' on a line of its own where it ends; in a list or a quotation, within it.'
      ]
    ]
  })
}

function wrongSize({colons, span}: ColonLine, open: ContainerDirective): Diagnostic {
  const size = fenceSize(open)
  const isSame = size === colons
  const message = isSame
    ? 'this fence does not stand where the container does that it could close'
    : `this fence has ${colons} colons, and the one it could close has ${size}`
  return diagnose('markdown/bad-fence', message, {
    span,
    related: [{span: open.data.headSpan, message: 'the container opens here'}],
    hints: [
      isSame
        ? 'Write before it what stands before the opening fence: `>` or spaces.'
        : ['Write ', {quote: ':'.repeat(size)}, '.']
    ]
  })
}

function notExact(span: Span): Diagnostic {
  return diagnose(
    'markdown/bad-fence',
    'this line looks like a fence, and has a sign that is no colon or space',
    {span, hints: ['Type the line again.']}
  )
}

function closesNothing(span: Span): Diagnostic {
  return diagnose('markdown/bad-fence', 'this fence closes nothing', {
    span,
    hints: ['Take it out, or open a container before it.']
  })
}
