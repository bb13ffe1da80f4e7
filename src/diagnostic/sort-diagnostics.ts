import type {Diagnostic} from '../model/diagnostic.js'
import {wordsOf} from './words-of.js'

/**
 * Sorts diagnostics by file, line, column and code, those without a place first, and
 * keeps equal ones once. The order of the stages that found them does not show.
 */
export function sortDiagnostics(
  diagnostics: readonly Diagnostic[]
): readonly Diagnostic[] {
  const entries = diagnostics.map((it) => [JSON.stringify(it), it] as const)
  return [...new Map(entries).values()].toSorted(compare)
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    compareTexts(a.span?.file ?? '', b.span?.file ?? '') ||
    (a.span?.start.line ?? 0) - (b.span?.start.line ?? 0) ||
    (a.span?.start.column ?? 0) - (b.span?.start.column ?? 0) ||
    compareTexts(a.code, b.code) ||
    compareTexts(wordsOf(a.message), wordsOf(b.message))
  )
}

/** By code units: the same on every machine. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
