import {noted} from '../model/noted.js'
import {optional, required} from '../yaml/field.js'
import {groupOf} from '../yaml/group.js'
import {listOf, placed, TEXT, wrongValue, type Kind, type Placed} from '../yaml/kind.js'
import {NAME, WRITTEN} from './description-kinds.js'

/** Who may read a part of the data, as its description says it. */
export interface MarkKeys {
  readonly marking?: Placed<string> | undefined
  readonly handling?: Placed<string> | undefined
  readonly releasable?: readonly string[] | undefined
}

/** The same for a table: rows by a column, rows and cells by what stands in them. */
export interface TableMarkKeys extends MarkKeys {
  readonly markingColumn?: Placed<string> | undefined
  readonly markings: readonly MarkingEntry[]
}

/** Rows, or the cells of one column in them, that are marked alike. */
export interface MarkingEntry extends MarkKeys {
  readonly field?: Placed<string> | undefined
  /** What a row must hold, each column as it is written. */
  readonly where: Placed<readonly Condition[]>
}

interface Condition {
  readonly column: Placed<string>
  readonly text: string
}

export const MARKING = optional<Placed<string>>('marking', placed(TEXT), 'Its mark.')
export const HANDLING = optional<Placed<string>>(
  'handling',
  placed(TEXT),
  'How its provider says that it may be handled.'
)
export const RELEASABLE = optional<readonly string[]>(
  'releasable',
  listOf(TEXT),
  'States and bodies that may have it.'
)
export const MARKING_COLUMN = optional<Placed<string>>(
  'marking-column',
  placed(NAME),
  'The column that holds marks of rows; it is never printed.'
)

const WHERE_KIND: Kind<readonly Condition[]> = {
  words: 'columns, each with the value that a row must hold',
  schema: {type: 'object', additionalProperties: WRITTEN.schema},
  read(value) {
    if (value.kind !== 'map' || value.entries.length === 0) {
      return noted(undefined, wrongValue(value, WHERE_KIND.words))
    }
    const read = value.entries.map(({key, keySpan, value: inner}) => {
      const text = WRITTEN.read(inner)
      const column = {value: key, span: keySpan}
      return noted(text.value && {column, text: text.value.value}, text.diagnostics)
    })
    return noted(
      read.flatMap((it) => it.value ?? []),
      read.flatMap(({diagnostics}) => diagnostics)
    )
  }
}

const FIELD = optional<Placed<string>>(
  'field',
  placed(NAME),
  'The column whose cells are marked; left out, whole rows are.'
)
const WHERE = required<Placed<readonly Condition[]>>(
  'where',
  placed(WHERE_KIND),
  'The rows that are meant.'
)

const ENTRY = groupOf<MarkingEntry | undefined>(
  'rows or cells with their mark',
  {fields: [FIELD, WHERE, MARKING, HANDLING, RELEASABLE], refusals: []},
  (reading) => {
    const rest = {
      field: reading.get(FIELD),
      marking: reading.get(MARKING),
      handling: reading.get(HANDLING),
      releasable: reading.get(RELEASABLE)
    }
    const where = reading.get(WHERE)
    return where && {...rest, where}
  }
)

export const MARKINGS = optional<readonly MarkingEntry[]>(
  'markings',
  listOf(ENTRY),
  'Marks of single rows and cells.'
)
