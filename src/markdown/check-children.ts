import type {RootContent} from 'mdast'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'
import {spanOf, type ContainerDirective} from '../model/tree.js'
import {FENCES, findShape} from './directive-table.js'
import {findTornPaths} from './check-pictures.js'
import type {Manuscript} from './manuscript.js'
import {walk} from './walk.js'

/** Checks what stands in tables, charts, maps and figures: one thing, and what is told of it. */
export function checkChildren({file, tree, facts}: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  walk(tree, (node) => {
    // An open container takes in the rest of the text; that is told once.
    if (node.type !== 'containerDirective' || !facts.closings.has(node)) return
    if (node.name === 'figure') diagnostics.push(...checkFigure(file, node))
    if (node.name === 'table') diagnostics.push(...checkTable(file, node))
    if (node.name === 'chart' || node.name === 'map') {
      diagnostics.push(...flowOf(node).map((it) => misplaced(file, node, it)))
    }
  })
  return diagnostics
}

function checkFigure(file: ProjectPath, node: ContainerDirective): readonly Diagnostic[] {
  const flow = flowOf(node)
  const [picture, ...others] = flow.filter(isPicture)
  const rest = flow.filter((it) => !isPicture(it) && !isLaterFence(it))
  // A picture that is torn has been told as such.
  const faults = rest
    .filter((it) => !isTornPicture(it))
    .map((it) => misplaced(file, node, it))
  const second = others.map((it) =>
    misplacedAs(say`this figure has a second picture`, spanOf(file, it.position), [
      'Give each picture a figure of its own.'
    ])
  )
  if (picture || flow.some(isLaterFence)) return [...faults, ...second]
  const message = say`this figure has no picture`
  const missing = misplacedAs(message, node.data.headSpan, [
    'Put one picture into it, as `![What is seen](figures/name.jpg)`, in a paragraph of its own.'
  ])
  return 0 < rest.length ? faults : [missing]
}

function checkTable(file: ProjectPath, node: ContainerDirective): readonly Diagnostic[] {
  const hasData = node.data.braces.attributes.some(({key}) => key === 'data')
  const flow = flowOf(node)
  if (hasData) return flow.map((it) => misplaced(file, node, it))
  const [table, ...others] = flow.filter(({type}) => type === 'table')
  const faults = flow
    .filter((it) => it.type !== 'table' || others.includes(it))
    .map((it) => misplaced(file, node, it))
  if (table || 0 < faults.length) return faults
  return [
    misplacedAs(say`this table has no rows`, node.data.headSpan, [
      'Put a table into it, with a bar between two cells, or name one of the data with `data=`.'
    ])
  ]
}

/** What a container holds, without its label, comments, and what is told of it. */
function flowOf({children}: ContainerDirective): readonly RootContent[] {
  return children.filter((child) => {
    if (child.type === 'comment') return false
    if (child.type === 'paragraph' && child.data?.directiveLabel) return false
    if (child.type !== 'leafDirective') return true
    const shape = findShape(child.name)
    // Others have their error already: they are unknown, misplaced or come later.
    return shape?.parents === undefined && shape?.comesWith === undefined
  })
}

/** Whether a block is a paragraph of one picture and nothing else. */
function isPicture(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false
  const [image, ...others] = node.children.filter(({type}) => type !== 'comment')
  return image?.type === 'image' && others.length === 0
}

function isTornPicture(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false
  const [first] = node.children
  return first?.type === 'text' && findTornPaths(first.value).length === 1
}

function isLaterFence(node: RootContent): boolean {
  return node.type === 'code' && Object.hasOwn(FENCES, node.lang ?? '')
}

function misplaced(
  file: ProjectPath,
  holder: ContainerDirective,
  node: RootContent
): Diagnostic {
  const written = {quote: `:::${holder.name}`, span: holder.data.nameSpan}
  return misplacedAs(
    say`this does not belong into ${written}`,
    spanOf(file, node.position),
    ['Write it before or after.']
  )
}

function misplacedAs(
  message: Diagnostic['message'],
  span: Span,
  hints: readonly string[]
): Diagnostic {
  return diagnose('markdown/misplaced', message, {span, hints})
}
