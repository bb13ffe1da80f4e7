import {fillPattern} from '../locale/fill-pattern.js'
import {formatNumber} from '../locale/format-number.js'
import {labelsOf} from '../locale/labels-of.js'
import {pickPlural} from '../locale/pick-plural.js'
import type {FinishedReport} from '../model/finished.js'
import type {Locale} from '../model/locale.js'
import type {OutputFile} from '../model/outside.js'
import type {LibraryReport} from '../template/fill-library.js'

/** A report that was made for an edition. */
export interface Made {
  /** What the library says of it. */
  readonly listing: LibraryReport
  /** Paths relative to the edition's folder. */
  readonly files: readonly OutputFile[]
}

/** Makes what the library says of a report out of what the report prints of itself. */
export function listingOf(
  {frontMatter, mark}: Pick<FinishedReport, 'frontMatter' | 'mark'>,
  pdfLabel: string
): LibraryReport {
  const {title, subtitle, date, version, status, language, numbers, slug} = frontMatter
  const pdf = {href: `${slug}/${slug}.pdf`, label: pdfLabel}
  return {title, subtitle, date, version, status, language, numbers, slug, mark, pdf}
}

/** What a page says of its PDF, as “PDF, 34 pages, 1.8 MB”. */
export function pdfLabelOf(
  {pdf, pageCount}: {readonly pdf: Uint8Array; readonly pageCount: number},
  locale: Locale
): string {
  const labels = labelsOf(locale.language)
  const count = String(pageCount)
  const pages = fillPattern(pickPlural(labels.pageCount, count, locale), {count})
  return `${labels.pdf}, ${pages}, ${sizeOf(pdf.byteLength, locale)}`
}

/** Bytes in a megabyte and a kilobyte (SI, as file managers show them). */
const MEGABYTE = 1_000_000
const KILOBYTE = 1000

function sizeOf(bytes: number, locale: Locale): string {
  const megabytes = formatNumber((bytes / MEGABYTE).toFixed(1), locale)
  if (MEGABYTE <= bytes) return `${megabytes}\u00A0MB`
  return `${formatNumber(String(Math.ceil(bytes / KILOBYTE)), locale)}\u00A0kB`
}
