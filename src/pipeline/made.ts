import {formatDate} from '../locale/format-date.js'
import {formatNumber} from '../locale/format-number.js'
import {labelsOf} from '../locale/labels.js'
import {labelOfMark} from '../marking/marks.js'
import type {FinishedReport} from '../model/finished.js'
import type {Locale} from '../model/locale.js'
import type {Mark} from '../model/mark.js'
import type {OutputFile} from '../model/outside.js'
import type {FillingOf} from '../model/parts.js'

/** How the library names a report. */
export type LibraryEntry = FillingOf<'library'>['reports'][number]

/** A report that was made for an edition. */
export interface Made {
  readonly mark: Mark
  /** `YYYY-MM-DD`: the library shows the latest first. */
  readonly date: string
  readonly entry: LibraryEntry
  /** Paths relative to the edition's folder. */
  readonly files: readonly OutputFile[]
}

/** Makes the entry of the library out of what the report prints of itself. */
export function libraryEntryOf(
  {frontMatter, mark, locale, asOf}: FinishedReport,
  pdfLabel: string
): LibraryEntry {
  const {slug, title, subtitle, date, version} = frontMatter
  const labels = labelsOf(locale.language)
  const facts = [
    {label: labels.version, value: version},
    {label: labels.figuresAsOf, value: asOf}
  ]
  return {
    href: `${slug}/index.html`,
    title,
    subtitle,
    date: formatDate(date, locale),
    mark,
    markClass: labelOfMark(mark).className,
    pdf: {href: `${slug}/${slug}.pdf`, label: pdfLabel},
    facts: facts.flatMap(({label, value}) =>
      value === undefined ? [] : [{label, value}]
    )
  }
}

/** What a page says of its PDF, as “PDF, 34 pages, 1.8 MB”. */
export function pdfLabelOf(
  {pdf, pageCount}: {readonly pdf: Uint8Array; readonly pageCount: number},
  locale: Locale
): string {
  const labels = labelsOf(locale.language)
  const pages = `${pageCount}\u00A0${pageCount === 1 ? labels.page : labels.pages}`
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
