import {diagnose, say} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted} from '../model/noted.js'
import {COLUMN_TYPES, type ColumnType, type MissingSymbol} from '../model/table.js'
import {optional, required, type FieldTable} from '../yaml/field.js'
import {groupOf} from '../yaml/group.js'
import {TEXT, textLike, wrongValue, type Kind, type Placed} from '../yaml/kind.js'
import {isName, nameOf} from './names.js'

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

/** A source of figures: its title is what is printed, with its version where it has one. */
export interface Source {
  readonly title: string
  readonly version?: string | undefined
}

const TITLE = required<string>('title', TEXT, 'What is printed as the source.')
const VERSION = optional('version', TEXT, 'Its edition, printed behind the title.')
export const SOURCE = groupOf<Source | undefined>(
  'a source with its title',
  {fields: [TITLE, VERSION], refusals: [], letStand: ['path', 'email']},
  (reading) => {
    const title = reading.get(TITLE)
    return title === undefined ? undefined : {title, version: reading.get(VERSION)}
  }
)

const LICENCE_NAME = optional('name', TEXT, 'Its short name, as CC-BY-4.0.')
const LICENCE_TITLE = optional('title', TEXT, 'What is printed of it.')

/** A licence of figures: its title, or else its short name. */
export const LICENCE = groupOf<string | undefined>(
  'a licence with its name',
  {fields: [LICENCE_NAME, LICENCE_TITLE], refusals: [], letStand: ['path']},
  (reading) => {
    const name = reading.get(LICENCE_NAME)
    return reading.get(LICENCE_TITLE) ?? name
  }
)

/** A text, a number or a truth value, as it is written: what it means, its column says. */
export const WRITTEN: Kind<Placed<string>> = {
  words: 'a value',
  schema: {anyOf: [{type: 'string'}, {type: 'number'}, {type: 'boolean'}]},
  read(value) {
    const {kind, span} = value
    if (kind === 'text') return noted({value: value.text, span})
    if (kind === 'number' || kind === 'boolean') return noted({value: value.source, span})
    return noted(undefined, wrongValue(value, WRITTEN.words))
  }
}

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
