import {formatDate} from '../locale/format-date.js'
import {labelsOf} from '../locale/labels-of.js'
import {highestOf} from '../marking/marks.js'
import type {Brand} from '../model/brand.js'
import type {Target} from '../model/edition.js'
import type {FrontMatter} from '../model/front-matter.js'
import type {Mark} from '../model/mark.js'
import type {OutputFile} from '../model/outside.js'
import type {FillingOf} from '../model/parts.js'
import {asProjectPath} from '../model/path.js'
import type {Scheme} from '../model/scheme.js'
import {fillStyle, STYLE_PATH} from './fill-style.js'
import {openParts} from './part-filler.js'
import {markFillingOf, type FillOptions} from './report-filling.js'

/** A report of the edition, as its entry in the library says it. */
export interface LibraryReport extends Pick<
  FrontMatter,
  'title' | 'subtitle' | 'date' | 'version' | 'status' | 'language' | 'numbers' | 'slug'
> {
  readonly mark: Mark
  /** Its PDF, relative to the library, and what the link to it says. */
  readonly pdf?: FillingOf<'page'>['pdf']
}

export interface LibraryOptions extends FillOptions {
  /** The language is the project's: each report is listed in its own. */
  readonly target: Target
  readonly reports: readonly LibraryReport[]
}

/**
 * Fills the library of an edition: its `index.html` with the style sheet and faces
 * of the brand, at paths relative to the edition's folder.
 *
 * Reports come newest first; those of one day by their titles. The library's mark
 * is the highest of theirs.
 */
export function fillLibrary(
  brand: Brand,
  {target, reports, organisation, isDraft}: LibraryOptions
): readonly OutputFile[] {
  const {language, scheme} = target
  const labels = labelsOf(language)
  const sorted = reports.toSorted(
    (a, b) => compare(b.date, a.date) || compare(a.title, b.title)
  )
  const html = openParts(brand, 'screen').fill('library', {
    ...markFillingOf(
      highestOf(
        reports.map(({mark}) => mark),
        scheme
      ),
      labels,
      scheme
    ),
    language,
    title: labels.reports,
    organisation: brand.house ?? organisation,
    logo: brand.logo && [brand.logo],
    style: STYLE_PATH,
    isDraft,
    draft: labels.draft,
    draftNotice: labels.draftNotice,
    skip: labels.skipToContent,
    reports: sorted.map((report) => entryOf(report, scheme))
  })
  const page = {path: asProjectPath('index.html'), bytes: new TextEncoder().encode(html)}
  return [page, ...fillStyle(brand, html)]
}

function entryOf(
  report: LibraryReport,
  scheme: Scheme
): FillingOf<'library'>['reports'][number] {
  const {title, subtitle, slug, mark, pdf, version, status, language} = report
  const labels = labelsOf(language)
  const date = formatDate(report.date, report)
  const facts = [
    {label: labels.date, value: date},
    {label: labels.version, value: version},
    {label: labels.status, value: status && labels.statuses[status]}
  ]
  const {markClass} = markFillingOf(mark, labels, scheme)
  return {
    href: `${slug}/index.html`,
    language,
    title,
    subtitle,
    date,
    mark,
    markClass,
    pdf,
    facts: facts.flatMap(({label, value}) =>
      value === undefined ? [] : [{label, value}]
    )
  }
}

/** By code unit, as no machine's language is asked. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a === b ? 0 : 1
}
