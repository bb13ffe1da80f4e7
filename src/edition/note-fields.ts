import type {Span} from '../model/diagnostic.js'
import type {EditionEntry, FrontMatter, PrintedField} from '../model/front-matter.js'
import type {Classified} from '../model/report.js'
import {mayShow, slugIn} from './cut-fields.js'
import type {Ledger, Status} from './ledger.js'

/** Notes the printed fields of the front matter, and what is said for each edition. */
export function noteFields(ledger: Ledger, classified: Classified): void {
  const {frontMatter, mark, target} = classified
  const {date, version, status} = frontMatter
  for (const [field, texts] of textsOf(frontMatter)) {
    const own = frontMatter.fieldMarks?.get(field)?.value ?? mark
    const why = mayShow(frontMatter, field, classified) ? undefined : 'mark'
    const span = placeOf(frontMatter, field)
    for (const text of texts) ledger.text('field', text, span, {why, mark: own})
  }
  for (const [name, entry] of frontMatter.editions ?? []) {
    const isOwn = name === target.edition.name
    noteEntry(ledger, entry, {why: isOwn ? undefined : 'choice', mark})
  }
  for (const text of [date, version, status]) {
    if (text === undefined) continue
    ledger.text('field', text, frontMatter.titleSpan, {why: undefined, mark})
  }
  noteNames(ledger, classified)
}

function textsOf({
  title,
  subtitle,
  authors,
  keywords,
  disclaimer
}: FrontMatter): readonly (readonly [PrintedField, readonly string[]])[] {
  return [
    ['title', [title]],
    ['subtitle', subtitle === undefined ? [] : [subtitle]],
    ['authors', authors],
    ['keywords', keywords],
    ['disclaimer', disclaimer === undefined ? [] : [disclaimer]]
  ]
}

/** What is said for another edition is for nobody here. */
function noteEntry(ledger: Ledger, entry: EditionEntry, status: Status): void {
  const {title, subtitle, slug, isbn, registration, distribution, span} = entry
  for (const text of [title, subtitle, isbn, registration, ...distribution]) {
    if (text !== undefined) ledger.text('field', text, span, status)
  }
  if (slug !== undefined) ledger.name('slug', slug, span, status)
}

/** A report's slug, and the name of its folder, which only its own mark may know. */
function noteNames(ledger: Ledger, classified: Classified): void {
  const {frontMatter, mark} = classified
  const {slug, isSlugOfFolder, titleSpan} = frontMatter
  const shown = slugIn(frontMatter, classified)
  const status = (name: string): Status => ({
    why: name === shown ? undefined : 'mark',
    mark
  })
  const kind = isSlugOfFolder ? 'folder' : 'slug'
  ledger.name(kind, slug, placeOf(frontMatter, 'slug'), status(slug))
  const [, folder] = titleSpan.file.split('/')
  if (folder !== undefined && folder !== slug) {
    ledger.name('folder', folder, titleSpan, status(folder))
  }
}

function placeOf({fieldSpans, titleSpan}: FrontMatter, field: PrintedField): Span {
  return fieldSpans?.get(field) ?? titleSpan
}
