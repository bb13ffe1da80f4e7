import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  frontMatterSchema,
  frontMatterTable,
  readFrontMatter
} from '../../src/config/read-front-matter.js'
import {
  DEFAULT_SETTINGS,
  readSettings,
  SETTING_NAMES,
  settingsSchema,
  settingsTable
} from '../../src/config/read-settings.js'
import {asProjectPath} from '../../src/model/path.js'

const FILE = asProjectPath('tearline.yaml')

test('a project without settings has the defaults', () => {
  expect(readSettings(FILE, undefined)).toEqual({
    value: DEFAULT_SETTINGS,
    diagnostics: []
  })
  expect(readSettings(FILE, new Uint8Array())).toEqual({
    value: DEFAULT_SETTINGS,
    diagnostics: []
  })
})

test('the table of settings has a row for each key, keys of keys too', () => {
  const table = settingsTable()
  for (const name of SETTING_NAMES) expect(table).toContain(`| \`${name}`)
  expect(table).toContain(
    '| `browser.timeout` | a whole number from 1 on | `120` | Seconds that one print may take. |\n'
  )
})

test('the table of front matter tells what is required', () => {
  const required = frontMatterTable()
    .split('\n')
    .filter((row) => row.includes('| required |'))
    .map((row) => row.split('`')[1])
  expect(required).toEqual(['title', 'date', 'marking'])
})

test('the JSON Schemas know the same keys and no others', () => {
  expect(Object.keys(settingsSchema().properties ?? {})).toEqual(SETTING_NAMES)
  const {required, additionalProperties, properties} = frontMatterSchema()
  expect(required).toEqual(['title', 'date', 'marking'])
  expect(additionalProperties).toBe(false)
  expect(properties?.['status']).toEqual({
    type: 'string',
    enum: ['draft', 'final'],
    description: 'How far the report is.'
  })
})

test('a folder whose name is no slug needs one in the front matter', () => {
  const file = asProjectPath('reports/Q3 Überblick/report.md')
  const start = {line: 1, column: 1}
  const yaml = 'title: x\ndate: 2024-02-29\nmarking: TLP:RED\n'
  const {value, diagnostics} = readFrontMatter(
    {file, yaml, firstLine: 2, span: {file, start, end: start}},
    {settings: DEFAULT_SETTINGS, folder: 'Q3 Überblick', brands: ['plain']}
  )
  expect(diagnostics.map(({code, hints}) => [code, hints])).toEqual([
    ['config/missing-key', [['Add ', {quote: 'slug: q3-uberblick'}, '.']]]
  ])
  expect(value?.slug).toBe('q3-uberblick')
})

const KEYS = [
  'title',
  'date',
  'marking',
  'slug',
  'editions',
  'authors',
  'limits',
  'browser'
]
const VALUES = [
  'x',
  '[a]',
  '{a: b}',
  '~',
  '1',
  'true',
  '"',
  '#',
  '!t x',
  '*a',
  '2025-06-03'
]

test('no settings and no front matter make it throw', () => {
  const line = fc
    .tuple(fc.constantFrom(...KEYS, ...SETTING_NAMES), fc.constantFrom(...VALUES))
    .map(([key, value]) => `${key}: ${value}\n`)
  const text = fc.oneof(
    fc.string(),
    fc.array(line).map((lines) => lines.join(''))
  )
  const span = {file: FILE, start: {line: 1, column: 1}, end: {line: 1, column: 1}}
  fc.assert(
    fc.property(text, (text) => {
      readSettings(FILE, new TextEncoder().encode(text))
      readFrontMatter(
        {file: FILE, yaml: text, firstLine: 1, span},
        {settings: DEFAULT_SETTINGS, folder: 'x', brands: ['plain']}
      )
    })
  )
})
