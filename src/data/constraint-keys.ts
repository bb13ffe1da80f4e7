import {diagnose} from '../model/diagnostic.js'
import {noted} from '../model/noted.js'
import {notYet, optional, withDefault} from '../yaml/field.js'
import {groupOf} from '../yaml/group.js'
import {COUNT, FLAG, listOf, placed, TEXT, type Kind, type Placed} from '../yaml/kind.js'
import {WRITTEN} from './description-kinds.js'
import type {Constraints} from './description.js'

/** A regular expression that a value must match as a whole, as XML Schema has it. */
const PATTERN_KIND: Kind<RegExp> = {
  words: 'a regular expression',
  schema: {type: 'string', format: 'regex'},
  read(value) {
    const read = TEXT.read(value)
    if (read.value === undefined) return noted(undefined, read.diagnostics)
    try {
      return noted(new RegExp(`^(?:${read.value})$`, 'u'))
    } catch {
      // The engine's own words speak of the expression that it was put into.
      const {span} = value
      const message = [{quote: read.value, span}, ' is no regular expression']
      return noted(undefined, [diagnose('config/wrong-value', message, {span})])
    }
  }
}

const REQUIRED = withDefault('required', FLAG, false, 'Whether each cell has a value.')
const UNIQUE = withDefault('unique', FLAG, false, 'Whether no value comes twice.')
const MINIMUM = bound('minimum', 'The least value.')
const MAXIMUM = bound('maximum', 'The greatest value.')
const ABOVE = bound('exclusiveMinimum', 'What each value is above.')
const BELOW = bound('exclusiveMaximum', 'What each value is below.')
const MIN_LENGTH = optional<Placed<number>>('minLength', placed(COUNT), 'Least letters.')
const MAX_LENGTH = optional<Placed<number>>('maxLength', placed(COUNT), 'Most letters.')
const PATTERN = optional<Placed<RegExp>>(
  'pattern',
  placed(PATTERN_KIND),
  'What each cell must match.'
)
const ENUM = optional<readonly Placed<string>[]>(
  'enum',
  listOf(WRITTEN),
  'The values that there are.'
)

function bound(name: string, says: string) {
  return optional<Placed<string>>(name, WRITTEN, says)
}

/** `constraints:` of a field, as Table Schema has them. */
export const CONSTRAINTS = groupOf<Constraints>(
  'constraints',
  {
    fields: [
      ...[REQUIRED, UNIQUE, MINIMUM, MAXIMUM, ABOVE, BELOW],
      ...[MIN_LENGTH, MAX_LENGTH, PATTERN, ENUM]
    ],
    refusals: [notYet('data/not-yet', 'checks of data', ['jsonSchema'])]
  },
  (reading) => ({
    isRequired: reading.get(REQUIRED),
    isUnique: reading.get(UNIQUE),
    minimum: reading.get(MINIMUM),
    maximum: reading.get(MAXIMUM),
    exclusiveMinimum: reading.get(ABOVE),
    exclusiveMaximum: reading.get(BELOW),
    minLength: reading.get(MIN_LENGTH),
    maxLength: reading.get(MAX_LENGTH),
    pattern: reading.get(PATTERN),
    enum: reading.get(ENUM)
  })
)
