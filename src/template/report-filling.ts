import {fillPattern} from '../locale/fill-pattern.js'
import {formatDate} from '../locale/format-date.js'
import {joinList} from '../locale/join-list.js'
import {labelsOf} from '../locale/labels-of.js'
import type {Labels} from '../locale/labels.js'
import {labelOfMark} from '../marking/marks.js'
import type {Brand} from '../model/brand.js'
import type {FinishedReport} from '../model/finished.js'
import type {Mark} from '../model/mark.js'
import type {FillingOf} from '../model/parts.js'
import type {Scheme} from '../model/scheme.js'

/** What a page says besides its report. */
export interface FillOptions {
  /** Who publishes; left out where the settings name nobody. */
  readonly organisation?: string | undefined
  readonly isDraft: boolean
}

/** What every part of a whole page is filled with: title, facts, mark, labels. */
export function reportFillingOf(
  {house, logo}: Brand,
  {frontMatter, mark, target, asOf}: FinishedReport,
  {organisation, isDraft}: FillOptions
): FillingOf<'cover'> {
  const {title, subtitle, version, status, authors, keywords} = frontMatter
  const labels = labelsOf(target.language)
  const date = formatDate(frontMatter.date, target)
  const facts = [
    {label: labels.date, value: date},
    {label: labels.version, value: version},
    {label: labels.status, value: status && labels.statuses[status]},
    {label: labels.figuresAsOf, value: asOf},
    ...editionFacts(frontMatter, target)
  ].flatMap(({label, value}) => (value === undefined ? [] : [{label, value}]))

  return {
    ...markFillingOf(mark, labels, target.scheme),
    disclaimer: frontMatter.disclaimer,
    language: target.language,
    title,
    subtitle,
    date,
    version,
    organisation: house ?? organisation,
    logo: logo && [logo],
    authors: authors.length === 0 ? undefined : joinList(authors, target),
    keywords: keywords.length === 0 ? undefined : keywords.join(', '),
    facts,
    isDraft,
    labels: labelFillingOf(labels, title)
  }
}

interface Fact {
  readonly label: string
  readonly value: string | undefined
}

/** For whom an edition is, and its numbers. */
function editionFacts(
  {imprint}: FinishedReport['frontMatter'],
  target: FinishedReport['target']
): readonly Fact[] {
  const labels = labelsOf(target.language)
  const {distribution = []} = imprint ?? {}
  const recipients =
    distribution.length === 0 ? undefined : joinList(distribution, target)
  return [
    {label: labels.audience, value: target.edition.audience},
    {label: labels.registration, value: imprint?.registration},
    {label: labels.isbn, value: imprint?.isbn},
    {label: labels.distribution, value: recipients}
  ]
}

/** How a mark is shown, and what it asks of the reader. */
export function markFillingOf(
  mark: Mark,
  {handlingOf}: Labels,
  scheme: Scheme
): Pick<FillingOf<'cover'>, 'mark' | 'markClass' | 'handling'> {
  const {className} = labelOfMark(mark, scheme)
  return {mark, markClass: className, handling: handlingOf[mark] ?? ''}
}

function labelFillingOf(labels: Labels, title: string): FillingOf<'cover'>['labels'] {
  const {contents, figures, tables, abbreviations, notes, imprint, handling} = labels
  return {
    contents,
    figures,
    tables,
    abbreviations,
    notes,
    imprint,
    handling,
    allReports: labels.allReports,
    skip: labels.skipToContent,
    draft: labels.draft,
    draftNotice: labels.draftNotice,
    pageOf: labels.pageOf,
    permalink: fillPattern(labels.permalink, {title}),
    pdf: labels.pdf,
    data: labels.downloadCsv,
    publisher: labels.publisher,
    authors: labels.authors,
    keywords: labels.keywords,
    sources: labels.sources,
    note: labels.note
  }
}

type Lists = Pick<FillingOf<'page'>, 'contents' | 'figures' | 'tables' | 'sources'>

/** The lists of a report: contents, figures, tables, sources. */
export function listFillingsOf({
  headings,
  figures,
  tables,
  sources,
  target
}: FinishedReport): Lists {
  const labels = labelsOf(target.language)
  const listOf = (title: string, entries: FinishedReport['figures']): Lists['figures'] =>
    entries.length === 0
      ? undefined
      : {title, entries: entries.map((entry) => ({...entry, slot: entry.id}))}
  return {
    contents: headings.filter(isListed).map(({id, level, number, title, kind}) => ({
      id,
      number,
      title,
      slot: id,
      isTop: level === 1,
      kind
    })),
    figures: listOf(labels.figures, figures),
    tables: listOf(labels.tables, tables),
    sources: sources.map((text) => ({text}))
  }
}

/** Contents go as deep as sections: more would hide the order that they show. */
function isListed({level}: FinishedReport['headings'][number]): boolean {
  return level <= 2
}
