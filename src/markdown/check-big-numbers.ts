import type {ListItem, Nodes, RootContent} from 'mdast'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {spanOf, type ContainerDirective} from '../model/tree.js'
import type {Manuscript} from './manuscript.js'
import {walk} from './walk.js'

/** Directives that become a figure. */
const VALUES = ['value', 'change', 'share', 'quoted']

/** Checks that big numbers are one list, and that each item has a number. */
export function checkBigNumbers({file, tree, facts}: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  walk(tree, (node) => {
    const isBand = node.type === 'containerDirective' && node.name === 'big-numbers'
    // An open container takes in the rest of the text; that is told once.
    if (!isBand || !facts.closings.has(node)) return
    const flow = flowOf(node)
    const [list] = flow.filter(({type}) => type === 'list')
    const others = flow.filter((it) => it !== list)
    if (!list && others.length === 0) diagnostics.push(noList(node))
    diagnostics.push(...others.map((it) => misplaced(node, spanOf(file, it.position))))
    if (list?.type !== 'list') return
    for (const item of list.children) {
      if (!holdsValue(item)) diagnostics.push(noValue(spanOf(file, item.position)))
      const [, ...rest] = item.children
      diagnostics.push(...rest.map((it) => misplaced(node, spanOf(file, it.position))))
    }
  })
  return diagnostics
}

/** What stands in the band, without its label and what is told of it. */
function flowOf({children}: ContainerDirective): readonly RootContent[] {
  return children.filter((child) => {
    if (child.type === 'paragraph' && child.data?.directiveLabel) return false
    return child.type !== 'comment' && child.type !== 'leafDirective'
  })
}

/** Whether the first paragraph of an item holds a figure, or bold text in its place. */
function holdsValue({children: [first]}: ListItem): boolean {
  return first?.type === 'paragraph' && first.children.some(isValue)
}

function isValue(node: Nodes): boolean {
  if (node.type === 'strong') return true
  if (node.type === 'textDirective' && VALUES.includes(node.name)) return true
  return 'children' in node && node.children.some(isValue)
}

function noList({data: {headSpan}}: ContainerDirective): Diagnostic {
  return diagnose('markdown/misplaced', 'these big numbers hold no list', {
    span: headSpan,
    hints: ['Write each number as an item that begins with `- `.']
  })
}

function misplaced({data}: ContainerDirective, span: Span): Diagnostic {
  const around = {quote: ':::big-numbers', span: data.nameSpan}
  return diagnose('markdown/misplaced', say`this does not belong into ${around}`, {
    span,
    hints: ['Write it before or after: there is one list in it, of one paragraph each.']
  })
}

function noValue(span: Span): Diagnostic {
  return diagnose('markdown/no-big-number', 'this item has no number', {
    span,
    hints: ['Begin it with a `:value`, `:change` or `:share`, or with bold text.']
  })
}
