import {startOf} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import {notYet, optional, required} from '../yaml/field.js'
import {groupField, groupOf} from '../yaml/group.js'
import {listOf, oneOf, placed, TEXT, type Placed} from '../yaml/kind.js'
import {readFields, type Reading} from '../yaml/read-fields.js'
import {readYamlFile} from '../yaml/read-yaml.js'
import {LICENCE, NAME, SOURCE, type Source} from './description-kinds.js'
import {DIALECT} from './dialect-keys.js'
import {TABLE_FORMATS, type TableDescription, type TableFormat} from './description.js'
import {SCHEMA} from './schema-fields.js'
import {RESOURCE_TEARLINE, TEARLINE} from './tearline-keys.js'

const NAME_FIELD = required<Placed<string>>(
  'name',
  placed(NAME),
  'How the text addresses the table.'
)
const PATH = required<Placed<string>>('path', placed(TEXT), 'Its file, from here.')
const FORMAT = optional<TableFormat>('format', oneOf(TABLE_FORMATS), 'Its format.')
const TITLE = optional('title', TEXT, 'What it holds.')
const ENCODING = optional('encoding', oneOf(['utf-8', 'UTF-8']), 'Its encoding.')
const TYPE = optional('type', oneOf(['table']), 'What kind of resource it is.')
const DIALECT_FIELD = groupField('dialect', DIALECT, 'How its cells are told apart.')
const LICENCES = optional<readonly string[]>(
  'licenses',
  listOf(LICENCE),
  'Under which terms the figures may be used.'
)
const SOURCES = optional<readonly Source[]>(
  'sources',
  listOf(SOURCE),
  'Where the figures come from.'
)
const SCHEMA_FIELD = optional('schema', SCHEMA, 'Its columns.')
const TEARLINE_FIELD = groupField('tearline', RESOURCE_TEARLINE, 'Our own keys.')
const PACKAGE_TEARLINE = groupField('tearline', TEARLINE, 'Our own keys.')

const RESOURCE = groupOf<ResourceDescription | undefined>(
  'a table',
  {
    fields: [
      NAME_FIELD,
      PATH,
      FORMAT,
      TITLE,
      ENCODING,
      TYPE,
      DIALECT_FIELD,
      SOURCES,
      LICENCES,
      SCHEMA_FIELD,
      TEARLINE_FIELD
    ],
    letStand: ['$schema', 'profile', 'description', 'homepage', 'mediatype'],
    refusals: [notYet('data/not-yet', 'checks of data', ['bytes', 'data', 'hash'])]
  },
  (reading) => {
    const rest = readRest(reading)
    const name = reading.get(NAME_FIELD)
    const path = reading.get(PATH)
    return name && path ? {...rest, name, path} : undefined
  }
)

function readRest(reading: Reading) {
  reading.get(ENCODING)
  reading.get(TYPE)
  return {
    format: reading.get(FORMAT),
    title: reading.get(TITLE),
    ...reading.get(DIALECT_FIELD),
    sources: reading.get(SOURCES) ?? [],
    licences: reading.get(LICENCES) ?? [],
    schema: reading.get(SCHEMA_FIELD),
    ...reading.get(TEARLINE_FIELD)
  }
}

const RESOURCES = required<readonly ResourceDescription[]>(
  'resources',
  listOf(RESOURCE),
  'The tables.'
)

/** What `datapackage.yaml` may hold. */
const PACKAGE = {
  fields: [RESOURCES, SOURCES, LICENCES, PACKAGE_TEARLINE],
  letStand: [
    '$schema',
    'profile',
    'name',
    'id',
    'title',
    'description',
    'homepage',
    'version',
    'created',
    'keywords',
    'contributors',
    'image'
  ],
  refusals: []
}

/**
 * Reads `datapackage.yaml`: a Data Package v2 of tables, with our own keys in
 * `tearline`.
 *
 * What a package says of sources, day, unit and note holds for each table that says
 * nothing itself. What is not read yet is a `data/not-yet` error and never ignored,
 * since a check that is written and not made would be a false comfort.
 */
export function readDescription(
  file: ProjectPath,
  bytes: Uint8Array
): Noted<readonly TableDescription[]> {
  const yaml = readYamlFile(file, bytes)
  if (!yaml.value) return noted([], yaml.diagnostics)
  const read = readFields(yaml.value, PACKAGE, readPackage, {
    at: startOf(file)
  })
  return noted(read.value, [...yaml.diagnostics, ...read.diagnostics])
}

function readPackage(reading: Reading): readonly TableDescription[] {
  const resources = reading.get(RESOURCES) ?? []
  const sources = reading.get(SOURCES) ?? []
  const licences = reading.get(LICENCES) ?? []
  const common = reading.get(PACKAGE_TEARLINE)
  return resources.map(({contributor = common.contributor, vintage, ...table}) => ({
    ...table,
    sources: sourcesOf({
      sources: table.sources.length === 0 ? sources : table.sources,
      licences: table.licences.length === 0 ? licences : table.licences,
      vintage: vintage ?? common.vintage,
      contributor
    }),
    asOf: table.asOf ?? common.asOf,
    unit: table.unit ?? common.unit,
    note: table.note ?? common.note,
    flags: table.flags ?? common.flags,
    marks: {
      ...table.marks,
      marking: table.marks.marking ?? common.marks.marking,
      handling: table.marks.handling ?? common.marks.handling,
      releasable: table.marks.releasable ?? common.marks.releasable
    }
  }))
}

interface Origin {
  readonly sources: readonly Source[]
  readonly licences: readonly string[]
  readonly vintage?: string | undefined
  readonly contributor?: string | undefined
}

/** A resource as it is written, where the package has not yet filled it in. */
type ResourceDescription = Omit<TableDescription, 'sources'> & Origin

/**
 * Words each source as it is printed: “Monthly detections, June 2025 (CC-BY-4.0)”.
 * Who contributed the figures is their source where no other is named.
 */
function sourcesOf({sources, licences, vintage, contributor}: Origin): readonly string[] {
  const named = contributor === undefined ? [] : [{title: contributor}]
  const terms = licences.length === 0 ? '' : ` (${licences.join(', ')})`
  const all: readonly Source[] = 0 < sources.length ? sources : named
  return all.map(({title, version = vintage}) => {
    return `${title}${version === undefined ? '' : `, ${version}`}${terms}`
  })
}
