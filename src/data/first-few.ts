import type {Diagnostic} from '../model/diagnostic.js'

/** How many faults of one kind in one column or file are told one by one. */
const TOLD = 10

/**
 * Keeps the first few of many faults of one kind, and counts the rest in one more:
 * ten thousand cells with a comma for a point are one mistake.
 */
export function firstFew(
  diagnostics: readonly Diagnostic[],
  countRest: (count: number) => Diagnostic
): readonly Diagnostic[] {
  const rest = diagnostics.length - TOLD
  if (rest <= 1) return diagnostics
  return [...diagnostics.slice(0, TOLD), countRest(rest)]
}
