import type {Diagnostic, Span} from '../model/diagnostic.js'
import {wordsOf, type WordsOptions} from './words-of.js'

/**
 * Writes diagnostics as one JSON object, for other programs: `errors` and `warnings`
 * count them, `diagnostics` has all of them.
 *
 * Lines and columns count from 1, columns in UTF-16 code units; an end is the place
 * after the last character. Nothing of the sources is quoted unless `quote` says so.
 */
export function toJson(
  diagnostics: readonly Diagnostic[],
  {quote = false}: Pick<WordsOptions, 'quote'> = {}
): string {
  const count = (wanted: Diagnostic['severity']): number =>
    diagnostics.filter(({severity}) => severity === wanted).length
  const listed = diagnostics.map(({code, severity, message, span, related, hints}) => ({
    code,
    severity,
    message: wordsOf(message, {quote}),
    ...placeOf(span),
    related: related.map((it) => ({
      message: wordsOf(it.message, {quote}),
      ...placeOf(it.span)
    })),
    hints: hints.map((hint) => wordsOf(hint, {quote}))
  }))
  const report = {
    errors: count('error'),
    warnings: count('warning'),
    diagnostics: listed
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}

function placeOf(span: Span | undefined): object {
  if (!span) return {}
  const {file, start, end} = span
  return {file, start, end}
}
