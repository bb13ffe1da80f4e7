import type {Field, FieldTable} from './field.js'
import type {JsonSchema} from './json-schema.js'
import type {Kind} from './kind.js'
import {readFields, type Reading} from './read-fields.js'

/** A kind that is a map with a table of its own. */
export interface Group<T> extends Kind<T> {
  readonly table: FieldTable
  /** What holds where none of its keys is written. */
  readonly absent: T
}

/** Makes the kind of a map that is read by `table`. */
export function groupOf<T>(
  words: string,
  table: FieldTable,
  make: (reading: Reading) => T
): Group<T> {
  return {
    words,
    table,
    absent: make({find: () => undefined, get: ({absent}) => absent}),
    schema: schemaOf(table),
    read: (value) => readFields(value, table, make)
  }
}

/** Makes the field of a group in which every key may be left out. */
export function groupField<T>(
  name: string,
  group: Group<T & {}>,
  says: string
): Field<T> {
  return {name, kind: group, isRequired: false, absent: group.absent, says}
}

/** The JSON Schema of a map that is read by `table`; refused keys are unknown to it. */
export function schemaOf({fields}: FieldTable): JsonSchema {
  const properties = fields.map(
    ({name, kind, says}) => [name, {...kind.schema, description: says}] as const
  )
  const required = fields.filter((it) => it.isRequired).map(({name}) => name)
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required,
    additionalProperties: false
  }
}
