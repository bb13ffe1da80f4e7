import type {Brand} from '../model/brand.js'
import type {FinishedReport} from '../model/finished.js'
import type {OutputFile} from '../model/outside.js'
import type {FillingOf} from '../model/parts.js'
import {asProjectPath} from '../model/path.js'
import {chapterFillingsOf} from './chapter-filling.js'
import {fillStyle, STYLE_PATH} from './fill-style.js'
import {openParts} from './part-filler.js'
import {listFillingsOf, reportFillingOf, type FillOptions} from './report-filling.js'

export interface PageOptions extends FillOptions {
  /** Where the library of the edition lies, relative to the page. */
  readonly library: string
  /** The report's PDF, relative to the page, and what the link to it says. */
  readonly pdf?: FillingOf<'page'>['pdf']
}

/**
 * Fills the page of a report: the HTML, its style sheet with the faces that it
 * needs, and the files that belong to it, with paths relative to the report's
 * folder.
 */
export function fillPage(
  brand: Brand,
  report: FinishedReport,
  options: PageOptions
): readonly OutputFile[] {
  const filler = openParts(brand, 'screen')
  const html = filler.fill('page', {
    ...reportFillingOf(brand, report, options),
    ...listFillingsOf(report),
    // Lists of figures and tables, and openers of chapters, are for paper.
    figures: undefined,
    tables: undefined,
    chapters: chapterFillingsOf(report).map((it) => ({...it, hasOpener: false})),
    style: STYLE_PATH,
    library: options.library,
    pdf: options.pdf
  })
  return [
    {path: asProjectPath('index.html'), bytes: new TextEncoder().encode(html)},
    ...fillStyle(brand, html),
    ...report.files
  ]
}
