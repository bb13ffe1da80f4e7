import {TLP} from '../marking/tlp.js'
import type {NumberStyle} from '../model/locale.js'
import {noted, type Noted} from '../model/noted.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import type {BrowserSettings, Sandbox, Settings} from '../model/settings.js'
import {documentFields} from '../yaml/document-fields.js'
import {notYet, optional, withDefault} from '../yaml/field.js'
import {groupField, groupOf, schemaOf} from '../yaml/group.js'
import type {JsonSchema} from '../yaml/json-schema.js'
import {COUNT, listOf, oneOf, TEXT, textLike} from '../yaml/kind.js'
import {readYamlFile} from '../yaml/read-yaml.js'
import {
  APPROVALS,
  EDITIONS,
  resolveEditions,
  type EditionInput
} from './edition-fields.js'
import {LIMITS} from './limits.js'
import {SCHEME} from './scheme-kind.js'
import {SEVERITIES_BY_CODE} from './severities.js'
import {BRAND_NAME, LANGUAGE, NUMBERS} from './shared-fields.js'

const ORGANISATION = withDefault(
  'organisation',
  TEXT,
  '',
  'The name of the house, as it stands on covers and in the library.'
)
const BRAND = withDefault(
  'brand',
  BRAND_NAME,
  'plain',
  'The folder of `templates/` that reports use unless they name another.'
)
const LANGUAGE_FIELD = withDefault(
  'language',
  LANGUAGE,
  'en',
  'The language of reports that name no other.'
)
const NUMBERS_FIELD = withDefault<NumberStyle>(
  'numbers',
  NUMBERS,
  'language',
  'How numbers are written: as the language does, or in the style of EU English (`eu`).'
)

const PATH = optional(
  'path',
  TEXT,
  'The browser to print with; left out, one is looked for.'
)
const SANDBOX = withDefault<Sandbox>(
  'sandbox',
  oneOf(['auto', 'required', 'off']),
  'auto',
  'Whether the browser runs in a sandbox; `auto` looks for one that can.'
)
const TIMEOUT = withDefault('timeout', COUNT, 120, 'Seconds that one print may take.')

const BROWSER = groupOf<BrowserSettings>(
  'settings of the browser',
  {
    fields: [PATH, SANDBOX, TIMEOUT],
    refusals: [notYet('config/not-yet', 'printing on other machines', ['endpoint'])]
  },
  (reading) => ({
    path: reading.get(PATH),
    sandbox: reading.get(SANDBOX),
    timeoutMs: reading.get(TIMEOUT) * 1_000
  })
)

const PUBLISH = withDefault<readonly string[]>(
  'publish',
  listOf(textLike(/^[a-z][a-z0-9-]*$/, 'the name of an edition')),
  [],
  'Editions that CI may publish; none unless they are named.'
)
const CI = groupOf(
  'settings of CI',
  {fields: [PUBLISH], refusals: []},
  (reading): Pick<Settings, 'publish'> => ({publish: reading.get(PUBLISH)})
)

const BORDERS = optional(
  'borders',
  textLike(
    /^templates\/(?:\w[\w.-]*\/)*\w[\w.-]*\.(?:topo)?json$/,
    'a path of TopoJSON below `templates/`'
  ),
  'TopoJSON below `templates/` that maps are drawn from; left out, that of Tearline.'
)
const MAPS = groupOf(
  'settings of maps',
  {fields: [BORDERS], refusals: []},
  (reading): Pick<Settings, 'borders'> => {
    const path = reading.get(BORDERS)
    return {borders: path === undefined ? undefined : asProjectPath(path)}
  }
)

const MAPS_FIELD = groupField('maps', MAPS, 'What maps are drawn from.')
const BROWSER_FIELD = groupField('browser', BROWSER, 'How pages are printed.')
const LIMITS_FIELD = groupField(
  'limits',
  LIMITS,
  'How much one report may ask of the machine; more is an error that names the limit.'
)
const CI_FIELD = groupField('ci', CI, 'What CI may do.')
const DIAGNOSTICS = withDefault<Settings['severities']>(
  'diagnostics',
  SEVERITIES_BY_CODE,
  new Map(),
  'Warnings that are off, or count as errors, by their code; errors cannot be lowered.'
)

const SCHEME_FIELD = withDefault('scheme', SCHEME, TLP, 'The scheme of all marks.')
const PORTIONS = optional<'required' | 'optional'>(
  'portions',
  oneOf(['required', 'optional']),
  'Whether a part below the report’s mark must carry its own; left out, as the scheme says.'
)
const EDITIONS_FIELD = withDefault<readonly EditionInput[]>(
  'editions',
  EDITIONS,
  [],
  'The editions that reports are made in.'
)
const APPROVALS_FIELD = withDefault<Settings['approvals']>(
  'approvals',
  APPROVALS,
  [],
  'Figures that may be computed from all rows though an edition does not show them all.'
)

/** Settings before the marks of editions are read by the scheme. */
interface SettingsInput extends Omit<Settings, 'editions'> {
  readonly editions: readonly EditionInput[]
  readonly portions: 'required' | 'optional' | undefined
}

/** Every setting of `tearline.yaml`: one source of reader, manual and JSON Schema. */
const SETTINGS = groupOf<SettingsInput>(
  'settings',
  {
    fields: [
      ORGANISATION,
      BRAND,
      LANGUAGE_FIELD,
      NUMBERS_FIELD,
      MAPS_FIELD,
      BROWSER_FIELD,
      LIMITS_FIELD,
      SCHEME_FIELD,
      PORTIONS,
      EDITIONS_FIELD,
      APPROVALS_FIELD,
      CI_FIELD,
      DIAGNOSTICS
    ],
    refusals: []
  },
  (reading) => ({
    organisation: reading.get(ORGANISATION),
    brand: reading.get(BRAND),
    language: reading.get(LANGUAGE_FIELD),
    numbers: reading.get(NUMBERS_FIELD),
    browser: reading.get(BROWSER_FIELD),
    limits: reading.get(LIMITS_FIELD),
    scheme: reading.get(SCHEME_FIELD),
    portions: reading.get(PORTIONS),
    editions: reading.get(EDITIONS_FIELD),
    approvals: reading.get(APPROVALS_FIELD),
    ...reading.get(MAPS_FIELD),
    ...reading.get(CI_FIELD),
    severities: reading.get(DIAGNOSTICS)
  })
)

/** What holds where there is no `tearline.yaml`. */
export const DEFAULT_SETTINGS: Settings = resolve(SETTINGS.absent).value

/** The keys of `tearline.yaml`. */
export const SETTING_NAMES: readonly string[] = SETTINGS.table.fields.map(
  ({name}) => name
)

/**
 * Reads `tearline.yaml`. What is wrong or left out has its default.
 *
 * @param bytes
 *   The file; `undefined` where there is none, since every setting has a default.
 */
export function readSettings(
  file: ProjectPath,
  bytes: Uint8Array | undefined
): Noted<Settings> {
  if (!bytes) return noted(DEFAULT_SETTINGS)
  const yaml = readYamlFile(file, bytes)
  if (!yaml.value) return noted(DEFAULT_SETTINGS, yaml.diagnostics)
  const read = SETTINGS.read(yaml.value)
  const settings = resolve(read.value ?? SETTINGS.absent)
  return noted(
    settings.value,
    [yaml, read, settings].flatMap(({diagnostics}) => diagnostics)
  )
}

function resolve({portions, ...input}: SettingsInput): Noted<Settings> {
  const editions = resolveEditions(input.editions, input.scheme)
  const needsPortions = portions ? portions === 'required' : input.scheme.needsPortions
  const isSame = needsPortions === input.scheme.needsPortions
  const scheme = isSame ? input.scheme : {...input.scheme, needsPortions}
  return noted({...input, scheme, editions: editions.value}, editions.diagnostics)
}

/** The table of settings, for the manual, in Markdown. */
export function settingsTable(): string {
  return documentFields(SETTINGS.table)
}

/** The JSON Schema of `tearline.yaml`, for editors. */
export function settingsSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Settings of a Tearline project',
    ...schemaOf(SETTINGS.table)
  }
}
