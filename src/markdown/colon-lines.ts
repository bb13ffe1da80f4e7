import type {Span} from '../model/diagnostic.js'
import {withoutLookAlikes} from './hidden-characters.js'
import type {Manuscript} from './manuscript.js'
import {withoutPrefix} from './opaque-lines.js'
import {findTakenLines} from './taken-lines.js'
import {trimEnd} from './trim-end.js'

/** A line of text that begins with two or more colons, or with what looks like them. */
export interface ColonLine {
  readonly number: number
  /** Without quotation marks, list markers and white space around. */
  readonly span: Span
  readonly colons: number
  /** What follows the colons, with ordinary signs in place of look-alikes. */
  readonly rest: string
  /** Whether its colons are colons, and what is white space can be seen. */
  readonly isExact: boolean
  /** Whether four columns or more stand before it, as before code. */
  readonly isIndented: boolean
}

/** Whether a line has nothing but the colons of a fence. */
export function isFenceOnly({colons, rest}: ColonLine): boolean {
  return 3 <= colons && rest.trim() === ''
}

/** Finds the lines of colons that no construct has taken. */
export function findColonLines(manuscript: Manuscript): readonly ColonLine[] {
  const taken = findTakenLines(manuscript)
  return manuscript.lines.texts.flatMap((line, index): ColonLine[] => {
    const number = index + 1
    if (taken.has(number) || !/[:：﹕ː∶꞉։׃܃︓]/u.test(line)) return []
    const block = withoutPrefix(line)
    const written = trimEnd(block)
    const plain = withoutLookAlikes(written).trimStart()
    if (!plain.startsWith('::')) return []
    const start = line.length - block.length + 1
    const rest = plain.replace(/^:+/, '')
    const colons = plain.length - rest.length
    const prefix = line.slice(0, start - 1)
    return [
      {
        number,
        span: manuscript.lines.spanInLine(number, start, start + written.length),
        colons,
        rest,
        isExact: written === plain,
        isIndented: /(?: {4}|\t)$/.test(prefix)
      }
    ]
  })
}
