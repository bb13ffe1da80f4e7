import type {Diagnostic} from '../model/diagnostic.js'
import {
  PRINTED_FIELDS,
  type EditionEntry,
  type FrontMatter,
  type PrintedField
} from '../model/front-matter.js'
import {hintAtName} from '../model/nearest.js'
import {gather, noted, type Noted} from '../model/noted.js'
import type {Scheme} from '../model/scheme.js'
import {optional} from '../yaml/field.js'
import {groupOf} from '../yaml/group.js'
import {
  listOf,
  placed,
  TEXT,
  textLike,
  wrongValue,
  type Kind,
  type Placed
} from '../yaml/kind.js'
import {EDITION_NAME} from './edition-fields.js'
import {MARK_TEXT, takeMark} from './mark-kind.js'

type Entries = ReadonlyMap<string, EditionEntry>

const TITLE = optional('title', TEXT, 'Its title in this edition.')
const SUBTITLE = optional('subtitle', TEXT, 'The line below that.')
const SLUG = optional(
  'slug',
  // `assets` holds what the list of reports needs.
  textLike(/^(?!assets$)[a-z0-9-]+$/, 'a slug of small letters, digits and hyphens'),
  'Its name in the folder of this edition.'
)
const ISBN = optional('isbn', TEXT, 'Its ISBN in this edition.')
const REGISTRATION = optional('registration', TEXT, 'Its number in a register.')
const DISTRIBUTION = optional<readonly string[]>(
  'distribution',
  listOf(TEXT),
  'Who gets it, one by one.'
)

const ENTRY = groupOf<Omit<EditionEntry, 'span'>>(
  'what is said of it in one edition',
  {fields: [TITLE, SUBTITLE, SLUG, ISBN, REGISTRATION, DISTRIBUTION], refusals: []},
  (reading) => ({
    title: reading.get(TITLE),
    subtitle: reading.get(SUBTITLE),
    slug: reading.get(SLUG),
    isbn: reading.get(ISBN),
    registration: reading.get(REGISTRATION),
    distribution: reading.get(DISTRIBUTION) ?? []
  })
)

const NAMES = listOf(placed(EDITION_NAME))

/** `[public]`, or `{public: {title: …}}`. */
export const REPORT_EDITIONS: Kind<Entries> & {readonly table: object} = {
  words: 'names of editions, or a map with what is said of each',
  schema: {
    anyOf: [NAMES.schema, {type: 'object', additionalProperties: ENTRY.schema}]
  },
  table: {
    ...ENTRY.table,
    fields: ENTRY.table.fields.map((it) => ({...it, name: `*.${it.name}`}))
  },
  read(value) {
    if (value.kind === 'list') {
      const {value: names, diagnostics} = NAMES.read(value)
      const entries = (names ?? []).map(({value: name, span}) => {
        return [name, {span, distribution: []}] as const
      })
      return noted(new Map(entries), diagnostics)
    }
    if (value.kind !== 'map') {
      return noted(undefined, wrongValue(value, REPORT_EDITIONS.words))
    }
    const read = value.entries.map(({key, keySpan, value: inner}) => {
      const name = EDITION_NAME.read({kind: 'text', text: key, span: keySpan})
      const entry = ENTRY.read(inner)
      const made = [key, {...(entry.value ?? ENTRY.absent), span: keySpan}] as const
      return noted(made, [...name.diagnostics, ...entry.diagnostics])
    })
    const {value: entries, diagnostics} = gather(read)
    return noted(new Map(entries), diagnostics)
  }
}

type WrittenMarks = ReadonlyMap<PrintedField, Placed<string>>

/** `{title: TLP:CLEAR}`: marks of printed fields that are not the report's. */
export const FIELD_MARKS: Kind<WrittenMarks> = {
  words: 'printed fields, each with its mark',
  schema: {type: 'object', additionalProperties: MARK_TEXT.schema},
  read(value) {
    if (value.kind !== 'map') {
      return noted(undefined, wrongValue(value, FIELD_MARKS.words))
    }
    const read = value.entries.map(
      ({
        key,
        keySpan,
        value: inner
      }): Noted<readonly [PrintedField, Placed<string>][]> => {
        const field = PRINTED_FIELDS.find((it) => it === key)
        const mark = MARK_TEXT.read(inner)
        if (!field) {
          const text = {kind: 'text', text: key, span: keySpan} as const
          const hints = hintAtName(key, PRINTED_FIELDS)
          return noted([], wrongValue(text, 'a printed field', hints))
        }
        return noted(mark.value ? [[field, mark.value]] : [], mark.diagnostics)
      }
    )
    const {value: marks, diagnostics} = gather(read)
    return noted(new Map(marks.flat()), diagnostics)
  }
}

/** Reads the marks of fields by the scheme; a field with a wrong one has the report's. */
export function takeFieldMarks(
  written: WrittenMarks | undefined,
  scheme: Scheme
): Noted<FrontMatter['fieldMarks']> {
  if (!written) return noted(undefined)
  const diagnostics: Diagnostic[] = []
  const marks = [...written].flatMap(([field, it]) => {
    const mark = takeMark(it, scheme)
    diagnostics.push(...mark.diagnostics)
    return mark.value ? [[field, {value: mark.value, span: it.span}] as const] : []
  })
  return noted(new Map(marks), diagnostics)
}
