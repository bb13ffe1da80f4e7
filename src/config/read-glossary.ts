import {TLP} from '../marking/tlp.js'
import {diagnose, startOf, type Diagnostic} from '../model/diagnostic.js'
import type {GlossaryEntry} from '../model/front-matter.js'
import {findNearest} from '../model/nearest.js'
import {gather, noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import type {Scheme} from '../model/scheme.js'
import {optional, required, type FieldTable} from '../yaml/field.js'
import {groupOf} from '../yaml/group.js'
import {listOf, TEXT, wrongValue, type Kind, type Placed} from '../yaml/kind.js'
import {readFields} from '../yaml/read-fields.js'
import {readYamlFile} from '../yaml/read-yaml.js'
import type {YamlEntry, YamlMap, YamlValue} from '../yaml/value.js'
import {MARK_TEXT, takeMark} from './mark-kind.js'

/** An abbreviation without its short form, which is its key. */
interface Meaning extends Pick<
  GlossaryEntry,
  'long' | 'definition' | 'handling' | 'releasable'
> {
  readonly marking?: Placed<string> | undefined
}

const LONG = required<string>('long', TEXT, 'What the letters stand for.')
const DEFINITION = optional('definition', TEXT, 'What it is, in a sentence.')
const MARKING = optional<Placed<string>>('marking', MARK_TEXT, 'Its mark.')
const HANDLING = optional('handling', TEXT, 'Its handling code.')
const RELEASABLE = optional<readonly string[]>(
  'releasable',
  listOf(TEXT),
  'States and bodies that may have it.'
)

const FULL_ENTRY = groupOf<Meaning | undefined>(
  'long form and definition',
  {
    fields: [LONG, DEFINITION, MARKING, HANDLING, RELEASABLE],
    refusals: []
  },
  (reading) => {
    const long = reading.get(LONG)
    const rest = {
      definition: reading.get(DEFINITION),
      marking: reading.get(MARKING),
      handling: reading.get(HANDLING),
      releasable: reading.get(RELEASABLE)
    }
    return long === undefined ? undefined : {long, ...rest}
  }
)

/** `FRAN: Frontex Risk Analysis Network`, or a map with `long` and `definition`. */
const MEANING: Kind<Meaning> = {
  words: 'the long form',
  schema: {anyOf: [TEXT.schema, FULL_ENTRY.schema]},
  read(value) {
    if (value.kind === 'map') return FULL_ENTRY.read(value)
    const long = TEXT.read(value)
    return noted(
      long.value === undefined ? undefined : {long: long.value},
      long.diagnostics
    )
  }
}

const ENTRIES: Kind<readonly Entry[]> = {
  words: 'short forms, each with its long form',
  schema: {type: 'object', additionalProperties: MEANING.schema},
  read(value) {
    if (value.kind !== 'map') return noted(undefined, wrongValue(value, ENTRIES.words))
    const read = value.entries.map(readEntry)
    return noted(
      read.flatMap((it) => it.value ?? []),
      read.flatMap(({diagnostics}) => diagnostics)
    )
  }
}

/** An entry before its mark is read by the scheme. */
type Entry = Meaning & Pick<GlossaryEntry, 'short' | 'span'>

const ABBREVIATIONS = required<readonly Entry[]>(
  'abbreviations',
  ENTRIES,
  'Abbreviations of the text, each with what it stands for.'
)

const GLOSSARY: FieldTable = {
  fields: [ABBREVIATIONS, MARKING],
  refusals: []
}

/**
 * Reads `glossary.yaml`: under `abbreviations`, a short form and what it stands for.
 *
 * ```yaml
 * abbreviations:
 *   FRAN: Frontex Risk Analysis Network
 *   OCG: {long: organised crime group, definition: Three or more persons who …}
 * ```
 *
 * `marking` at its head is the mark of each entry that has none of its own.
 */
export function readGlossary(
  file: ProjectPath,
  bytes: Uint8Array,
  scheme: Scheme = TLP
): Noted<readonly GlossaryEntry[]> {
  const yaml = readYamlFile(file, bytes)
  if (!yaml.value) return noted([], yaml.diagnostics)
  const at = startOf(file)
  if (isBare(yaml.value)) return noted([], [...yaml.diagnostics, bare(yaml.value)])
  const read = readFields(
    yaml.value,
    GLOSSARY,
    (it) => ({entries: it.get(ABBREVIATIONS) ?? [], marking: it.get(MARKING)}),
    {at}
  )
  const marked = markEntries(read.value, scheme)
  return noted(
    marked.value,
    [yaml, read, marked].flatMap(({diagnostics}) => diagnostics)
  )
}

/** Reads the marks of entries: their own, else that at the head of the file. */
function markEntries(
  {
    entries,
    marking
  }: {
    readonly entries: readonly Entry[]
    readonly marking: Placed<string> | undefined
  },
  scheme: Scheme
): Noted<readonly GlossaryEntry[]> {
  const usual = marking ? takeMark(marking, scheme) : noted(undefined)
  const {value, diagnostics} = gather(
    entries.map(({marking: own, ...entry}): Noted<GlossaryEntry> => {
      if (!own) return noted({...entry, mark: usual.value, markSpan: marking?.span})
      const mark = takeMark(own, scheme)
      return noted({...entry, mark: mark.value, markSpan: own.span}, mark.diagnostics)
    })
  )
  return noted(value, [...usual.diagnostics, ...diagnostics])
}

/** Whether short forms stand at the left margin, without `abbreviations` above them. */
function isBare(value: YamlValue): value is YamlMap {
  const isEntry = ({key, value: {kind}}: YamlEntry): boolean =>
    key !== 'marking' && (kind === 'text' || kind === 'map')
  return (
    value.kind === 'map' &&
    !value.entries.some(({key}) => findNearest(key, [ABBREVIATIONS.name])) &&
    value.entries.some(isEntry)
  )
}

function bare({entries, span}: YamlMap): Diagnostic {
  return diagnose('config/missing-key', 'the key `abbreviations` is missing', {
    span: entries[0]?.keySpan ?? span,
    hints: ['Write a line `abbreviations:` above, and indent the short forms below it.']
  })
}

function readEntry({key, keySpan, value}: YamlEntry): Noted<Entry | undefined> {
  const meaning = MEANING.read(value)
  if (!meaning.value) return noted(undefined, meaning.diagnostics)
  return noted({short: key, ...meaning.value, span: keySpan}, meaning.diagnostics)
}
