import {labelsOf} from '../locale/labels-of.js'
import {labelOfMark} from '../marking/marks.js'
import type {Brand} from '../model/brand.js'
import type {FinishedChapter, FinishedReport} from '../model/finished.js'
import {chapterFillingsOf, RUN_ON} from './chapter-filling.js'
import {chooseFaces, writeFaces} from './faces.js'
import {cssString} from './css-string.js'
import {fitRunning} from './fit-running.js'

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
  const {ink, ground} = labelOfMark(mark, target.scheme)
  const {title, disclaimer = ''} = frontMatter
  const of = ` ${labelsOf(target.language).pageOf} `
  const properties = {
    '--mark': cssString(mark),
    '--mark-ink': ink,
    '--mark-ground': ground,
    '--notice': cssString(disclaimer),
    '--running': cssString(fitRunning(brand, [title])),
    '--page-of': cssString(of),
    '--total': cssString('0')
  }
  const root = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};\n`)
  const pages = chapterFillingsOf({chapters, target})
    .filter(({pageName}) => pageName !== RUN_ON)
    .map((chapter) => pageOf(brand, title, chapter))
  return `:root {\n${root.join('')}}\n${pages.join('')}`
}

function pageOf(brand: Brand, title: string, chapter: FinishedChapter): string {
  const {pageName, running, number} = chapter
  const head = number === undefined ? running : `${number} ${running}`
  return [
    `.${pageName} { page: ${pageName}; }`,
    `@page ${pageName} { @top-center { content: ${cssString(fitRunning(brand, [title, head]))}; } }\n`
  ].join('\n')
}
