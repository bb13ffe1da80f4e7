import type {Nodes, Paragraph, TableCell} from 'mdast'
import {findPortionMark} from '../marking/marks.js'
import type {Mark} from '../model/mark.js'
import type {Scheme} from '../model/scheme.js'
import {rangeOf} from './prose.js'

/** The mark with which a text begins, and how many characters it takes with its brackets. */
export interface WrittenMark {
  readonly mark: Mark
  readonly length: number
}

/**
 * Finds the mark of a portion that stands at the beginning of a text exactly:
 * brackets, the label, and a space or the end behind it.
 */
export function findOpening(text: string, scheme: Scheme): WrittenMark | undefined {
  const [written, label = ''] = /^\(([^()\r\n]{1,80})\)(?=[ \t\r\n]|$)/.exec(text) ?? []
  if (written === undefined) return undefined
  const mark = findPortionMark(label, scheme)
  return mark && {mark, length: written.length}
}

/**
 * Finds the mark with which a paragraph or a cell begins.
 *
 * @param source
 *   The file: what stands there as an entity or behind a backslash is text.
 */
export function findPortion(
  node: Paragraph | TableCell,
  source: string,
  scheme: Scheme
): WrittenMark | undefined {
  const [first] = node.children
  if (first?.type !== 'text') return undefined
  const found = findOpening(first.value, scheme)
  const {start} = rangeOf(first)
  const isAsWritten =
    found && source.startsWith(first.value.slice(0, found.length), start)
  return isAsWritten ? found : undefined
}

/** Whether anything of a text is left behind its mark. */
export function hasText(node: Paragraph | TableCell, {length}: WrittenMark): boolean {
  const [first, ...others] = node.children
  const rest = first?.type === 'text' ? first.value.slice(length) : ''
  return rest.trim() !== '' || others.some(isSeen)
}

function isSeen({type}: Nodes): boolean {
  return type !== 'comment' && type !== 'break'
}
