import {
  hintedMark,
  looksLikeMark,
  looksLikeWholeMark
} from '../marking/looks-like-mark.js'
import {findPortionMark, marksOf} from '../marking/marks.js'
import {
  diagnose,
  quoteAll,
  say,
  type Diagnostic,
  type Span,
  type Wording
} from '../model/diagnostic.js'
import type {Scheme} from '../model/scheme.js'
import {withoutLookAlikes} from './hidden-characters.js'
import type {Manuscript} from './manuscript.js'
import {findOpening, findPortion, hasText} from './portion-place.js'
import type {Prose} from './prose.js'
import {mayBegin} from './read-portions.js'
import {trimEnd} from './trim-end.js'
import {walk} from './walk.js'
import type {Parents} from 'mdast'

/** What may stand around a mark that stands alone: emphasis, brackets, a point. */
const AROUND = ' \t*_[]>#-.:'

/** What may stand before brackets that want to be a mark's. */
const BEFORE = /^[\s*_~"'“”‘’«„[{<]*/

/** How much of a line is looked at: a mark with all that may stand around it is short. */
const LOOKED_AT = 120

/**
 * Finds lines that look like a mark and are not exactly one, or stand where a mark
 * marks nothing (the language, rule 4; security, 0.1).
 *
 * A mark that is not read releases what it was to withhold, so each is an error.
 */
export function checkMarks(manuscript: Manuscript): readonly Diagnostic[] {
  const {prose, scheme, text, lines} = manuscript
  const around = findAncestors(manuscript)
  return prose.flatMap((it) =>
    linesOf(it).flatMap((line) => {
      const span = lines.spanOf(line.start, line.start + line.text.length)
      const place = {scheme, span, source: text, isFirst: line.isFirst}
      return findFault(line.text, it, {...place, ancestors: around.get(it.node) ?? []})
    })
  )
}

function findAncestors({
  tree
}: Manuscript): ReadonlyMap<Prose['node'], readonly Parents[]> {
  const found = new Map<Prose['node'], readonly Parents[]>()
  walk(tree, (node, ancestors) => {
    if (node.type === 'paragraph' || node.type === 'tableCell') {
      found.set(node, ancestors)
    }
  })
  return found
}

interface Line {
  readonly text: string
  /** Its offset in the file. */
  readonly start: number
  readonly isFirst: boolean
}

function linesOf({text, start}: Prose): readonly Line[] {
  const lines: Line[] = []
  for (const {0: line, index} of text.matchAll(/[^\r\n]+/g)) {
    const trimmed = line.replace(/^[\s>]+/, '')
    const at = start + index + line.length - trimmed.length
    const isFirst = lines.length === 0
    if (trimmed !== '') lines.push({text: trimmed.trimEnd(), start: at, isFirst})
  }
  return lines
}

interface Place {
  readonly scheme: Scheme
  readonly span: Span
  readonly source: string
  readonly isFirst: boolean
  readonly ancestors: readonly Parents[]
}

function findFault(text: string, prose: Prose, place: Place): readonly Diagnostic[] {
  const {scheme, span} = place
  const plain = plainOf(text.slice(0, LOOKED_AT))
  const bracketed = findBracketed(plain, scheme)
  if (bracketed !== undefined) return portionFault(text, bracketed, prose, place)
  const {node} = prose
  if (node.type === 'tableCell') return []
  const bare = withoutAround(plain)
  if (looksLikeWholeMark(bare, scheme) && text.length < LOOKED_AT) {
    const isExact = findPortionMark(withoutAround(text), scheme) !== undefined
    const isTitle = node.type !== 'paragraph' || node.data?.directiveLabel === true
    if (isExact && isTitle) return []
    return [isExact ? marksNothing(text, span) : nearMark(text, span, bare, scheme)]
  }
  const label = place.isFirst ? findBeforeSign(plain, scheme) : undefined
  return label === undefined ? [] : [unbracketed(label, span, scheme)]
}

/**
 * A text with the letters and signs that it wants to be seen as: of look-alikes, of
 * entities, of signs behind a backslash. A bracket behind one is text, and stays so.
 */
function plainOf(text: string): string {
  const decoded = text
    .replaceAll(/&#(\d{1,7});/g, (_, point: string) => characterOf(Number(point)))
    .replaceAll(/&#[xX]([\da-fA-F]{1,6});/g, (_, point: string) =>
      characterOf(Number.parseInt(point, 16))
    )
    .replaceAll(/&(?:lpar|rpar|colon|plus);/g, (name) => ENTITIES.get(name) ?? name)
  return withoutLookAlikes(decoded.replaceAll(/\\(?=[^(\\])/g, ''))
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&lpar;', '('],
  ['&rpar;', ')'],
  ['&colon;', ':'],
  ['&plus;', '+']
])

function characterOf(point: number): string {
  return 0 < point && point <= 0x10ffff ? String.fromCodePoint(point) : ''
}

/** What stands in brackets at the beginning of a line, where it looks like a mark. */
function findBracketed(plain: string, scheme: Scheme): string | undefined {
  const [before = ''] = BEFORE.exec(plain) ?? []
  const rest = plain.slice(before.length)
  const [, inRound] = /^\(([^()]{1,80})\)/.exec(rest) ?? []
  if (inRound !== undefined)
    return looksLikeMark(inRound, scheme) ? inRound.trim() : undefined
  const isOpen = /[[{<]/.test(before)
  const [, inOther] = /^([^[\]{}<>]{1,80}?)\s*[\]}>]/.exec(rest) ?? []
  // A mark and nothing else in such brackets is told of as one that stands alone.
  const isAlone = inOther !== undefined && withoutAround(plain) === inOther
  if (!isOpen || inOther === undefined || isAlone) return undefined
  return looksLikeWholeMark(inOther, scheme) ? inOther : undefined
}

/** A mark of the scheme with a colon or a dash behind it, as one who means a portion writes. */
function findBeforeSign(plain: string, scheme: Scheme): string | undefined {
  const text = plain.replace(BEFORE, '')
  for (const {index} of text.slice(0, LOOKED_AT).matchAll(/[:–—-][*_]{0,3}\s/g)) {
    const label = trimEnd(withoutAround(text.slice(0, index)))
    if (looksLikeWholeMark(label, scheme)) return label
  }
  return undefined
}

function portionFault(
  text: string,
  label: string,
  {node}: Prose,
  {scheme, span, source, isFirst, ancestors}: Place
): readonly Diagnostic[] {
  const end = text.search(/[)\]}>）]/) + 1
  const written = text.slice(0, 0 < end ? end : text.length)
  const short = {
    ...span,
    end: {...span.start, column: span.start.column + written.length}
  }
  const isExact = findOpening(text, scheme) !== undefined
  if (!isExact) return [nearMark(written, short, label, scheme, text)]
  const isText = node.type === 'paragraph' || node.type === 'tableCell'
  if (!isText || !mayBegin(node, ancestors)) return [needsBraces(written, short)]
  const found = isFirst ? findPortion(node, source, scheme) : undefined
  if (!found) return [withinText(written, short)]
  return hasText(node, found) ? [] : [marksNothing(written, short)]
}

function withoutAround(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && AROUND.includes(text.charAt(start))) start++
  while (start < end && AROUND.includes(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

function nearMark(
  written: string,
  span: Span,
  label: string,
  scheme: Scheme,
  line = ''
): Diagnostic {
  const meant = hintedMark(label, scheme)
  const isGlued = /^\([^()]*\)\S/.test(line) && findPortionMark(label, scheme) === label
  return near(say`${{quote: written, span}} looks like a mark and is none`, span, [
    isGlued
      ? 'Write a space behind it.'
      : meant === undefined
        ? ['Use one of: ', ...quoteAll(marksOf(scheme)), '.']
        : ['Did you mean ', {quote: meant}, '?']
  ])
}

function marksNothing(written: string, span: Span): Diagnostic {
  return near(say`the mark ${{quote: written, span}} marks nothing`, span, [
    'Write it in round brackets right before the text that it is for, in the same paragraph.',
    'Put it into a sentence where it is text.'
  ])
}

function needsBraces(written: string, span: Span): Diagnostic {
  return near(say`the mark ${{quote: written, span}} cannot stand here`, span, [
    ['Write it into braces, as ', {quote: `{marking="${written.slice(1, -1)}"}`}, '.'],
    'Write `\\(` where it is text.'
  ])
}

function withinText(written: string, span: Span): Diagnostic {
  return near(
    say`the mark ${{quote: written, span}} does not begin a paragraph, and marks nothing`,
    span,
    [
      'Put an empty line before it, or write `:portion[…]{marking=…}`.',
      'Write `\\(` where it is text.'
    ]
  )
}

function unbracketed(label: string, span: Span, scheme: Scheme): Diagnostic {
  const meant = hintedMark(label, scheme) ?? label
  const column = span.start.column + label.length
  const written = {quote: label, span: {...span, end: {...span.start, column}}}
  return near(
    say`the mark ${written} is in no brackets, and marks nothing`,
    written.span,
    [
      ['Write ', {quote: `(${meant}) `}, ' where it is the mark of what follows.'],
      'Let a word follow it where it is text.'
    ]
  )
}

function near(message: Wording, span: Span, hints: readonly Wording[]): Diagnostic {
  return diagnose('markdown/near-mark', message, {span, hints})
}
