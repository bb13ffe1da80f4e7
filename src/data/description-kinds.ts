import {diagnose, say} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted} from '../model/noted.js'
import {COLUMN_TYPES, type ColumnType, type MissingSymbol} from '../model/table.js'
import {notYet, optional, required, type FieldTable, type Refusal} from '../yaml/field.js'
import {groupOf} from '../yaml/group.js'
import {placed, TEXT, textLike, wrongValue, type Kind, type Placed} from '../yaml/kind.js'
import {findRange, type CellRange} from '../workbook/cell-address.js'
import {DATE} from '../yaml/date.js'
import {isName, nameOf} from './names.js'

/** Keys of `tearline:` that are not read yet: marks, and where figures come from. */
const TEARLINE_REFUSALS: readonly Refusal[] = [
  notYet('data/not-yet', 'editions', [
    'marking',
    'marking-column',
    'markings',
    'handling',
    'releasable',
    'contributor'
  ]),
  notYet('data/not-yet', 'checks of data', ['vintage'])
]

const AS_OF = optional<string>('as-of', DATE, 'The day of the figures.')
const UNIT = optional('unit', TEXT, 'What the figures count, as kg.')
const NOTE = optional('note', TEXT, 'What a reader of the figures must know.')

/** `tearline:` of a package. */
export const TEARLINE = groupOf(
  'our own keys',
  {fields: [AS_OF, UNIT, NOTE], refusals: TEARLINE_REFUSALS},
  (reading) => ({
    asOf: reading.get(AS_OF),
    unit: reading.get(UNIT),
    note: reading.get(NOTE)
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
  {fields: [AS_OF, UNIT, NOTE, RANGE], refusals: TEARLINE_REFUSALS},
  (reading) => ({
    asOf: reading.get(AS_OF),
    unit: reading.get(UNIT),
    note: reading.get(NOTE),
    range: reading.get(RANGE)
  })
)

/** `tearline:` of a field. */
export const FIELD_TEARLINE = groupOf(
  'our own keys',
  {
    fields: [UNIT],
    refusals: [
      ...TEARLINE_REFUSALS,
      notYet('data/not-yet', 'checks of data', ['as-of', 'note'])
    ]
  },
  (reading) => ({unit: reading.get(UNIT)})
)

/** The name of a table or a column, by which a report addresses it. */
export const NAME: Kind<string> = {
  words: 'a name of small letters, digits and _, which begins with a letter',
  schema: {type: 'string', pattern: '^[a-z][a-z0-9_]*$'},
  read(value) {
    if (value.kind !== 'text') return TEXT.read(value)
    const {text, span} = value
    if (isName(text)) return noted(text)
    const meant = nameOf(text)
    const message = say`${{quote: text, span}} is not ${'[a-z][a-z0-9_]*'}, so that no text can address it`
    const hints = meant === undefined ? [] : [['Write ', {quote: meant}, '.']]
    return noted(undefined, [diagnose('data/bad-name', message, {span, hints})])
  }
}

/** Types of Table Schema that no report has needed. */
const OTHER_TYPES = ['any', 'array', 'datetime', 'duration', 'geojson', 'geopoint']
const MORE_TYPES = ['list', 'object', 'time', 'yearmonth']

/** A type of Table Schema. */
export const COLUMN_TYPE: Kind<ColumnType> = {
  words: `one of ${COLUMN_TYPES.join(', ')}`,
  schema: {type: 'string', enum: COLUMN_TYPES},
  read(value) {
    if (value.kind !== 'text') return noted(undefined, wrongValue(value, 'a type'))
    const {text, span} = value
    const type = COLUMN_TYPES.find((it) => it === text)
    if (type) return noted(type)
    const quote = {quote: text, span}
    const isKnown = [...OTHER_TYPES, ...MORE_TYPES].includes(text)
    return noted(undefined, [
      isKnown
        ? diagnose('data/not-yet', say`the type ${quote} is not read yet`, {
            span,
            hints: [`Use one of: ${COLUMN_TYPES.join(', ')}.`]
          })
        : diagnose('data/unknown-type', say`there is no type called ${quote}`, {
            span,
            hints: hintAtName(text, COLUMN_TYPES)
          })
    ])
  }
}

/** A sign between digits: one character that is no digit. */
export const DIGIT_SIGN = textLike(
  /^[^\d\s"+-]$|^[ \u00a0\u202f\u2009]$/,
  'one character'
)

/** What stands between cells. */
export const DELIMITER = textLike(/^[^"\r\nA-Za-z0-9]$/, 'one character, as ; or "\\t"')

/** A source of figures: its title is what is printed. */
const TITLE = required<string>('title', TEXT, 'What is printed as the source.')
export const SOURCE = groupOf<string | undefined>(
  'a source with its title',
  {fields: [TITLE], refusals: [], letStand: ['path', 'email', 'version']},
  (reading) => reading.get(TITLE)
)

/** Any text, the empty one too. */
const SYMBOL: Kind<string> = {
  words: 'a text in quotes',
  schema: {type: 'string'},
  read: (value) =>
    value.kind === 'text'
      ? noted(value.text)
      : noted(undefined, wrongValue(value, SYMBOL.words))
}

const VALUE = required<string>('value', SYMBOL, 'The symbol, as it stands in cells.')
const LABEL = optional('label', TEXT, 'What it means, for the legend.')
const LABELLED: FieldTable = {fields: [VALUE, LABEL], refusals: []}
const LABELLED_SYMBOL = groupOf<MissingSymbol | undefined>(
  'a symbol with its label',
  LABELLED,
  (reading) => {
    const symbol = reading.get(VALUE)
    const label = reading.get(LABEL)
    return symbol === undefined ? undefined : {symbol, label}
  }
)

/** A symbol for no value: a text, or `{value: ":", label: not available}`. */
export const MISSING_SYMBOL: Kind<MissingSymbol> = {
  words: 'a symbol, or a map with value and label',
  schema: {anyOf: [SYMBOL.schema, LABELLED_SYMBOL.schema]},
  read(value) {
    if (value.kind === 'map') return LABELLED_SYMBOL.read(value)
    const {value: symbol, diagnostics} = SYMBOL.read(value)
    return noted(symbol === undefined ? undefined : {symbol}, diagnostics)
  }
}
