import {classify} from '../../src/edition/classify.js'
import {cut} from '../../src/edition/cut.js'
import {findMark} from '../../src/marking/marks.js'
import {TLP} from '../../src/marking/tlp.js'
import {parseChapter} from '../../src/markdown/parse-chapter.js'
import type {Diagnostic} from '../../src/model/diagnostic.js'
import type {Edition, Target} from '../../src/model/edition.js'
import type {FrontMatter, GlossaryEntry} from '../../src/model/front-matter.js'
import type {Mark} from '../../src/model/mark.js'
import {asProjectPath} from '../../src/model/path.js'
import type {Classified, Kept} from '../../src/model/report.js'
import type {Scheme} from '../../src/model/scheme.js'
import type {Table} from '../../src/model/table.js'
import {LIMITS} from '../markdown/limits.js'
import {TARGET} from '../target.js'

export interface ReportInput {
  /** The texts of its chapters. */
  readonly texts: readonly string[]
  readonly tables?: readonly Table[]
  readonly glossary?: readonly GlossaryEntry[]
  readonly frontMatter?: Partial<FrontMatter>
  readonly scheme?: Scheme
}

const FILE = asProjectPath('reports/r/report.md')
const SPAN = {file: FILE, start: {line: 2, column: 8}, end: {line: 2, column: 9}}

/** The mark that is written so; anything else is a mistake of the test. */
export function markOf(text: string, scheme: Scheme = TLP): Mark {
  const mark = findMark(text, scheme)
  if (!mark) throw new Error(`${text} is no mark`)
  return mark
}

/** An edition that may hold what is marked up to `ceiling`. */
export function editionOf(ceiling: string, rest: Partial<Edition> = {}): Edition {
  const name = ceiling.replace(/^TLP:/, '').toLowerCase()
  return {name, ceiling: markOf(ceiling), ...rest}
}

/** A red report of these texts, that is made for every edition, as it was classified. */
export function classifiedFor(
  edition: Edition,
  {texts, tables = [], glossary = [], frontMatter = {}, scheme = TLP}: ReportInput,
  editions?: readonly string[]
): {readonly value: Classified; readonly diagnostics: readonly Diagnostic[]} {
  const highest = scheme.labels.at(-1)?.mark ?? markOf('TLP:RED')
  const parsed = texts.map((text, index) =>
    parseChapter(
      asProjectPath(`reports/r/${index + 1}.md`),
      new TextEncoder().encode(text),
      {limits: LIMITS, isMain: false, scheme}
    )
  )
  const target: Target = {...TARGET, edition, scheme}
  const entry = {span: SPAN, distribution: [], title: 'Title', slug: 'slug'}
  const classified = classify(
    target,
    {
      frontMatter: {
        title: 'Title',
        titleSpan: SPAN,
        date: '2025-01-01',
        language: 'en',
        numbers: 'eu',
        marking: highest,
        markingSpan: SPAN,
        slug: 'slug',
        authors: [],
        keywords: [],
        brand: 'plain',
        editions: new Map([[edition.name, entry]]),
        ...frontMatter
      },
      chapters: parsed.map(({value}) => value.chapter),
      tables,
      glossary
    },
    {editions}
  )
  const diagnostics = parsed.flatMap((it) => it.diagnostics)
  return {
    value: classified.value,
    diagnostics: [...diagnostics, ...classified.diagnostics]
  }
}

/** What an edition keeps of it; a report without a part in it is a mistake of the test. */
export function keptFor(
  edition: Edition,
  input: ReportInput
): {readonly value: Kept; readonly diagnostics: readonly Diagnostic[]} {
  const classified = classifiedFor(edition, input)
  const {value, diagnostics} = cut(classified.value)
  if (!value) throw new Error('the report has no part in the edition')
  return {value, diagnostics: [...classified.diagnostics, ...diagnostics]}
}
