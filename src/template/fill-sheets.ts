import type {Brand} from '../model/brand.js'
import type {FinishedReport} from '../model/finished.js'
import type {Html} from '../model/html.js'
import type {Content, FillingOf} from '../model/parts.js'
import {chapterFillingsOf} from './chapter-filling.js'
import {asHtml} from './html.js'
import {openParts} from './part-filler.js'
import {listFillingsOf, reportFillingOf, type FillOptions} from './report-filling.js'
import {writeSheetStyle} from './sheet-style.js'

/** Where the style comes once it is known which characters the sheets hold. */
const STYLE: Content = [{type: 'element', tagName: 'style', properties: {}, children: []}]
const STYLE_HTML = '<style></style>'

/** Printed by the browser itself, so they stand in no text: page numbers. */
const COUNTED = '0123456789'

/**
 * Fills the sheets of a report: one HTML to print, with style, faces and pictures
 * inside, so that nothing has to be asked for.
 *
 * Numbers of pages are slots, filled by the printer; each id that one asks for is
 * linked to once from a hidden place, since Chromium names no other places in a PDF.
 */
export function fillSheets(
  brand: Brand,
  report: FinishedReport,
  options: FillOptions
): Html {
  const html = openParts(brand, 'print', report.files).fill('sheets', {
    ...reportFillingOf(brand, report, options),
    ...listFillingsOf(report),
    chapters: chapterFillingsOf(report),
    style: STYLE,
    targets: targetsOf(report)
  })
  const style = writeSheetStyle(brand, report, html + COUNTED)
  if (style.includes('</')) throw new Error('Internal error: a style sheet ends too soon')
  return asHtml(html.replace(STYLE_HTML, () => `<style>\n${style}</style>`))
}

/** The ids whose pages are asked for, each once. */
function targetsOf(report: FinishedReport): FillingOf<'sheets'>['targets'] {
  const {headings, figures, tables, chapters} = report
  const listed = chapters.flatMap(({sections, body}) => [
    ...sections.map(({slot}) => slot),
    ...listedIn(body)
  ])
  const ids = [...headings, ...figures, ...tables].map(({id}) => id)
  return [...new Set([...ids, ...listed])].map((id) => ({id}))
}

/** The ids in the lists that stand in the text. */
function listedIn(content: Content): readonly string[] {
  return content.flatMap((node) => {
    if (node.type === 'element') return listedIn(node.children)
    if (node.type !== 'part' || node.name !== 'list-of') return []
    return node.filling.entries.map(({slot}) => slot)
  })
}
