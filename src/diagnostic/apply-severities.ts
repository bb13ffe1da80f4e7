import {SEVERITIES, type Code, type Severity} from '../model/codes.js'
import type {Diagnostic} from '../model/diagnostic.js'

/**
 * Gives warnings the severity that the settings want, and leaves out those that are
 * off. What is an error by nature stays one, whatever the settings say.
 */
export function applySeverities(
  diagnostics: readonly Diagnostic[],
  severities: ReadonlyMap<Code, Severity | 'off'>
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const wanted = severities.get(diagnostic.code)
    if (wanted === undefined || SEVERITIES[diagnostic.code] === 'error') return diagnostic
    return wanted === 'off' ? [] : {...diagnostic, severity: wanted}
  })
}
