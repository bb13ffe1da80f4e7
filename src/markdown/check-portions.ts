import type {RootContent} from 'mdast'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {
  findAttribute,
  isDirective,
  type ContainerDirective,
  type Directive
} from '../model/tree.js'
import type {Manuscript} from './manuscript.js'
import {writtenAs} from './directive-shape.js'
import {walk} from './walk.js'

/** What says who may read a portion; one of them must be there. */
const NARROWING = ['marking', 'handling', 'releasable', 'editions']

/** Checks portions and what stands in for them: that they mark something, and how. */
export function checkPortions({tree}: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  walk(tree, (node) => {
    if (!isDirective(node)) return
    if (node.name === 'portion') diagnostics.push(...checkPortion(node))
    if (node.name === 'tearline') diagnostics.push(...checkSubstitute(node))
  })
  return diagnostics
}

function checkPortion(node: Directive): readonly Diagnostic[] {
  const {nameSpan, headSpan} = node.data
  const written = {quote: writtenAs(node.name, node.type), span: nameSpan}
  const marksNothing = NARROWING.every((key) => !findAttribute(node, key))
  const faults = marksNothing
    ? [
        lacks(say`${written} does not say who may read it`, nameSpan, [
          'Write its mark into its braces, as `{marking="TLP:RED"}`.'
        ])
      ]
    : []
  if (node.type === 'textDirective') return faults
  if (node.type === 'leafDirective') return faults
  const substitute = findAttribute(node, 'tearline')
  return [
    ...faults,
    ...(substitute
      ? [
          misplaced(say`${written} takes no ${'tearline='}`, substitute.keySpan, [
            'Write the substitute as the last block in it: `::tearline[…]{marking=…}`.'
          ])
        ]
      : []),
    ...(isLabel(node.children[0])
      ? [
          misplaced(say`${written} takes no label`, headSpan, [
            'Leave out the square brackets.'
          ])
        ]
      : []),
    ...checkLast(node)
  ]
}

/** What stands in for a portion is the last thing in it, so that it is seen where it ends. */
function checkLast(node: ContainerDirective): readonly Diagnostic[] {
  const blocks = node.children.filter(({type}) => type !== 'comment')
  const index = blocks.findIndex(isSubstitute)
  const found = blocks[index]
  if (!found || index === blocks.length - 1 || !isDirective(found)) return []
  const {nameSpan} = found.data
  const written = {quote: writtenAs(found.name, found.type), span: nameSpan}
  return [
    misplaced(say`${written} is not the last block of its portion`, nameSpan, [
      'Move it to the end of the portion, and keep one of them.'
    ])
  ]
}

function checkSubstitute(node: Directive): readonly Diagnostic[] {
  const {nameSpan, headSpan} = node.data
  const written = {quote: writtenAs(node.name, node.type), span: nameSpan}
  if (node.type === 'leafDirective' && node.children.length === 0) {
    return [
      lacks(say`${written} has no label`, nameSpan, [
        'Write the substitute in square brackets right after the name.'
      ])
    ]
  }
  if (node.type !== 'containerDirective' || !isLabel(node.children[0])) return []
  return [
    misplaced(say`${written} takes no label`, headSpan, [
      'Write the substitute as blocks in it, or as `::tearline[…]` on one line.'
    ])
  ]
}

function isSubstitute(node: RootContent): boolean {
  return isDirective(node) && node.name === 'tearline'
}

function isLabel(node: RootContent | undefined): boolean {
  return node?.type === 'paragraph' && node.data?.directiveLabel === true
}

function lacks(
  message: Diagnostic['message'],
  span: Span,
  hints: readonly string[]
): Diagnostic {
  return diagnose('markdown/missing-attribute', message, {span, hints})
}

function misplaced(
  message: Diagnostic['message'],
  span: Span,
  hints: readonly string[]
): Diagnostic {
  return diagnose('markdown/misplaced', message, {span, hints})
}
