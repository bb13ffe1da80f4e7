import {diagnose, say, type Span} from '../model/diagnostic.js'
import {gather, noted, type Noted} from '../model/noted.js'
import type {Attribute, Stretch} from '../model/tree.js'

/** One entry of a list in an attribute, with its place. */
export interface Entry {
  readonly text: string
  /** Whether it stood in single quotes, so that nothing in it has a meaning. */
  readonly isQuoted: boolean
  /** What stands behind the closing quote, as ` desc`. */
  readonly rest: string
  /** Stretches of `text` that stand for a parameter, and in which nothing has a meaning. */
  readonly literals: readonly Stretch[]
  readonly span: Span
}

/**
 * Splits `a, 'b, c', d` at the commas outside of single quotes (language rule 9).
 *
 * A quote opens only where an entry begins, so that `Côte d'Ivoire` needs none.
 * An empty entry, and a quote that is not closed, are `binding/bad-list` errors.
 */
export function splitList(attribute: Attribute): Noted<readonly Entry[]> {
  const read = gather(piecesOf(attribute).map((piece) => readEntry(attribute, piece)))
  return noted(
    read.value.filter((entry) => entry !== undefined),
    read.diagnostics
  )
}

interface Piece {
  readonly text: string
  readonly start: number
}

function piecesOf({value, literals = []}: Attribute): readonly Piece[] {
  const pieces: Piece[] = []
  let start = 0
  let hasBegun = false
  let isInQuotes = false
  for (let at = 0; at < value.length; at++) {
    const character = isWithin(literals, at) ? 'x' : value.charAt(at)
    if (character === "'" && (isInQuotes || !hasBegun)) isInQuotes = !isInQuotes
    if (character.trim() !== '') hasBegun = true
    if (character !== ',' || isInQuotes) continue
    pieces.push({text: value.slice(start, at), start})
    start = at + 1
    hasBegun = false
  }
  return [...pieces, {text: value.slice(start), start}]
}

function readEntry(attribute: Attribute, {text, start}: Piece): Noted<Entry | undefined> {
  const trimmed = text.trim()
  const offset = start + text.length - text.trimStart().length
  const span = spanWithin(attribute, offset, trimmed.length)
  if (trimmed === '') {
    const message = say`an entry of ${attribute.key} is empty`
    const span = spanWithin(attribute, Math.max(0, start - 1), text.length + 1)
    const hints = ['Leave out the comma too many, or write what is missing.']
    return noted(undefined, [diagnose('binding/bad-list', message, {span, hints})])
  }
  const literals = within(attribute.literals ?? [], offset)
  if (indexOutside(trimmed, "'", literals) !== 0) {
    return noted({text: trimmed, isQuoted: false, rest: '', literals, span})
  }

  const close = indexOutside(trimmed, "'", literals, 1)
  if (close < 0) {
    const hints = [say`Close it with ${"'"}.`]
    const message = 'a single quote is not closed'
    return noted(undefined, [diagnose('binding/bad-list', message, {span, hints})])
  }
  const inner = trimmed.slice(1, close)
  const rest = trimmed.slice(close + 1)
  return noted({text: inner, isQuoted: true, rest, literals: within(literals, 1), span})
}

/** Finds a text where it is not part of what a parameter put there. */
export function indexOutside(
  text: string,
  sought: string,
  literals: readonly Stretch[],
  from = 0
): number {
  let at = text.indexOf(sought, from)
  while (0 <= at && isWithin(literals, at)) at = text.indexOf(sought, at + 1)
  return at
}

function isWithin(literals: readonly Stretch[], at: number): boolean {
  return literals.some(({start, end}) => start <= at && at < end)
}

/** The same stretches, counted from `offset`. */
function within(literals: readonly Stretch[], offset: number): readonly Stretch[] {
  return literals.map(({start, end}) => ({start: start - offset, end: end - offset}))
}

/**
 * The place of a stretch of a value: known where the value stands on one line, to
 * the letter; else that of the whole value.
 */
export function spanWithin(
  {value, valueSpan}: Attribute,
  offset: number,
  length: number
): Span {
  const {file, start, end} = valueSpan
  const isToTheLetter =
    start.line === end.line && end.column - start.column === value.length
  if (!isToTheLetter) return valueSpan
  const column = start.column + offset
  return {
    file,
    start: {line: start.line, column},
    end: {line: start.line, column: column + length}
  }
}
