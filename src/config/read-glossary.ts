import {diagnose, startOf, type Diagnostic} from '../model/diagnostic.js'
import type {GlossaryEntry} from '../model/front-matter.js'
import {findNearest} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import {notYet, optional, required, type FieldTable} from '../yaml/field.js'
import {groupOf} from '../yaml/group.js'
import {TEXT, wrongValue, type Kind} from '../yaml/kind.js'
import {readFields} from '../yaml/read-fields.js'
import {readYamlFile} from '../yaml/read-yaml.js'
import type {YamlEntry, YamlMap, YamlValue} from '../yaml/value.js'

/** An abbreviation without its short form, which is its key. */
type Meaning = Pick<GlossaryEntry, 'long' | 'definition'>

const LONG = required<string>('long', TEXT, 'What the letters stand for.')
const DEFINITION = optional('definition', TEXT, 'What it is, in a sentence.')

const FULL_ENTRY = groupOf<Meaning | undefined>(
  'long form and definition',
  {
    fields: [LONG, DEFINITION],
    refusals: [
      notYet('config/not-yet', 'editions', ['marking', 'handling', 'releasable'])
    ]
  },
  (reading) => {
    const long = reading.get(LONG)
    const definition = reading.get(DEFINITION)
    return long === undefined ? undefined : {long, definition}
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

const ENTRIES: Kind<readonly GlossaryEntry[]> = {
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

const ABBREVIATIONS = required<readonly GlossaryEntry[]>(
  'abbreviations',
  ENTRIES,
  'Abbreviations of the text, each with what it stands for.'
)

const GLOSSARY: FieldTable = {
  fields: [ABBREVIATIONS],
  refusals: [notYet('config/not-yet', 'editions', ['marking'])]
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
 * Marks of entries come with editions (`language.md`, rule 11) and are
 * `config/not-yet` errors until then.
 */
export function readGlossary(
  file: ProjectPath,
  bytes: Uint8Array
): Noted<readonly GlossaryEntry[]> {
  const yaml = readYamlFile(file, bytes)
  if (!yaml.value) return noted([], yaml.diagnostics)
  const at = startOf(file)
  if (isBare(yaml.value)) return noted([], [...yaml.diagnostics, bare(yaml.value)])
  const read = readFields(yaml.value, GLOSSARY, (it) => it.get(ABBREVIATIONS) ?? [], {at})
  return noted(read.value, [...yaml.diagnostics, ...read.diagnostics])
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

function readEntry({key, keySpan, value}: YamlEntry): Noted<GlossaryEntry | undefined> {
  const meaning = MEANING.read(value)
  if (!meaning.value) return noted(undefined, meaning.diagnostics)
  return noted({short: key, ...meaning.value, span: keySpan}, meaning.diagnostics)
}
