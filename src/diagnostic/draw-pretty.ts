import type {Severity} from '../model/codes.js'
import type {Diagnostic, Related, Span} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'
import {drawFrame, type Underlined} from './draw-frame.js'
import {painterOf, type Color} from './paint.js'
import {toVisible} from './to-visible.js'
import {wordsOf, type WordsOptions} from './words-of.js'

export interface PrettyOptions extends Pick<WordsOptions, 'quote'> {
  /** Whether the terminal shows colours. */
  readonly color: boolean
  /** Columns of the terminal: longer lines of the sources are cut around the place. */
  readonly width: number
}

/** The most that are drawn (style of the house); the rest are counted. */
const DRAWN = 20

/** Longer quotations would bury our words. */
const LONGEST_QUOTE = 120

/** What follows a frame stands below its bar. */
const INDENT = ' '.repeat(5)

const COLORS = {
  error: 'red',
  warning: 'yellow',
  info: 'blue'
} as const satisfies Record<Severity, Color>

/**
 * Draws diagnostics for a terminal: where, what, the line with the place underlined,
 * what to do. They are drawn in the order given, the first twenty of them.
 *
 * @param sources
 *   The texts of the files that they point into; a file that is left out has no frame.
 */
export function drawPretty(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<ProjectPath, string>,
  options: PrettyOptions
): string {
  const drawn = diagnostics.slice(0, DRAWN).map((it) => drawOne(it, sources, options))
  const restCount = diagnostics.length - drawn.length
  const rest =
    restCount === 0
      ? []
      : [`and ${restCount} more; \`--format json\` gives all of them\n`]
  return [...drawn, ...rest].join('\n')
}

function drawOne(
  {code, severity, message, span, related, hints}: Diagnostic,
  sources: ReadonlyMap<ProjectPath, string>,
  {color, width, quote = true}: PrettyOptions
): string {
  const paint = painterOf(color)
  const words = {quote, longestQuote: LONGEST_QUOTE}
  const place = span ? [paint('bold', placeOf(span))] : []
  const near = related.filter((it) => it.span.file === span?.file)
  // What the gate found is withheld: its place is told, and its line is not shown.
  const isShown = quote && !code.startsWith('gate/')
  const text = span && isShown ? sources.get(span.file) : undefined
  const frame =
    span && text !== undefined
      ? drawFrame(text, placesOf(span, near, severity, words), {paint, width})
      : []
  const far = 0 < frame.length ? related.filter((it) => !near.includes(it)) : related
  const lines = [
    [...place, paint(COLORS[severity], severity), code].join('  '),
    `  ${wordsOf(message, words)}`,
    ...(0 < frame.length ? ['', ...frame] : []),
    ...far.map((it) => `${INDENT}see ${placeOf(it.span)}: ${wordsOf(it.message, words)}`),
    ...hints.map((hint) => `${INDENT}${paint('bold', 'hint:')} ${wordsOf(hint, words)}`)
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function placeOf({file, start}: Span): string {
  return `${toVisible(file)}:${start.line}:${start.column}`
}

function placesOf(
  span: Span,
  related: readonly Related[],
  severity: Severity,
  words: WordsOptions
): readonly Underlined[] {
  return [
    {span, stroke: '━', color: COLORS[severity]},
    ...related.map(({span, message}): Underlined => {
      return {span, stroke: '─', color: 'blue', label: wordsOf(message, words)}
    })
  ]
}
