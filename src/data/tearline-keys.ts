import {noted} from '../model/noted.js'
import type {MissingSymbol} from '../model/table.js'
import {findRange, type CellRange} from '../workbook/cell-address.js'
import {DATE} from '../yaml/date.js'
import {optional, required, type Refusal} from '../yaml/field.js'
import {groupOf} from '../yaml/group.js'
import {listOf, placed, TEXT, wrongValue, type Kind, type Placed} from '../yaml/kind.js'
import type {Reading} from '../yaml/read-fields.js'
import {MISSING_SYMBOL, NAME, WRITTEN} from './description-kinds.js'
import type {Outlier} from './description.js'
import {
  HANDLING,
  MARKING,
  MARKING_COLUMN,
  MARKINGS,
  RELEASABLE,
  type MarkKeys
} from './mark-keys.js'

/** What is said of a table as a whole. */
const AT_TABLE: Refusal = {
  code: 'config/unknown-key',
  names: [
    'as-of',
    'contributor',
    'marking-column',
    'markings',
    'note',
    'range',
    'vintage'
  ],
  why: 'is said of a table, and not of a column',
  hint: 'Write it into `tearline` of the table.'
}

/** What is said of one table. */
const AT_RESOURCE: Refusal = {
  code: 'config/unknown-key',
  names: ['marking-column', 'markings', 'range'],
  why: 'is said of a table, and not of all',
  hint: 'Write it into `tearline` of the table.'
}

const MARKED = [MARKING, HANDLING, RELEASABLE] as const

function marksOf(reading: Reading): MarkKeys {
  return {
    marking: reading.get(MARKING),
    handling: reading.get(HANDLING),
    releasable: reading.get(RELEASABLE)
  }
}

const AS_OF = optional<string>('as-of', DATE, 'The day of the figures.')
const UNIT = optional('unit', TEXT, 'What the figures count, as kg.')
const NOTE = optional('note', TEXT, 'What a reader of the figures must know.')
const VINTAGE = optional('vintage', TEXT, 'Their edition, printed behind the source.')
const CONTRIBUTOR = optional('contributor', TEXT, 'Who sent the figures.')
const FLAGS = optional<readonly MissingSymbol[]>(
  'flags',
  listOf(MISSING_SYMBOL),
  'Letters that may stand beside a value, as p for provisional.'
)

const COMMON = [AS_OF, UNIT, NOTE, VINTAGE, CONTRIBUTOR, FLAGS] as const

/** `tearline:` of a package. */
export const TEARLINE = groupOf(
  'our own keys',
  {fields: [...COMMON, ...MARKED], refusals: [AT_RESOURCE]},
  (reading) => ({
    marks: marksOf(reading),
    asOf: reading.get(AS_OF),
    unit: reading.get(UNIT),
    note: reading.get(NOTE),
    vintage: reading.get(VINTAGE),
    contributor: reading.get(CONTRIBUTOR),
    flags: reading.get(FLAGS)
  })
)

/** Where the table stands on its sheet, as `B4:H20`. */
const RANGE_KIND: Kind<CellRange> = {
  words: 'a range of cells, as B4:H20 or B4:H',
  schema: {type: 'string', pattern: '^[A-Z]{1,3}[1-9][0-9]*:[A-Z]{1,3}([1-9][0-9]*)?$'},
  read(value) {
    const range = value.kind === 'text' ? findRange(value.text) : undefined
    return range ? noted(range) : noted(undefined, wrongValue(value, RANGE_KIND.words))
  }
}
const RANGE = optional<Placed<CellRange>>(
  'range',
  placed(RANGE_KIND),
  'Where the table stands on its sheet.'
)

/** `tearline:` of a resource. */
export const RESOURCE_TEARLINE = groupOf(
  'our own keys',
  {fields: [...COMMON, RANGE, ...MARKED, MARKING_COLUMN, MARKINGS], refusals: []},
  (reading) => ({
    marks: {
      ...marksOf(reading),
      markingColumn: reading.get(MARKING_COLUMN),
      markings: reading.get(MARKINGS) ?? []
    },
    asOf: reading.get(AS_OF),
    unit: reading.get(UNIT),
    note: reading.get(NOTE),
    vintage: reading.get(VINTAGE),
    contributor: reading.get(CONTRIBUTOR),
    flags: reading.get(FLAGS),
    range: reading.get(RANGE)
  })
)

const VALUE = required<Placed<string>>('value', WRITTEN, 'The value, as it is written.')
const REASON = required<string>('reason', TEXT, 'Why it is right.')
const OUTLIER = groupOf<Outlier | undefined>(
  'a value with the reason why it is right',
  {fields: [VALUE, REASON], refusals: []},
  (reading) => {
    const value = reading.get(VALUE)
    const reason = reading.get(REASON)
    return value && reason !== undefined ? {value, reason} : undefined
  }
)
const OUTLIERS = optional<readonly Outlier[]>(
  'outliers',
  listOf(OUTLIER),
  'Values that are far from their like, and right.'
)
const FLAGS_IN = optional<Placed<string>>(
  'flags-in',
  placed(NAME),
  'The column that holds flags of this one.'
)

/** `tearline:` of a field. */
export const FIELD_TEARLINE = groupOf(
  'our own keys',
  {fields: [UNIT, FLAGS, FLAGS_IN, OUTLIERS, ...MARKED], refusals: [AT_TABLE]},
  (reading) => ({
    marks: marksOf(reading),
    unit: reading.get(UNIT),
    flags: reading.get(FLAGS),
    flagsIn: reading.get(FLAGS_IN),
    outliers: reading.get(OUTLIERS) ?? []
  })
)
