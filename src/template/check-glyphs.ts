import type {Brand} from '../model/brand.js'
import {diagnose, type Diagnostic, type Span} from '../model/diagnostic.js'
import type {FinishedReport} from '../model/finished.js'
import {contentsOf, walkContent} from '../model/place.js'
import {reportFillingOf} from './report-filling.js'
import {intervalsOf, isAmong} from './unicode-range.js'

/** Blanks that are laid out without a glyph. */
const BLANKS = [' ', '\t', '\n', '\r']

/** Signs that only tell how to lay out others, as a soft hyphen (Unicode 15, DI). */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u

/** A text that is printed, with its place if it has one in a file. */
interface PrintedText {
  readonly text: string
  readonly span?: Span | undefined
}

/**
 * Looks for characters that no face of the brand has, in every text of a report:
 * Chromium would print them in a font of the machine, or as an empty box.
 *
 * @returns
 *   `template/missing-glyph` for each such character, where it stands first.
 */
export function checkGlyphs(brand: Brand, report: FinishedReport): readonly Diagnostic[] {
  const faces = brand.faces.map(({range, advances}) => ({
    intervals: intervalsOf(range),
    advances
  }))
  const hasGlyph = (codePoint: number): boolean =>
    faces.some(
      ({intervals, advances}) => advances.has(codePoint) && isAmong(intervals, codePoint)
    )

  const seen = new Set(BLANKS)
  const diagnostics: Diagnostic[] = []
  for (const {text, span} of [...textsOfHead(brand, report), ...textsOfBody(report)]) {
    let index = 0
    for (const sign of text) {
      const codePoint = sign.codePointAt(0) ?? 0
      if (!seen.has(sign)) {
        seen.add(sign)
        const isMissing = !UNSEEN.test(sign) && !hasGlyph(codePoint)
        if (isMissing) diagnostics.push(missing(sign, span && placeOf(text, index, span)))
      }
      index += sign.length
    }
  }
  return diagnostics
}

function textsOfHead(brand: Brand, report: FinishedReport): readonly PrintedText[] {
  const {title, titleSpan, subtitle, authors, keywords, disclaimer} = report.frontMatter
  const written = [title, subtitle, disclaimer, ...authors, ...keywords]
  const generated = stringsIn(reportFillingOf(brand, report, {isDraft: true}))
  return [
    ...written.flatMap((text) => (text === undefined ? [] : [{text, span: titleSpan}])),
    ...[...generated, ...report.sources].map((text) => ({text}))
  ]
}

function textsOfBody({chapters}: FinishedReport): readonly PrintedText[] {
  const texts: PrintedText[] = []
  for (const content of contentsOf(chapters)) {
    let block: Span | undefined
    walkContent(content, (node, span) => {
      block = span ?? block
      if (node.type === 'text') texts.push({text: node.value, span: span ?? block})
      if (node.type !== 'part') return
      texts.push(...stringsIn(node.filling).map((text) => ({text, span: block})))
    })
  }
  return texts
}

/** The texts of a filling that stand in it as they are, at any depth but in trees. */
function stringsIn(filling: unknown): readonly string[] {
  if (typeof filling === 'string') return [filling]
  if (Array.isArray(filling)) return filling.flatMap(stringsIn)
  const isNode = typeof filling !== 'object' || filling === null || 'type' in filling
  return isNode ? [] : Object.values(filling).flatMap(stringsIn)
}

/** The place of one character, where the text stands in its file letter by letter. */
function placeOf(text: string, index: number, span: Span): Span {
  const {start, end} = span
  const isPlain = start.line === end.line && end.column - start.column === text.length
  if (!isPlain) return span
  const column = start.column + index
  const length = text.codePointAt(index) === text.charCodeAt(index) ? 1 : 2
  return {
    ...span,
    start: {line: start.line, column},
    end: {line: start.line, column: column + length}
  }
}

function missing(sign: string, span: Span | undefined): Diagnostic {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return diagnose(
    'template/missing-glyph',
    ['no face of the brand has ', {quote: sign, span}, `, U+${code}`],
    {span, hints: ['Write it in words, or add a face that has it to the brand.']}
  )
}
