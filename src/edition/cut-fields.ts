import {isWithin} from '../marking/marks.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import type {EditionEntry, FrontMatter, PrintedField} from '../model/front-matter.js'
import {noted, type Noted} from '../model/noted.js'
import type {Cutting} from './cut-tree.js'

/** Stands for a title or a slug that an edition lacks, until the error is mended. */
const UNTITLED = 'Untitled'

/**
 * The printed fields of a report in an edition (the language, rule 12): what the report
 * says for the edition, else what may be read there.
 *
 * An edition below the report's mark that has no title or slug to show is an error, and
 * the name of the folder is never in it.
 */
export function cutFields(frontMatter: FrontMatter, it: Cutting): Noted<FrontMatter> {
  const {edition} = it.target
  const entry = frontMatter.editions?.get(edition.name)
  const may = (field: PrintedField): boolean => mayShow(frontMatter, field, it)
  const title = entry?.title ?? (may('title') ? frontMatter.title : undefined)
  const slug = slugIn(frontMatter, it)
  const faults = [
    ...(title === undefined ? [noField('title', frontMatter, it)] : []),
    ...(slug === undefined ? [noField('slug', frontMatter, it)] : [])
  ]
  return noted(
    {
      ...frontMatter,
      title: title ?? UNTITLED,
      slug: slug ?? UNTITLED.toLowerCase(),
      subtitle: entry?.subtitle ?? (may('subtitle') ? frontMatter.subtitle : undefined),
      authors: may('authors') ? frontMatter.authors : [],
      keywords: may('keywords') ? frontMatter.keywords : [],
      disclaimer: noticeOf(
        edition.watermark,
        may('disclaimer') && frontMatter.disclaimer
      ),
      imprint: entry && imprintOf(entry),
      // What is said of other editions is for nobody here.
      editions: undefined,
      fieldMarks: undefined
    },
    faults
  )
}

/** What stands on each page: the edition's own word, and the report's. */
function noticeOf(
  watermark: string | undefined,
  disclaimer: string | false | undefined
): string | undefined {
  const notices = [watermark, disclaimer].filter((it) => it)
  return notices.length === 0 ? undefined : notices.join(' · ')
}

/** The name of a report in an edition; `undefined` where it has none that may be read. */
export function slugIn(
  {slug, isSlugOfFolder, ...rest}: FieldHolder,
  it: Cutting
): string | undefined {
  const entry = rest.editions?.get(it.target.edition.name)
  if (entry?.slug !== undefined) return entry.slug
  const mayBeFolder = !isSlugOfFolder || isAtReport(it)
  return mayBeFolder && mayShow(rest, 'slug', it) ? slug : undefined
}

/** What tells who may read the fields of a report. */
export type FieldHolder = Pick<
  FrontMatter,
  'slug' | 'isSlugOfFolder' | 'editions' | 'fieldMarks'
>

/** Whether an edition may hold all that the report's own mark allows. */
function isAtReport({target, mark}: Cutting): boolean {
  const {ceiling = mark} = target.edition
  return isWithin(mark, ceiling, target.scheme)
}

/** Whether an edition may show a printed field as the report has it. */
export function mayShow(
  {fieldMarks}: Pick<FrontMatter, 'fieldMarks'>,
  field: PrintedField,
  {target, mark}: Cutting
): boolean {
  const {ceiling = mark} = target.edition
  return isWithin(fieldMarks?.get(field)?.value ?? mark, ceiling, target.scheme)
}

function imprintOf({isbn, registration, distribution}: EditionEntry) {
  return {isbn, registration, distribution}
}

function noField(
  field: 'title' | 'slug',
  {markingSpan, editions}: FrontMatter,
  {target}: Cutting
): Diagnostic {
  const {name} = target.edition
  return diagnose(
    'edition/no-field',
    say`the edition ${name} is below the report’s mark, and has no ${{quote: field}} that it may show`,
    {
      span: editions?.get(name)?.span ?? markingSpan,
      hints: [
        ['Give it one: ', {quote: `editions: {${name}: {${field}: …}}`}, '.'],
        ['Or mark the field for all: ', {quote: `field-markings: {${field}: …}`}, '.']
      ]
    }
  )
}
