import {visit} from 'unist-util-visit'
import type {Diagnostic, Span} from '../model/diagnostic.js'
import type {Classified} from '../model/report.js'

/** What is kept and leads to something that an edition does not keep. */
const LOST = ['edition/cut-reference', 'edition/cut-note', 'edition/cut-data']

/** What the stages after the cut say of the same. */
const FOLLOWS = /^(?:query|binding|graphic|html)\//

/**
 * Drops what is said only since an edition lacks a part: that something is not there, of
 * which it was told that it is withheld; that an abbreviation is used nowhere, or that a
 * list is empty, where that is so in this edition alone.
 */
export function dropLost(
  diagnostics: readonly Diagnostic[],
  {target, chapters, glossary}: Pick<Classified, 'target' | 'chapters' | 'glossary'>
): readonly Diagnostic[] {
  const unread = diagnostics.filter(({code}) => code === 'data/unknown-mark')
  // A mark that is none counts as the highest till it is mended.
  const isRead = ({code, span}: Diagnostic): boolean =>
    code !== 'edition/above-report' || unread.every((it) => it.span !== span)
  const told = diagnostics.filter(isRead)
  if (target.edition.ceiling === undefined) return told
  const lost = diagnostics.flatMap(({code, span}) =>
    span && LOST.includes(code) ? [span] : []
  )
  const texts = new Set<string>()
  for (const {tree} of chapters) visit(tree, 'text', ({value}) => void texts.add(value))
  const isWritten = (span: Span | undefined): boolean => {
    const short = glossary.find((entry) => entry.span === span)?.short
    return short !== undefined && [...texts].some((text) => text.includes(short))
  }
  return told.filter(({code, span}) => {
    if (code === 'html/empty-collector') return false
    if (code === 'html/unused-abbreviation') return !isWritten(span)
    return !FOLLOWS.test(code) || !lost.some((it) => span && isWithin(span, it))
  })
}

function isWithin({file, start}: Span, around: Span): boolean {
  const {start: from, end: to} = around
  return (
    file === around.file &&
    (from.line < start.line ||
      (from.line === start.line && from.column <= start.column)) &&
    (start.line < to.line || (start.line === to.line && start.column <= to.column))
  )
}
