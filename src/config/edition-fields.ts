import {lowestOf} from '../marking/marks.js'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import type {Edition, Selector} from '../model/edition.js'
import {hintAtName} from '../model/nearest.js'
import {gather, noted, type Noted} from '../model/noted.js'
import type {Scheme} from '../model/scheme.js'
import type {Approval} from '../model/settings.js'
import {optional, required} from '../yaml/field.js'
import {groupOf} from '../yaml/group.js'
import {
  listOf,
  oneOf,
  placed,
  TEXT,
  textLike,
  wrongValue,
  type Kind,
  type Placed
} from '../yaml/kind.js'
import type {YamlEntry} from '../yaml/value.js'
import {MARK_TEXT, takeMark} from './mark-kind.js'

/** An edition as it is written: its marks are read once the scheme is known. */
export interface EditionInput extends Omit<Edition, 'ceiling' | 'handling'> {
  readonly ceiling: Placed<string> | undefined
  readonly handling: readonly Placed<string>[]
  readonly span: Span
}

/** The name of an edition: it is that of its folder. */
export const EDITION_NAME = textLike(/^[a-z][a-z0-9-]*$/, 'the name of an edition')

/** Kinds of parts that an edition can be made of, or do without. */
export const SELECTABLE = [
  'big-numbers',
  'box',
  'case',
  'chart',
  'each',
  'figure',
  'key-findings',
  'lead',
  'list',
  'map',
  'pull',
  'quote',
  'section',
  'table',
  'todo'
]

const SELECTOR: Kind<Selector> = {
  words: 'a kind as case, a class as .summary, or both as box.outlook',
  schema: {type: 'string'},
  read(value) {
    const written = value.kind === 'text' ? value.text : ''
    const [found, kind = '', className] =
      /^([a-z][a-z-]*)?(?:\.([a-z][a-z-]*))?$/.exec(written) ?? []
    if (found === undefined || found === '') {
      return noted(undefined, wrongValue(value, SELECTOR.words))
    }
    if (kind !== '' && !SELECTABLE.includes(kind)) {
      return noted(
        undefined,
        wrongValue(value, SELECTOR.words, hintAtName(kind, SELECTABLE))
      )
    }
    return noted({kind: kind === '' ? undefined : kind, class: className})
  }
}

const SWITCH = oneOf(['on', 'off'])

const CEILING = required<Placed<string>>(
  'ceiling',
  MARK_TEXT,
  'The highest mark that it may hold.'
)
const RELEASABLE_TO = optional<readonly string[]>(
  'releasable-to',
  listOf(textLike(/^[A-Z][A-Z0-9-]*$/, 'a state or a body in capitals, as BG')),
  'States and bodies that get it: a part that names who may have it must name them all.'
)
const HANDLING = optional<readonly Placed<string>[]>(
  'handling',
  listOf(placed(TEXT)),
  'Handling codes that allow it; a part with another one cannot enter.'
)
const AUDIENCE = optional('audience', TEXT, 'For whom it is, in words.')
const INCLUDE = optional<readonly Selector[]>(
  'include',
  listOf(SELECTOR),
  'What it is made of, besides what names it with `editions=`; left out, everything.'
)
const LEAVE_OUT = optional<readonly Selector[]>(
  'leave-out',
  listOf(SELECTOR),
  'What it does without.'
)
const PORTION_MARKS = optional<'on' | 'off'>(
  'portion-marks',
  SWITCH,
  'Whether the marks of portions are printed; left out, as the scheme asks.'
)
const GRADES = optional<'on' | 'off'>(
  'grades',
  SWITCH,
  'Whether grades of sources are printed.'
)
const WATERMARK = optional('watermark', TEXT, 'A notice on each page, as PUBLIC VERSION.')

const EDITION = groupOf<Omit<EditionInput, 'name' | 'span'>>(
  'what an edition is',
  {
    fields: [
      CEILING,
      RELEASABLE_TO,
      HANDLING,
      AUDIENCE,
      INCLUDE,
      LEAVE_OUT,
      PORTION_MARKS,
      GRADES,
      WATERMARK
    ],
    refusals: []
  },
  (reading) => ({
    ceiling: reading.get(CEILING),
    releasableTo: reading.get(RELEASABLE_TO),
    handling: reading.get(HANDLING) ?? [],
    audience: reading.get(AUDIENCE),
    include: reading.get(INCLUDE),
    leaveOut: reading.get(LEAVE_OUT),
    hasPortionMarks: isOn(reading.get(PORTION_MARKS)),
    hasGrades: isOn(reading.get(GRADES)),
    watermark: reading.get(WATERMARK)
  })
)

function isOn(word: 'on' | 'off' | undefined): boolean | undefined {
  return word === undefined ? undefined : word === 'on'
}

/** Editions by their names; the manual has a row for each key of one. */
export const EDITIONS: Kind<readonly EditionInput[]> & {readonly table: object} = {
  words: 'editions, each with what it is',
  schema: {type: 'object', additionalProperties: EDITION.schema},
  table: {
    ...EDITION.table,
    fields: EDITION.table.fields.map((it) => ({...it, name: `*.${it.name}`}))
  },
  read(value) {
    if (value.kind !== 'map') return noted(undefined, wrongValue(value, EDITIONS.words))
    const {value: all, diagnostics} = gather(value.entries.map(readEdition))
    return noted(
      all.filter((it) => it !== undefined),
      diagnostics
    )
  }
}

/** `output/draft/` holds what is no edition. */
const TAKEN = 'draft'

function readEdition({key, keySpan, value}: YamlEntry): Noted<EditionInput | undefined> {
  const text = {kind: 'text', text: key, span: keySpan} as const
  const name = EDITION_NAME.read(text)
  const edition = EDITION.read(value)
  const diagnostics = [...name.diagnostics, ...edition.diagnostics]
  if (key === TAKEN) {
    const message = say`an edition cannot be called ${{quote: key, span: keySpan}}: drafts lie in that folder`
    const hints = ['Give it another name.']
    const taken = diagnose('config/wrong-value', message, {span: keySpan, hints})
    return noted(undefined, [taken, ...diagnostics])
  }
  const known = edition.value && name.value !== undefined
  return noted(
    known ? {...edition.value, name: key, span: keySpan} : undefined,
    diagnostics
  )
}

/**
 * Reads the marks and codes of editions by the scheme. One whose ceiling cannot be read
 * has the lowest mark until that is mended.
 */
export function resolveEditions(
  inputs: readonly EditionInput[],
  scheme: Scheme
): Noted<readonly Edition[]> {
  return gather(
    inputs.map(({span: _, ...input}) => {
      const mark = input.ceiling ? takeMark(input.ceiling, scheme) : noted(undefined)
      const unknown = input.handling.filter(({value}) => !scheme.handling.includes(value))
      const ceiling = mark.value ?? scheme.labels[0]?.mark ?? lowestOf([], scheme)
      const handling = input.handling.map(({value}) => value)
      return noted({...input, ceiling, handling}, [
        ...mark.diagnostics,
        ...unknown.map((it) => unknownCode(it, scheme))
      ])
    })
  )
}

function unknownCode({value, span}: Placed<string>, {handling}: Scheme): Diagnostic {
  const message = say`there is no handling code ${{quote: value, span}}`
  return diagnose('config/wrong-value', message, {
    span,
    hints: hintAtName(value, handling)
  })
}

const REPORT = required<string>('report', TEXT, 'The name of the report’s folder.')
const IN_EDITIONS = required<readonly string[]>(
  'editions',
  listOf(EDITION_NAME),
  'The editions in which it may be.'
)
const FIGURE = required<string>(
  'figure',
  TEXT,
  'What is computed, as the error that asks for the approval writes it.'
)

/** The owner's word that a figure may be computed from rows that are not all shown. */
export const APPROVALS = listOf(
  groupOf<Approval | undefined>(
    'an approval with report, editions and figure',
    {fields: [REPORT, IN_EDITIONS, FIGURE], refusals: []},
    (reading) => {
      const report = reading.get(REPORT)
      const editions = reading.get(IN_EDITIONS)
      const figure = reading.get(FIGURE)
      if (report === undefined || !editions || figure === undefined) return undefined
      return {report, editions, figure}
    }
  )
)
