import type {ColumnType, MissingSymbol} from '../model/table.js'
import {notYet, optional, required} from '../yaml/field.js'
import {groupField, groupOf} from '../yaml/group.js'
import {listOf, oneOrMore, placed, TEXT, type Placed} from '../yaml/kind.js'
import {CONSTRAINTS} from './constraint-keys.js'
import {COLUMN_TYPE, DIGIT_SIGN, MISSING_SYMBOL, NAME} from './description-kinds.js'
import type {FieldDescription, ForeignKey, SchemaDescription} from './description.js'
import {FIELD_FORMAT} from './field-format.js'
import {FOREIGN_KEY} from './foreign-key-keys.js'
import {FIELD_TEARLINE} from './tearline-keys.js'

const NAME_FIELD = required<Placed<string>>('name', placed(NAME), 'How it is addressed.')
const TYPE = optional<ColumnType>('type', COLUMN_TYPE, 'What its cells hold.')
const TITLE = optional('title', TEXT, 'How it is printed.')
const FORMAT = optional('format', FIELD_FORMAT, 'How its dates are written.')
const DECIMAL = optional('decimalChar', DIGIT_SIGN, 'The sign before decimals.')
const GROUP = optional('groupChar', DIGIT_SIGN, 'The sign between thousands.')
const MISSING = optional<readonly MissingSymbol[]>(
  'missingValues',
  listOf(MISSING_SYMBOL),
  'Symbols that stand for no value.'
)
const CONSTRAINTS_FIELD = groupField('constraints', CONSTRAINTS, 'What must hold.')
const TEARLINE = groupField('tearline', FIELD_TEARLINE, 'Our own keys.')

const FIELD = groupOf<FieldDescription | undefined>(
  'a column',
  {
    fields: [
      NAME_FIELD,
      TYPE,
      TITLE,
      FORMAT,
      DECIMAL,
      GROUP,
      MISSING,
      CONSTRAINTS_FIELD,
      TEARLINE
    ],
    letStand: ['description', 'example', 'examples', 'rdfType'],
    refusals: [
      notYet('data/not-yet', 'checks of data', [
        'bareNumber',
        'categories',
        'categoriesOrdered',
        'falseValues',
        'trueValues'
      ])
    ]
  },
  (reading) => {
    const name = reading.get(NAME_FIELD)
    const field = {
      type: reading.get(TYPE),
      title: reading.get(TITLE),
      format: reading.get(FORMAT),
      decimalChar: reading.get(DECIMAL),
      groupChar: reading.get(GROUP),
      missing: reading.get(MISSING),
      constraints: reading.get(CONSTRAINTS_FIELD),
      ...reading.get(TEARLINE)
    }
    return name && {...field, name}
  }
)

const FIELDS = required<readonly FieldDescription[]>(
  'fields',
  listOf(FIELD),
  'The columns, by name.'
)
const PRIMARY_KEY = optional<readonly Placed<string>[]>(
  'primaryKey',
  oneOrMore(placed(NAME)),
  'The columns that tell rows apart.'
)

const UNIQUE_KEYS = optional<readonly (readonly Placed<string>[])[]>(
  'uniqueKeys',
  listOf(oneOrMore(placed(NAME))),
  'Other columns that tell rows apart.'
)
const FOREIGN_KEYS = optional<readonly ForeignKey[]>(
  'foreignKeys',
  listOf(FOREIGN_KEY),
  'Columns whose values stand in another table.'
)

/** A Table Schema. */
export const SCHEMA = groupOf<SchemaDescription>(
  'a map with fields',
  {
    fields: [FIELDS, PRIMARY_KEY, UNIQUE_KEYS, FOREIGN_KEYS, MISSING],
    letStand: ['$schema', 'name', 'title', 'description'],
    refusals: [notYet('data/not-yet', 'checks of data', ['fieldsMatch'])]
  },
  (reading) => ({
    fields: reading.get(FIELDS) ?? [],
    primaryKey: reading.get(PRIMARY_KEY) ?? [],
    uniqueKeys: reading.get(UNIQUE_KEYS) ?? [],
    foreignKeys: reading.get(FOREIGN_KEYS) ?? [],
    missing: reading.get(MISSING)
  })
)
