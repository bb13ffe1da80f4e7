import {isCode, SEVERITIES} from '../model/codes.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import type {Silence} from '../model/tree.js'

/**
 * Leaves out what authors silenced at its place.
 *
 * Only what is a warning by nature can be silenced: an error stays, or a wrong report
 * would count as a good one. A silence of a code that is none, or of an error, is a
 * `markdown/unknown-silence`; one that had nothing to silence is a
 * `markdown/unused-silence`, unless there are errors, since stages that come after an
 * error may not have looked.
 *
 * To be called with all diagnostics of a report, before severities are applied.
 */
export function applySilences(
  diagnostics: readonly Diagnostic[],
  silences: readonly Silence[]
): readonly Diagnostic[] {
  const used = new Set<Silence>()
  const kept = diagnostics.filter((diagnostic) => {
    if (diagnostic.severity === 'error') return true
    const found = silences.filter((silence) => covers(silence, diagnostic))
    for (const silence of found) used.add(silence)
    return found.length === 0
  })
  const unsound = silences.flatMap(checkCode)
  if ([...kept, ...unsound].some(({severity}) => severity === 'error')) {
    return [...kept, ...unsound]
  }
  return [...kept, ...silences.filter((silence) => !used.has(silence)).map(unused)]
}

function covers({code, span, lines}: Silence, diagnostic: Diagnostic): boolean {
  const place = diagnostic.span
  if (code !== diagnostic.code || place?.file !== span.file) return false
  return lines.first <= place.start.line && place.start.line <= lines.last
}

function checkCode({code, span}: Silence): readonly Diagnostic[] {
  if (!isCode(code)) {
    const known = Object.keys(SEVERITIES).filter((it) => isCode(it) && isWarning(it))
    const message = say`there is no code called ${code}`
    const hints = hintAtName(code, known)
    return [diagnose('markdown/unknown-silence', message, {span, hints})]
  }
  if (isWarning(code)) return []
  const message = say`${code} is an error, and cannot be silenced`
  const hints = ['Mend what it speaks of, and take the comment out.']
  return [diagnose('markdown/unknown-silence', message, {span, hints})]
}

function isWarning(code: keyof typeof SEVERITIES): boolean {
  return SEVERITIES[code] !== 'error'
}

function unused({code, span}: Silence): Diagnostic {
  return diagnose('markdown/unused-silence', say`there is no ${code} to silence here`, {
    span,
    hints: ['Take the comment out, or put it right before the block it speaks of.']
  })
}
