import {findMark, findPortionMark} from '../marking/marks.js'
import type {Mark} from '../model/mark.js'
import type {Scheme} from '../model/scheme.js'

/** What opened a block of code. */
export interface Fence {
  readonly sign: string
  readonly length: number
}

export function findFence(line: string): Fence | undefined {
  const run = /^ {0,3}(?:[-*+>]\s+)*(`{3,}|~{3,})/.exec(line)?.[1]
  return run === undefined ? undefined : {sign: run.charAt(0), length: run.length}
}

export function closesFence(line: string, {sign, length}: Fence): boolean {
  const run = line.trim().replace(/^>\s*/, '')
  return length <= run.length && run.split('').every((it) => it === sign)
}

/** A line with its pieces of code blanked: what stands in them is an example. */
export function withoutCode(line: string): string {
  const parts = line.split(/(`+)/)
  let open: string | undefined
  return parts
    .map((part, index) => {
      const isTick = index % 2 === 1
      const blank = open !== undefined || isTick ? ' '.repeat(part.length) : part
      if (!isTick) return blank
      if (open === part) open = undefined
      else if (open === undefined && parts.indexOf(part, index + 1) % 2 === 1) open = part
      return blank
    })
    .join('')
}

export function findHeading(line: string): {readonly level: number} | undefined {
  const run = /^ {0,3}(#{1,6})\s/.exec(line)?.[1]
  return run === undefined ? undefined : {level: run.length}
}

/** The mark in `marking="…"`, `marking=…`. */
export function findMarking(line: string, scheme: Scheme): Mark | undefined {
  const found = /\bmarking\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s}"']+))/.exec(line)
  const written = found?.[1] ?? found?.[2] ?? found?.[3]
  return written === undefined ? undefined : findMark(written, scheme)
}

/** The marks of portions, tables and cells that stand in a line. */
export function findInner(line: string, scheme: Scheme): readonly Mark[] {
  const directives = line.match(/(?:^\s*::[a-z]|:portion\[)[^\n]*?\}/g) ?? []
  const cells = line.match(/\|\s*\([^()|]{1,80}\)/g) ?? []
  return [
    ...directives.flatMap((it) => findMarking(it, scheme) ?? []),
    ...cells.flatMap(
      (it) => findPortionMark(it.replace(/^\|\s*\(|\)$/g, ''), scheme) ?? []
    )
  ]
}

/** What may stand before the text of a list item, a quotation, a note or a cell. */
const LEAD = /^\s*(?:(?:[-*+>]|\d{1,9}[.)]|\[\^[^\]]+\]:|\|)\s*)*(?:\[[ xX]\]\s+)?/

/**
 * The portion mark at the beginning of a line.
 *
 * @returns
 *   `begins` where the line begins something of its own: it takes its mark, or none.
 */
export function findPortion(
  line: string,
  scheme: Scheme
): {
  readonly begins: boolean
  readonly mark: Mark | undefined
} {
  const lead = LEAD.exec(line)?.[0] ?? ''
  const written = /^\(([^()]{1,80})\)/.exec(line.slice(lead.length))?.[1]
  const mark = written === undefined ? undefined : findPortionMark(written, scheme)
  return {begins: mark !== undefined || lead.trim() !== '', mark}
}

/** Whether a line has words of a text: no fence, no rule, no braces going on. */
export function isProse(line: string): boolean {
  const rest = line.slice((LEAD.exec(line)?.[0] ?? '').length)
  return /^(?:\(|[*_“"'‘(]*[\p{L}\p{N}])/u.test(rest) && !/^[\w.-]+=\S/.test(rest)
}
