import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {DEFAULT_SETTINGS} from '../../src/config/read-settings.js'
import {describeFile} from '../../src/data/describe-file.js'
import {readTables} from '../../src/data/read-tables.js'
import type {Diagnostic} from '../../src/model/diagnostic.js'
import type {Reading} from '../../src/model/outside.js'
import {asProjectPath, type ProjectPath} from '../../src/model/path.js'
import {listing, testFixtures} from '../fixtures.js'
import {workbookOf} from '../workbooks.js'

testFixtures('describe', ({folder}) => {
  const made = readdirSync(folder)
    .filter((name) => name.startsWith('in.'))
    .toSorted()
    .map((name) => {
      const bytes = readFileSync(join(folder, name))
      const file = asProjectPath(name.slice('in.'.length))
      const {value = '', diagnostics} = describeFile(file, bytes, DEFAULT_SETTINGS.limits)
      const told = listing([...diagnostics, ...buildWith(file, bytes, value)])
      return [file, value, told] as const
    })
  return Object.fromEntries(
    made.flatMap(([file, description, told]) => [
      [`out.${file}.yaml`, description],
      [`out.${file}.diagnostics.txt`, told]
    ])
  )
})

test('each sheet that can be seen is described', () => {
  const rows = [
    ['A1=State', 'B1=Kilograms'],
    ['A2=hr', 'B2=#1.234'],
    ['A3=rs', 'B3=:']
  ]
  const bytes = workbookOf({
    sheets: [
      {name: 'By state', rows},
      {name: 'Officers', state: 'hidden', rows},
      {name: 'Notes', rows: [['A1=Read me'], ['A2=Now']]}
    ]
  })
  const file = asProjectPath('counts.xlsx')
  const {value = ''} = describeFile(file, bytes, DEFAULT_SETTINGS.limits)
  expect(value).toMatchSnapshot()
  const told = buildWith(file, bytes, value).map(({code}) => code)
  expect(new Set(told)).toEqual(new Set(['data/hidden-part']))
})

test('a description can be read, whatever the cells are', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      ':',
      '–',
      '1',
      '11.320',
      '1,5',
      '12 p',
      '03.02.2024',
      'true',
      '"'
    ),
    fc.string({unit: 'grapheme', maxLength: 12})
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, {minLength: 3, maxLength: 3}), {
        minLength: 1,
        maxLength: 5
      }),
      (rows) => {
        const text = rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')
        const bytes = new TextEncoder().encode(`${text}\r\n`)
        const file = asProjectPath('t.csv')
        const {value} = describeFile(file, bytes, DEFAULT_SETTINGS.limits)
        if (value === undefined) return
        const wrong = buildWith(file, bytes, value).filter(
          ({code, span}) => code.startsWith('config/') && span?.file !== file
        )
        expect(listing(wrong)).toBe('')
      }
    ),
    {numRuns: 200}
  )
})

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** What a build says of a file with this description. */
function buildWith(
  file: ProjectPath,
  bytes: Uint8Array,
  description: string
): readonly Diagnostic[] {
  const files = new Map<ProjectPath, Reading>([
    [asProjectPath(`reports/x/data/${file}`), {kind: 'file', bytes}],
    [
      asProjectPath('reports/x/data/datapackage.yaml'),
      {kind: 'file', bytes: new TextEncoder().encode(description)}
    ]
  ])
  return readTables(asProjectPath('reports/x'), files, DEFAULT_SETTINGS.limits)
    .diagnostics
}
