import type {PageFacts} from './open-page.js'
import type {ReadPage, ReadPdf} from './read-pdf-back.js'

/** Points from the edges of a sheet within which its head and its foot stand. */
export const MARGIN = 60

/** What stands in the head of a page. */
export function headOf(page: ReadPage | undefined): string {
  return page ? joined(page, ({y}) => page.height - MARGIN < y) : ''
}

/** What runs over a page beside the title; where it is too long, its beginning. */
export function runningOf(page: ReadPage): string {
  const [, running = ''] = headOf(page).split(' · ')
  // A title may begin with a mark of its own; the page's stands last.
  const [shown = ''] = running.slice(0, running.lastIndexOf('TLP:')).split('…')
  return shown.trim()
}

/** What stands in the foot of a page. */
export function footOf(page: ReadPage | undefined): string {
  return page ? joined(page, ({y}) => y < MARGIN) : ''
}

function joined(
  page: ReadPage,
  isWanted: (piece: ReadPage['pieces'][number]) => boolean
) {
  return page.pieces
    .filter(isWanted)
    .map(({text}) => text)
    .join(' ')
}

/** The text of a page, without head and foot. */
export function textOf(pdf: ReadPdf, pageIndex: number): string {
  return pdf.pages[pageIndex]?.tagged ?? ''
}

/** Where a heading stands, by its bookmark. */
export function pageOfBookmark(pdf: ReadPdf, text: string): number {
  return pdf.outline.slice(1).find((it) => it.text === text)?.pageIndex ?? -1
}

/** The links of the contents: those before the first chapter. */
export function contentsLinks(pdf: ReadPdf, page: PageFacts): ReadPage['links'] {
  const [chapter] = page.headings
  const start = pageOfBookmark(pdf, chapter?.text ?? '')
  return pdf.pages.slice(0, start).flatMap(({links}) => links)
}

/** What a page is called in print. */
export function labelOf(pdf: ReadPdf, pageIndex: number): string {
  return pdf.labels[pageIndex] ?? 'no page'
}

/** Letters without what only divides: spaces, hyphens at the ends of lines. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u{AD}\u{2010}\u{200B}-]+/gu, '')
}
