import type {Parents} from 'mdast'
import type {Span} from '../model/diagnostic.js'
import type {ContainerDirective} from '../model/tree.js'
import {findShape} from './directive-table.js'

/** The colons that open a container. */
export function colonsOf({data: {headSpan, nameSpan}}: ContainerDirective): Span {
  return {...headSpan, end: nameSpan.start}
}

/** How many they are. */
export function fenceSize(node: ContainerDirective): number {
  const {start, end} = colonsOf(node)
  return end.column - start.column
}

/** The container around, whose fence is not longer, as it must be. */
export function findShorterOuter(
  node: ContainerDirective,
  ancestors: readonly Parents[]
): ContainerDirective | undefined {
  const outer = ancestors.findLast((it) => it.type === 'containerDirective')
  return outer && fenceSize(outer) <= fenceSize(node) ? outer : undefined
}

/** Whether somebody closed a container by its name, as `:::box` or `:::end`. */
export function isWordOnCloser(
  outer: ContainerDirective,
  inner: ContainerDirective
): boolean {
  const {headSpan, nameSpan} = inner.data
  const isBare = headSpan.end.column === nameSpan.end.column
  const isNone = findShape(inner.name) === undefined || inner.name === outer.name
  return fenceSize(outer) === fenceSize(inner) && isBare && isNone
}
