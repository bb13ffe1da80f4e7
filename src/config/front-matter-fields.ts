import type {FrontMatter} from '../model/front-matter.js'
import type {Language, NumberStyle} from '../model/locale.js'
import type {Parameter} from '../model/parameter.js'
import {plainLettersOf} from '../model/plain-letters.js'
import {DATE} from '../yaml/date.js'
import {notYet, optional, required, withDefault, type FieldTable} from '../yaml/field.js'
import {listOf, oneOf, placed, TEXT, textLike, type Placed} from '../yaml/kind.js'
import {MARK_TEXT} from './mark-kind.js'
import {PARAMETERS} from './parameters.js'
import {FIELD_MARKS, REPORT_EDITIONS} from './report-editions.js'
import {SETTING_NAMES} from './read-settings.js'
import {BRAND_NAME, LANGUAGE, NUMBERS} from './shared-fields.js'

const SLUG_KIND = textLike(
  /^[a-z0-9-]+$/,
  'a slug of small letters, digits and hyphens',
  (text) => {
    const meant = slugOf(text)
    return meant === '' ? [] : [['Write ', {quote: meant}, '.']]
  }
)

/** A text as a slug; empty where nothing of it can stand in one. */
export function slugOf(text: string): string {
  return plainLettersOf(text, '-')
}

export const TITLE = required<Placed<string>>(
  'title',
  placed(TEXT),
  'The title, on the cover and in the library.'
)
export const SUBTITLE = optional('subtitle', TEXT, 'The line below the title.')
export const DATE_FIELD = required<string>(
  'date',
  DATE,
  'The date of the report, the only one that an output knows.'
)
export const VERSION = optional(
  'version',
  TEXT,
  'The version, in quotes: without them `1.10` would be the number 1.1.'
)
export const STATUS = optional<'draft' | 'final'>(
  'status',
  oneOf(['draft', 'final']),
  'How far the report is.'
)
export const LANGUAGE_FIELD = optional<Language>(
  'language',
  LANGUAGE,
  'Its language; left out, the one of the settings.'
)
export const NUMBERS_FIELD = optional<NumberStyle>(
  'numbers',
  NUMBERS,
  'How its numbers are written; left out, as the settings say.'
)
export const MARKING = required<Placed<string>>(
  'marking',
  MARK_TEXT,
  'The mark of the report: its highest, and that of all that has none of its own.'
)
export const SLUG = optional(
  'slug',
  SLUG_KIND,
  'Its name in `output/`; left out, the name of its folder.'
)
export const EDITIONS = optional<NonNullable<FrontMatter['editions']>>(
  'editions',
  REPORT_EDITIONS,
  'The editions that it is made in; left out, each whose ceiling is not below its mark.'
)
export const FIELD_MARKINGS = optional(
  'field-markings',
  FIELD_MARKS,
  'Marks of title, subtitle, slug, authors, keywords and disclaimer that are not the report’s.'
)
export const AUTHORS = withDefault<readonly string[]>(
  'authors',
  listOf(TEXT),
  [],
  'Who wrote it, as it is to be printed.'
)
export const KEYWORDS = withDefault<readonly string[]>(
  'keywords',
  listOf(TEXT),
  [],
  'What it is about, for those who search.'
)
export const DISCLAIMER = optional(
  'disclaimer',
  TEXT,
  'A notice that is printed on each page.'
)
export const BRAND = optional<Placed<string>>(
  'brand',
  placed(BRAND_NAME),
  'The folder of `templates/` that it looks like; left out, the one of the settings.'
)

export const LET = optional<readonly Parameter[]>(
  'let',
  PARAMETERS,
  'Names for values of this edition of the report, as `{year: 2024}`; the text says `$year`.'
)

const FIELDS: FieldTable['fields'] = [
  TITLE,
  SUBTITLE,
  DATE_FIELD,
  VERSION,
  STATUS,
  LANGUAGE_FIELD,
  NUMBERS_FIELD,
  MARKING,
  EDITIONS,
  FIELD_MARKINGS,
  SLUG,
  AUTHORS,
  KEYWORDS,
  DISCLAIMER,
  BRAND,
  LET
]

/** Keys that only the project's owner may set (`style.md`, section 10). */
const OWNERS_KEYS = [
  ...SETTING_NAMES.filter((it) => !FIELDS.some(({name}) => name === it)),
  'approvals',
  'brands',
  'ceiling',
  'output',
  'releasability',
  'releasable',
  'schemes',
  'templates'
]

/** Every key of a front matter: one source of reader, manual and JSON Schema. */
export const FRONT_MATTER: FieldTable = {
  fields: FIELDS,
  refusals: [
    notYet('config/not-yet', 'tradecraft', ['probability-scale', 'grading']),
    {
      code: 'config/owners-key',
      names: OWNERS_KEYS,
      why: 'is for the owner of the project, and no key of a report',
      hint: 'Take it out; the owner writes it in `tearline.yaml`.'
    }
  ]
}
