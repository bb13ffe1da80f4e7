import {SEVERITIES, type Code, type Severity} from './codes.js'
import type {ProjectPath} from './path.js'

/** A place in a text. `line` and `column` count from 1, in UTF-16 code units. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** A stretch of one file. `end` is the place just after its last character. */
export interface Span {
  readonly file: ProjectPath
  readonly start: Point
  readonly end: Point
}

/** The place of what is said of a file as a whole: before its first character. */
export function startOf(file: ProjectPath): Span {
  const start = {line: 1, column: 1}
  return {file, start, end: start}
}

/** A piece of somebody's source, shown only to those who may read its mark. */
export interface Quotation {
  readonly quote: string
  /** Where it stands; left out where it is quoted from no one place. */
  readonly span?: Span | undefined
}

/** Our words, with what they quote kept apart. */
export type Wording = string | readonly (string | Quotation)[]

/** A place that explains a diagnostic, as the first of two equal captions does. */
export interface Related {
  readonly span: Span
  readonly message: Wording
}

/**
 * One thing that the build has to say to the author about their own files.
 *
 * It is plain data, so it can be sorted, cached and compared, and shown later by
 * someone who has the sources at hand.
 */
export interface Diagnostic {
  readonly code: Code
  readonly severity: Severity
  /** What is wrong, in the author's words: lower case, no full stop. */
  readonly message: Wording
  /** Left out only where no one place is to blame. */
  readonly span?: Span | undefined
  readonly related: readonly Related[]
  /** What the author can do next: whole sentences, each an order. */
  readonly hints: readonly Wording[]
}

export function diagnose(
  code: Code,
  message: Wording,
  {
    span,
    related = [],
    hints = []
  }: Partial<Pick<Diagnostic, 'span' | 'related' | 'hints'>> = {}
): Diagnostic {
  return {code, severity: SEVERITIES[code], message, span, related, hints}
}

/**
 * Words a message as a template: what stands between the braces is quoted from a
 * source and kept apart from our words, in backticks when it is shown.
 *
 * `` say`there is no table called ${name}` `` keeps `name` as a quotation. A
 * number is ours, and becomes a word.
 */
export function say(
  words: TemplateStringsArray,
  ...quoted: readonly (string | number | Quotation)[]
): Wording {
  return words.flatMap((word, index) => {
    const next = quoted[index]
    if (next === undefined) return [word]
    if (typeof next === 'number') return [word, String(next)]
    return [word, typeof next === 'string' ? {quote: next} : next]
  })
}

/** Joins names for a hint: each is a quotation. */
export function quoteAll(names: readonly string[]): (string | Quotation)[] {
  return names.flatMap((quote, index) => (index === 0 ? [{quote}] : [', ', {quote}]))
}

/** Whether any of them is an error, so that the output must not be trusted. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({severity}) => severity === 'error')
}
