import type {Parents} from 'mdast'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {spanOf, type ContainerDirective} from '../model/tree.js'
import {findShape} from './directive-table.js'
import type {Manuscript} from './manuscript.js'
import {walk} from './walk.js'

/**
 * Checks the fences of containers (the language, rule 5): an inner one is shorter
 * than its outer, and each is closed.
 */
export function checkFences(manuscript: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  walk(manuscript.tree, (node, ancestors) => {
    if (node.type !== 'containerDirective') return
    const outer = ancestors.findLast((it) => it.type === 'containerDirective')
    const fault = outer && findFenceFault(outer, node)
    if (fault) diagnostics.push(fault)
    else if (!manuscript.facts.closings.has(node) && !endsInCode(manuscript, node)) {
      diagnostics.push(unclosed(node, ancestors, manuscript))
    }
  })
  return diagnostics
}

/** The colons of a container. */
export function colonsOf({data: {headSpan, nameSpan}}: ContainerDirective): Span {
  return {...headSpan, end: nameSpan.start}
}

export function fenceSize(node: ContainerDirective): number {
  const {start, end} = colonsOf(node)
  return end.column - start.column
}

/** Whether a container has an outer one whose fence is not longer. */
export function hasFenceFault(
  node: ContainerDirective,
  ancestors: readonly Parents[]
): boolean {
  const outer = ancestors.findLast((it) => it.type === 'containerDirective')
  return outer !== undefined && fenceSize(outer) <= fenceSize(node)
}

function findFenceFault(
  outer: ContainerDirective,
  inner: ContainerDirective
): Diagnostic | undefined {
  const size = fenceSize(outer)
  const innerSize = fenceSize(inner)
  if (innerSize < size) return undefined
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
  return diagnose('markdown/bad-fence', message, {
    span,
    related: [{span: outer.data.headSpan, message: 'the outer fence is here'}],
    hints: [
      [
        'Give the outer fence, where it opens and where it closes, more colons: ',
        {quote: ':'.repeat(innerSize + 1)},
        '.'
      ]
    ]
  })
}

/** Whether somebody closed a container by its name, as `:::box` or `:::end`. */
function isWordOnCloser(outer: ContainerDirective, inner: ContainerDirective): boolean {
  const {headSpan, nameSpan} = inner.data
  const isBare = headSpan.end.column === nameSpan.end.column
  const isNone = findShape(inner.name) === undefined || inner.name === outer.name
  return fenceSize(outer) === fenceSize(inner) && isBare && isNone
}

/** Whether a code block that is open to its end hides the closing fence. */
function endsInCode(manuscript: Manuscript, node: ContainerDirective): boolean {
  const last = node.children.at(-1)
  if (last?.type === 'containerDirective') return endsInCode(manuscript, last)
  return last?.type === 'code' || last?.type === 'comment'
}

function unclosed(
  node: ContainerDirective,
  ancestors: readonly Parents[],
  {file}: Manuscript
): Diagnostic {
  const {headSpan, nameSpan} = node.data
  const written = {quote: `:::${node.name}`, span: nameSpan}
  const colons = ':'.repeat(fenceSize(node))
  const parent = ancestors.at(-1)
  const isInBlock = parent?.type === 'listItem' || parent?.type === 'blockquote'
  const related = isInBlock
    ? [{span: spanOf(file, parent.position), message: 'it must be closed in here'}]
    : []
  return diagnose('markdown/unclosed', say`${written} is not closed`, {
    span: headSpan,
    related,
    hints: [['Write ', {quote: colons}, ' on a line of its own where it ends.']]
  })
}
