import {labelsOf} from '../locale/labels-of.js'
import {labelOfMark} from '../marking/marks.js'
import type {Brand} from '../model/brand.js'
import type {FinishedChapter, FinishedReport} from '../model/finished.js'
import {chapterFillingsOf, RUN_ON} from './chapter-filling.js'
import {chooseFaces, writeFaces} from './faces.js'
import {cssString} from './css-string.js'
import {fitRunning} from './fit-running.js'
import {measureText} from './measure-text.js'

/**
 * Writes all the style of a printed report: faces as `data:` addresses, the
 * brand's sheets, and what depends on the report: its mark, its notice, and a named
 * page for each chapter that has pages of its own, whose running head is a literal since Chromium has no
 * running strings (print.md, section 2).
 */
export function writeSheetStyle(
  brand: Brand,
  report: FinishedReport,
  text: string
): string {
  const faces = writeFaces(chooseFaces(brand, text), ({bytes}) => {
    return `data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}`
  })
  const {shared, print} = brand.styles
  return [faces, shared, print, writeOwn(brand, report)].join('\n')
}

function writeOwn(
  brand: Brand,
  {mark, frontMatter, target, chapters}: FinishedReport
): string {
  const measure = measureText(brand)
  const fit = (texts: readonly string[]): string =>
    cssString(fitRunning(brand, measure, texts))
  const {ink, ground} = labelOfMark(mark, target.scheme)
  const {title, disclaimer = ''} = frontMatter
  const of = ` ${labelsOf(target.language).pageOf} `
  const properties = {
    '--mark': cssString(mark),
    '--mark-ink': ink,
    '--mark-ground': ground,
    '--notice': cssString(disclaimer),
    '--running': fit([title]),
    '--page-of': cssString(of),
    '--total': cssString('0')
  }
  const root = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};\n`)
  const pages = chapterFillingsOf({chapters, target})
    .filter(({pageName}) => pageName !== RUN_ON)
    .map((chapter) => pageOf(chapter, (head) => fit([title, head])))
  return `:root {\n${root.join('')}}\n${pages.join('')}`
}

function pageOf(
  {pageName, running, number}: FinishedChapter,
  fit: (head: string) => string
): string {
  const head = number === undefined ? running : `${number} ${running}`
  return [
    `.${pageName} { page: ${pageName}; }`,
    `@page ${pageName} { @top-center { content: ${fit(head)}; } }\n`
  ].join('\n')
}
