import {findMark, findMeantMark, MARKS} from '../marking/marks.js'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {findNearest} from '../model/nearest.js'
import {withoutLookAlikes} from './hidden-characters.js'
import type {Manuscript} from './manuscript.js'
import type {Prose} from './prose.js'
import {notYet} from './stage.js'

/** What may stand around a mark that stands alone: emphasis, brackets, a point. */
const AROUND = ' \t*_[]>#-.:'

/** A line that is a mark and nothing else, or wants to be one; letters are plain. */
const LINE = /^T\s?L\s?P[\s:._/–—-]*([A-Z]{2,8}(?:[\s+_-]*STRICT)?)$/i

/** What begins with a mark in brackets, as a portion does; the mark alone, in capitals, too. */
const PORTION =
  /^\(\s*((?:T\s?L\s?P[\s:._/–—-]*[A-Z]{2,8}(?:[\s+_-]*STRICT)?)|[A-Z]{3,5}(?:\+STRICT)?)\s*\)/i

/**
 * Finds lines that look like a mark and are not exactly one (the language, rule 4),
 * and marks of portions, which come later.
 */
export function checkMarks(manuscript: Manuscript): readonly Diagnostic[] {
  return manuscript.prose.flatMap((prose) =>
    linesOf(prose).flatMap(({text, start, isFirst}) => {
      const span = manuscript.lines.spanOf(start, start + text.length)
      const fault = findFault(text, span, {
        mayBePortion: isFirst,
        mayBeLine: prose.node.type !== 'tableCell'
      })
      return fault ? [fault] : []
    })
  )
}

interface Line {
  readonly text: string
  /** Its offset in the file. */
  readonly start: number
  readonly isFirst: boolean
}

function linesOf({text, start, node}: Prose): readonly Line[] {
  const isLabel = node.type === 'paragraph' && node.data?.directiveLabel
  if (isLabel || node.type === 'leafDirective') return []
  const lines: Line[] = []
  for (const {0: line, index} of text.matchAll(/[^\r\n]+/g)) {
    const trimmed = line.replace(/^[\s>]+/, '')
    const at = start + index + line.length - trimmed.length
    const isFirst = lines.length === 0
    if (trimmed !== '') lines.push({text: trimmed.trimEnd(), start: at, isFirst})
  }
  return lines
}

function findFault(
  text: string,
  span: Span,
  {mayBePortion, mayBeLine}: {mayBePortion: boolean; mayBeLine: boolean}
): Diagnostic | undefined {
  // A mark with all that may stand around it is short.
  const plain = withoutLookAlikes(text.slice(0, 80))
  const [portion, inBrackets = ''] = PORTION.exec(plain) ?? []
  if (portion !== undefined && mayBePortion) {
    const end = {...span.start, column: span.start.column + text.indexOf(')') + 1}
    return portionFault(text, {text: inBrackets, span: {...span, end}})
  }
  if (!mayBeLine || 60 < text.length) return undefined
  const bare = withoutAround(plain)
  const [, label] = LINE.exec(bare) ?? []
  if (label === undefined) return undefined
  const isExact = findMark(withoutAround(text)) !== undefined
  return isExact ? undefined : nearMark(text, span, label)
}

function withoutAround(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && AROUND.includes(text.charAt(start))) start++
  while (start < end && AROUND.includes(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

function portionFault(
  line: string,
  {text, span}: {readonly text: string; readonly span: Span}
): Diagnostic | undefined {
  const written = line.slice(1, line.indexOf(')'))
  const mark = findMark(written)
  if (mark)
    return notYet(
      say`the mark of a portion, ${{quote: `(${mark})`, span}},`,
      'editions',
      span
    )
  const isWord = !/^T\s?L\s?P/i.test(text)
  // A word in brackets begins many a sentence; in capitals it is a mark.
  const isMarkWord = findMeantMark(text) !== undefined && text === text.toUpperCase()
  if (isWord && !isMarkWord) return undefined
  return nearMark(`(${written})`, span, text)
}

function nearMark(written: string, span: Span, label: string): Diagnostic {
  const nearest = findNearest(`TLP:${label.replace(/^T\s?L\s?P[\s:]*/i, '')}`, MARKS)
  const meant = findMeantMark(label) ?? nearest
  return diagnose(
    'markdown/near-mark',
    say`${{quote: written, span}} looks like a mark and is none`,
    {
      span,
      hints: [
        meant === undefined
          ? [`Write one of ${MARKS.map((it) => `\`${it}\``).join(', ')}, exactly so.`]
          : ['Did you mean ', {quote: meant}, '?']
      ]
    }
  )
}
