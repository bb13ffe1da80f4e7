import type {Severity} from '../model/codes.js'
import type {Diagnostic, Span} from '../model/diagnostic.js'
import {wordsOf, type WordsOptions} from './words-of.js'

const COMMANDS = {
  error: 'error',
  warning: 'warning',
  info: 'notice'
} as const satisfies Record<Severity, string>

/** Longer quotations would bury the line in the log. */
const LONGEST_QUOTE = 120

/**
 * Writes diagnostics as workflow commands, which GitHub shows at the line: one line
 * each. Nothing of the sources is quoted unless `quote` says so.
 */
export function toGithub(
  diagnostics: readonly Diagnostic[],
  {quote = false}: Pick<WordsOptions, 'quote'> = {}
): string {
  const words = {quote, longestQuote: LONGEST_QUOTE}
  return diagnostics
    .map(({code, severity, message, span, hints}) => {
      const properties = [...placeOf(span), ['title', code] as const]
        .map(([name, value]) => `${name}=${escapeProperty(value)}`)
        .join(',')
      const text = [message, ...hints].map((it) => wordsOf(it, words)).join('\n')
      return `::${COMMANDS[severity]} ${properties}::${escapeText(text)}\n`
    })
    .join('')
}

/** Columns are for places on one line only: with others GitHub refuses them. */
function placeOf(span: Span | undefined): readonly (readonly [string, string])[] {
  if (!span) return []
  const {file, start, end} = span
  const lines = [
    ['file', file],
    ['line', String(start.line)],
    ['endLine', String(end.line)]
  ] as const
  if (start.line !== end.line) return lines
  return [...lines, ['col', String(start.column)], ['endColumn', String(end.column)]]
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
