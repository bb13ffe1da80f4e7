import {diagnose} from '../model/diagnostic.js'
import {noted} from '../model/noted.js'
import {optional, required} from '../yaml/field.js'
import {groupOf} from '../yaml/group.js'
import {oneOrMore, placed, type Kind, type Placed} from '../yaml/kind.js'
import {NAME} from './description-kinds.js'
import type {ForeignKey} from './description.js'

const NAMES = oneOrMore(placed(NAME))

const FIELDS = required<readonly Placed<string>[]>('fields', NAMES, 'The columns.')
const RESOURCE = optional<Placed<string>>('resource', placed(NAME), 'The other table.')
const REFERENCED = required<readonly Placed<string>[]>('fields', NAMES, 'Its columns.')

const REFERENCE = required<Omit<ForeignKey, 'fields'>>(
  'reference',
  groupOf<Omit<ForeignKey, 'fields'>>(
    'another table, with its columns',
    {fields: [RESOURCE, REFERENCED], refusals: []},
    (reading) => ({
      resource: reading.get(RESOURCE),
      referenced: reading.get(REFERENCED) ?? []
    })
  ),
  'Where the values stand.'
)

const WRITTEN_KEY = groupOf<ForeignKey | undefined>(
  'columns, and where their values stand',
  {fields: [FIELDS, REFERENCE], refusals: []},
  (reading) => {
    const fields = reading.get(FIELDS)
    const reference = reading.get(REFERENCE)
    return fields && reference ? {...reference, fields} : undefined
  }
)

/** A foreign key of Table Schema: as many columns on either side. */
export const FOREIGN_KEY: Kind<ForeignKey> = {
  ...WRITTEN_KEY,
  read(value) {
    const read = WRITTEN_KEY.read(value)
    const {fields = [], referenced = []} = read.value ?? {}
    if (read.value && fields.length === referenced.length) {
      return noted(read.value, read.diagnostics)
    }
    const message = `expected as many columns as refer to them, ${fields.length}, and found ${referenced.length}`
    const fault = diagnose('config/wrong-value', message, {span: value.span})
    return noted(undefined, read.value ? [...read.diagnostics, fault] : read.diagnostics)
  }
}
