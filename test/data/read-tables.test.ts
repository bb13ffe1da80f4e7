import fc from 'fast-check'
import {expect, test} from 'vitest'
import {DEFAULT_SETTINGS} from '../../src/config/read-settings.js'
import {readTables} from '../../src/data/read-tables.js'
import type {Noted} from '../../src/model/noted.js'
import type {Reading} from '../../src/model/outside.js'
import {asProjectPath} from '../../src/model/path.js'
import type {Limits} from '../../src/model/settings.js'
import type {Table} from '../../src/model/table.js'
import {listing} from '../fixtures.js'

function fileOf(text: string | Uint8Array): Reading {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return {kind: 'file', bytes}
}

/** Reads what lies in a report's `data/`, and checks what holds of every table. */
function read(
  files: Readonly<Record<string, Reading>>,
  limits: Partial<Limits> = {}
): Noted<readonly Table[]> {
  const entries = Object.entries(files).map(
    ([name, reading]) => [asProjectPath(`reports/x/data/${name}`), reading] as const
  )
  const tables = readTables(asProjectPath('reports/x'), new Map(entries), {
    ...DEFAULT_SETTINGS.limits,
    ...limits
  })
  for (const {columns, rows} of tables.value) {
    expect(new Set(columns.map(({name}) => name)).size).toBe(columns.length)
    for (const {name} of columns) expect(name).toMatch(/^[a-z][a-z0-9_]*$/)
    expect(rows.filter(({cells}) => cells.length !== columns.length)).toEqual([])
  }
  return tables
}

const DESCRIPTION = fileOf(
  'resources: [{name: t, path: t.csv, schema: {fields: [{name: a, type: integer}]}}]\n'
)

test('a report without data has no tables', () => {
  expect(read({})).toEqual({value: [], diagnostics: []})
})

test.each([
  ['link', 'data/outside-folder', 'the file is a symbolic link, which may lead anywhere'],
  ['not-a-file', 'data/outside-folder', 'this is no file'],
  [
    'too-large',
    'data/too-large',
    'the file is too large: the limit `limits.data-bytes` is 20000000'
  ]
] as const)(
  'a file refused as %s is an error where it is named',
  (why, code, message) => {
    const {value, diagnostics} = read({
      'datapackage.yaml': DESCRIPTION,
      't.csv': {kind: 'refused', why}
    })
    expect(value).toEqual([])
    expect(diagnostics.map((it) => [it.code, it.message, it.span?.file])).toEqual([
      [code, message, 'reports/x/data/datapackage.yaml']
    ])
  }
)

test('a link that nobody names is an error all the same', () => {
  const {diagnostics} = read({'t.csv': {kind: 'refused', why: 'link'}})
  expect(diagnostics.map(({code}) => code)).toEqual(['data/outside-folder'])
})

test('a description that is a link is not followed', () => {
  const {diagnostics} = read({'datapackage.yaml': {kind: 'refused', why: 'link'}})
  expect(diagnostics.map(({code}) => code)).toEqual(['data/outside-folder'])
})

test('a file that vanished is missing', () => {
  const {diagnostics} = read({'datapackage.yaml': DESCRIPTION, 't.csv': {kind: 'absent'}})
  expect(diagnostics.map(({code}) => code)).toEqual(['data/missing-file'])
})

test('more bytes or rows than the limits allow are errors that name the limit', () => {
  const files = {'datapackage.yaml': DESCRIPTION, 't.csv': fileOf('a\n1\n2\n3\n')}
  const bytes = read({'t.csv': fileOf('a\n1\n2\n3\n')}, {dataBytes: 5})
  expect(bytes.value).toEqual([])
  expect(bytes.diagnostics.map(({code}) => code)).toEqual(['data/too-large'])
  const rows = read(files, {dataRows: 2})
  expect(rows.value[0]?.rows.length).toBe(2)
  expect(listing(rows.diagnostics)).toBe(
    '4:1-4:2 error data/too-large: the file has more than 2 rows, the limit `limits.data-rows`\n' +
      '  hint: Take out what the report does not need, or raise the limit.\n'
  )
})

test('one byte order mark is dropped, and a second one is told', () => {
  const once = read({'datapackage.yaml': DESCRIPTION, 't.csv': fileOf('\uFEFFa\n1\n')})
  expect(once.diagnostics).toEqual([])
  expect(once.value[0]?.columns[0]?.span.start).toEqual({line: 1, column: 1})
  const twice = read({'t.csv': fileOf('\uFEFF\uFEFFa\n1\n')})
  expect(twice.diagnostics.map(({code}) => code)).toContain('data/hidden-character')
})

test('a file whose name the disk stores decomposed is found by its composed name', () => {
  const {value} = read({
    'datapackage.yaml': fileOf('resources: [{name: t, path: für.csv}]\n'),
    ['für.csv'.normalize('NFD')]: fileOf('a\n1\n')
  })
  expect(value.map(({name}) => name)).toEqual(['t'])
})

test('names that JavaScript knows are columns like any others', () => {
  const {value, diagnostics} = read({
    't.csv': fileOf('__proto__,constructor,toString\n1,2,3\n')
  })
  expect(value[0]?.columns.map(({name}) => name)).toEqual([
    'proto',
    'constructor',
    'tostring'
  ])
  expect(diagnostics.map(({code}) => code)).toEqual(['data/undescribed'])
})

test('the order in which files were found does not matter', () => {
  const files = {
    'b.csv': fileOf('a\n1\n'),
    'a.csv': fileOf('a\n1\n'),
    'c.tsv': fileOf('a\n1\n')
  }
  const reversed = Object.fromEntries(Object.entries(files).toReversed())
  expect(read(files)).toEqual(read(reversed))
  expect(read(files).value.map(({name}) => name)).toEqual(['a', 'b', 'c'])
})

test('five thousand quotes, separators or lines are read without harm', () => {
  for (const piece of ['"', ',', '\n', '",', '"\n', 'a"', '1,2\r']) {
    read({'t.csv': fileOf(piece.repeat(5_000))})
  }
})

test('no bytes throw, and places lie in their file', () => {
  const pieces = fc.constantFrom(
    'a',
    '1',
    ',',
    ';',
    '\t',
    '"',
    '\n',
    '\r\n',
    '\r',
    '.',
    ':',
    'č'
  )
  const text = fc.oneof(
    fc.array(pieces, {maxLength: 40}).map((it) => fileOf(it.join(''))),
    fc.uint8Array({maxLength: 40}).map(fileOf)
  )
  fc.assert(
    fc.property(text, text, (table, description) => {
      const {diagnostics} = read({'t.csv': table, 'datapackage.yaml': description})
      for (const {span} of diagnostics) {
        const {start, end} = span ?? {
          start: {line: 0, column: 0},
          end: {line: 0, column: 0}
        }
        expect(0 < start.line && 0 < start.column).toBe(true)
        expect(start.line < end.line || start.column <= end.column).toBe(true)
      }
    }),
    {numRuns: 200}
  )
})
