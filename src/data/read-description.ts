import {startOf} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import {notYet, optional, required, withDefault} from '../yaml/field.js'
import {groupField, groupOf} from '../yaml/group.js'
import {COUNT, listOf, oneOf, placed, TEXT, type Placed} from '../yaml/kind.js'
import {readFields, type Reading} from '../yaml/read-fields.js'
import {readYamlFile} from '../yaml/read-yaml.js'
import {
  DELIMITER,
  NAME,
  RESOURCE_TEARLINE,
  SOURCE,
  TEARLINE
} from './description-kinds.js'
import {TABLE_FORMATS, type TableDescription, type TableFormat} from './description.js'
import {HAS_HEADER} from './has-header.js'
import {SCHEMA} from './schema-fields.js'

const DELIMITER_FIELD = optional('delimiter', DELIMITER, 'What stands between cells.')
const HEADER = withDefault('header', HAS_HEADER, true, 'Whether line 1 is the header.')
const SHEET_NAME = optional<Placed<string>>(
  'sheetName',
  placed(TEXT),
  'The sheet of a spreadsheet.'
)
const SHEET_NUMBER = optional<Placed<number>>(
  'sheetNumber',
  placed(COUNT),
  'The same by its number, from 1.'
)
const DIALECT = groupOf(
  'how a file holds its cells',
  {
    fields: [DELIMITER_FIELD, HEADER, SHEET_NAME, SHEET_NUMBER],
    letStand: ['$schema'],
    refusals: [
      notYet('data/not-yet', 'checks of data', [
        'caseSensitiveHeader',
        'commentChar',
        'commentRows',
        'doubleQuote',
        'escapeChar',
        'headerJoin',
        'headerRows',
        'itemKeys',
        'itemType',
        'lineTerminator',
        'nullSequence',
        'property',
        'quoteChar',
        'skipInitialSpace',
        'table'
      ])
    ]
  },
  (reading) => {
    reading.get(HEADER)
    return {
      delimiter: reading.get(DELIMITER_FIELD),
      sheetName: reading.get(SHEET_NAME),
      sheetNumber: reading.get(SHEET_NUMBER)
    }
  }
)

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
const SOURCES = optional<readonly string[]>(
  'sources',
  listOf(SOURCE),
  'Where the figures come from.'
)
const SCHEMA_FIELD = optional('schema', SCHEMA, 'Its columns.')
const TEARLINE_FIELD = groupField('tearline', RESOURCE_TEARLINE, 'Our own keys.')
const PACKAGE_TEARLINE = groupField('tearline', TEARLINE, 'Our own keys.')

const RESOURCE = groupOf<TableDescription | undefined>(
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
      SCHEMA_FIELD,
      TEARLINE_FIELD
    ],
    letStand: ['$schema', 'profile', 'description', 'homepage', 'licenses', 'mediatype'],
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
    schema: reading.get(SCHEMA_FIELD),
    ...reading.get(TEARLINE_FIELD)
  }
}

const RESOURCES = required<readonly TableDescription[]>(
  'resources',
  listOf(RESOURCE),
  'The tables.'
)

/** What `datapackage.yaml` may hold. */
const PACKAGE = {
  fields: [RESOURCES, SOURCES, PACKAGE_TEARLINE],
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
    'licenses',
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
  const common = reading.get(PACKAGE_TEARLINE)
  return resources.map((table) => ({
    ...table,
    sources: table.sources.length === 0 ? sources : table.sources,
    asOf: table.asOf ?? common.asOf,
    unit: table.unit ?? common.unit,
    note: table.note ?? common.note
  }))
}
