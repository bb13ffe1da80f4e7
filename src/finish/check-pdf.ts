import {diagnose, quoteAll, say, type Diagnostic} from '../model/diagnostic.js'
import type {Mark} from '../model/mark.js'
import {checkOutline, type ExpectedHeading} from './check-outline.js'
import {checkText} from './check-text.js'
import {openPdf} from './open-pdf.js'
import {outlineOf} from './read-outline.js'
import {readTaggedText} from './read-tagged-text.js'
import {readTexts, type PageTexts} from './read-text.js'

/** What a finished PDF is held against. */
export interface ExpectedPdf {
  /** PostScript names of the brand's faces. */
  readonly faceNames: readonly string[]
  readonly headings: readonly ExpectedHeading[]
  /** The report's title: a bookmark of the cover, where it has one. */
  readonly title: string
  /** The mark that the head and the foot of each page show; left out, it is not looked for. */
  readonly mark?: Mark | undefined
  /** What the press showed; left out, the text is not compared. */
  readonly shownText?: string | undefined
}

/**
 * Reads a finished PDF as a stranger would, and says where it is not what it should
 * be: `finish/foreign-font`, `finish/type3-font`, `finish/missing-mark`,
 * `finish/wrong-outline`, `finish/lost-text`.
 */
export function checkPdf(
  bytes: Uint8Array,
  expected: ExpectedPdf
): readonly Diagnostic[] {
  const pdf = openPdf(bytes)
  if (!pdf) throw new Error('Internal error: a finished PDF cannot be read')
  const texts = readTexts(pdf)
  const {shownText} = expected
  return [
    ...checkFonts(texts, expected.faceNames),
    ...(expected.mark === undefined ? [] : checkMarks(texts, expected.mark)),
    ...checkOutline(outlineOf(pdf), expected),
    ...(shownText === undefined
      ? []
      : checkText(shownText, readTaggedText(pdf, texts.textsByMark), texts.looseTexts))
  ]
}

/** As TLP 2.0 asks: the mark at the head and at the foot of each page. */
const MARKS_ON_A_PAGE = 2

function checkMarks({looseTexts}: PageTexts, mark: Mark): readonly Diagnostic[] {
  const isMarked = (text: string): boolean =>
    MARKS_ON_A_PAGE < text.replace(/\s/g, '').split(mark).length
  const index = looseTexts.findIndex((text) => !isMarked(text))
  if (index < 0) return []
  const message = say`sheet ${index + 1} does not show ${mark} at its head and its foot`
  const hint = 'Let `print.css` of the brand set `var(--mark)` at the top and the bottom.'
  return [diagnose('finish/missing-mark', message, {hints: [hint]})]
}

function checkFonts(
  {fonts}: PageTexts,
  faceNames: readonly string[]
): readonly Diagnostic[] {
  return fonts.flatMap(({font, pageIndex, text}) => {
    const sheet = pageIndex + 1
    if (font.isType3) {
      const message = say`the font ${font.name} became a Type 3 font: ${text} on sheet ${sheet}`
      const hint = 'Give the brand a static TrueType cut of this face.'
      return [diagnose('finish/type3-font', message, {hints: [hint]})]
    }
    if (faceNames.includes(font.name)) return []
    const message = say`${font.name} is no face of the brand, and draws ${text} on sheet ${sheet}`
    const hints = [
      'Write what it draws in other characters, or give the brand a face that has them.',
      ['The faces of the brand are ', ...quoteAll([...new Set(faceNames)]), '.']
    ]
    return [diagnose('finish/foreign-font', message, {hints})]
  })
}
