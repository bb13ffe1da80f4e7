import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import type {FrontMatter, PrintedField} from '../model/front-matter.js'
import type {Mark} from '../model/mark.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import type {Settings} from '../model/settings.js'
import {documentFields} from '../yaml/document-fields.js'
import {schemaOf} from '../yaml/group.js'
import type {JsonSchema} from '../yaml/json-schema.js'
import {readFields, type Reading} from '../yaml/read-fields.js'
import {readYaml} from '../yaml/read-yaml.js'
import * as fields from './front-matter-fields.js'
import {takeMark} from './mark-kind.js'
import {takeFieldMarks} from './report-editions.js'
import {DEFAULT_SETTINGS} from './read-settings.js'

/** Front matter as the text has it: the YAML between its two fences. */
export interface FrontMatterInput {
  readonly file: ProjectPath
  readonly yaml: string
  /** The line of the file on which `yaml` begins. */
  readonly firstLine: number
  /** The front matter with its fences: the place of what is missing. */
  readonly span: Span
}

/** What a report's front matter is laid over and held against. */
export interface FrontMatterContext {
  readonly settings: Settings
  /** The name of the report's folder: its slug where it gives none. */
  readonly folder: string
  /** The brands that there are. */
  readonly brands: readonly string[]
}

/**
 * Reads the head of a report, laid over the settings.
 *
 * Nothing is assumed about title, date and mark: without one of them, or with one
 * that cannot be read, there is no front matter and so no output.
 *
 * @returns
 *   Codes, besides those of `readYaml` and `readFields`: `config/unknown-mark`,
 *   `config/unknown-brand`, `config/owners-key`, `config/not-yet`.
 */
export function readFrontMatter(
  {file, yaml, firstLine, span}: FrontMatterInput,
  context: FrontMatterContext
): Noted<FrontMatter | undefined> {
  const read = readYaml(file, yaml, firstLine)
  if (!read.value) return noted(undefined, read.diagnostics)

  const checks: Diagnostic[] = []
  const head = readFields(
    read.value,
    fields.FRONT_MATTER,
    (reading): FrontMatter | undefined => {
      const title = reading.get(fields.TITLE)
      const marking = takeMarking(reading, context.settings)
      const fieldMarks = takeFieldMarks(
        reading.get(fields.FIELD_MARKINGS),
        context.settings.scheme
      )
      const date = reading.get(fields.DATE_FIELD)
      const slug = checkSlug(reading, context, span)
      const brand = checkBrand(reading, context, span)
      for (const it of [marking, fieldMarks, slug, brand]) checks.push(...it.diagnostics)
      const rest = readRest(reading, context.settings)
      if (!title || !marking.value || date === undefined) return undefined
      return {
        ...rest,
        fieldMarks: fieldMarks.value,
        fieldSpans: fieldSpansOf(reading),
        title: title.value,
        titleSpan: title.span,
        date,
        marking: marking.value.value,
        markingSpan: marking.value.span,
        slug: slug.value,
        isSlugOfFolder: reading.find(fields.SLUG) === undefined,
        brand: brand.value
      }
    },
    {at: span}
  )
  return noted(head.value, [...read.diagnostics, ...head.diagnostics, ...checks])
}

/** The report's mark by the scheme, with its place. */
export function takeMarking(
  reading: Reading,
  {scheme}: Pick<Settings, 'scheme'>
): Noted<{readonly value: Mark; readonly span: Span} | undefined> {
  const written = reading.get(fields.MARKING)
  if (!written) return noted(undefined)
  const {value, diagnostics} = takeMark(written, scheme)
  return noted(value && {value, span: written.span}, diagnostics)
}

/** Where the printed fields stand that are written. */
function fieldSpansOf(reading: Reading): ReadonlyMap<PrintedField, Span> {
  const all = [
    ['title', fields.TITLE],
    ['subtitle', fields.SUBTITLE],
    ['slug', fields.SLUG],
    ['authors', fields.AUTHORS],
    ['keywords', fields.KEYWORDS],
    ['disclaimer', fields.DISCLAIMER]
  ] as const
  return new Map(
    all.flatMap(([name, field]) => {
      const span = reading.find(field)?.value.span
      return span ? [[name, span] as const] : []
    })
  )
}

function readRest(reading: Reading, {language, numbers}: Settings) {
  return {
    subtitle: reading.get(fields.SUBTITLE),
    editions: reading.get(fields.EDITIONS),
    version: reading.get(fields.VERSION),
    status: reading.get(fields.STATUS),
    language: reading.get(fields.LANGUAGE_FIELD) ?? language,
    numbers: reading.get(fields.NUMBERS_FIELD) ?? numbers,
    authors: reading.get(fields.AUTHORS),
    keywords: reading.get(fields.KEYWORDS),
    disclaimer: reading.get(fields.DISCLAIMER),
    parameters: reading.get(fields.LET)
  }
}

/** The folder of `output/full/` that holds what `index.html` needs. */
const LIBRARY_SLUG = 'assets'

/** The slug that is written, else the folder's name, which must then be one. */
function checkSlug(
  reading: Reading,
  {folder}: FrontMatterContext,
  span: Span
): Noted<string> {
  const written = reading.get(fields.SLUG)
  const meant = fields.slugOf(folder)
  if ((written ?? meant) === LIBRARY_SLUG) {
    const place = reading.find(fields.SLUG)?.value.span ?? span
    const message = say`the slug ${LIBRARY_SLUG} is taken: the list of reports keeps its files there`
    const hints = [`Write \`slug: ${LIBRARY_SLUG}-report\`, or another.`]
    return noted(meant, [diagnose('config/wrong-value', message, {span: place, hints})])
  }
  if (written !== undefined) return noted(written)
  if (reading.find(fields.SLUG) || folder === meant) return noted(meant)
  return noted(meant, [
    diagnose(
      'config/missing-key',
      say`the folder's name ${folder} cannot be a slug, and the key \`slug\` is missing`,
      {span, hints: [['Add ', {quote: `slug: ${meant}`}, '.']]}
    )
  ])
}

/**
 * The brand that is asked for; where there is none of that name, the one of the
 * settings, so that what else is wrong with the report is found in the same run.
 */
function checkBrand(
  reading: Reading,
  {settings, brands}: FrontMatterContext,
  span: Span
): Noted<string> {
  const written = reading.get(fields.BRAND)
  const brand = written?.value ?? settings.brand
  if (brands.includes(brand)) return noted(brand)
  const other = [settings.brand, DEFAULT_SETTINGS.brand].find((it) => brands.includes(it))
  return noted(other ?? brand, [
    diagnose('config/unknown-brand', say`there is no brand called ${brand}`, {
      span: written?.span ?? span,
      hints: written
        ? hintAtName(brand, brands)
        : ['Mend `brand` in `tearline.yaml`, or add `brand` here.']
    })
  ])
}

/** The table of the front matter's keys, for the manual, in Markdown. */
export function frontMatterTable(): string {
  return documentFields(fields.FRONT_MATTER)
}

/** The JSON Schema of a front matter, for editors. */
export function frontMatterSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Front matter of a Tearline report',
    ...schemaOf(fields.FRONT_MATTER)
  }
}
