import {expect, test} from 'vitest'
import {withhold} from '../../src/edition/withhold.js'
import type {Table} from '../../src/model/table.js'
import type {Withheld} from '../../src/model/withheld.js'
import {tableOf} from '../tables.js'
import {classifiedFor, editionOf, markOf, type ReportInput} from './reports.js'

const PUBLIC = editionOf('TLP:CLEAR')

function withheldFrom(input: ReportInput, options = {}): Withheld {
  return withhold(classifiedFor(PUBLIC, input).value, options)
}

function linesOf({texts}: Withheld): readonly string[] {
  return texts.map(({kind, why, text}) => `${kind} ${why}: ${text}`)
}

test('texts above the ceiling are withheld in runs, and the others released', () => {
  const withheld = withheldFrom({
    texts: [
      [
        '# Open {#sec-open marking="TLP:CLEAR"}',
        'One :portion[two **three**]{marking="TLP:RED" tearline="some"} four.[^a]',
        '(TLP:RED) Five.',
        '## Closed {#sec-closed marking="TLP:GREEN"}',
        'Six, see @sec-open. <!-- seven -->',
        '[^a]: (TLP:AMBER) Eight.'
      ].join('\n\n')
    ]
  })
  expect(linesOf(withheld)).toEqual([
    'text mark: two three',
    'text mark: Five.',
    'text mark: Closed',
    'text mark: Six, see .',
    'comment never: seven',
    'note mark: Eight.',
    'field mark: Title'
  ])
  expect(withheld.names.map(({kind, name}) => `${kind} ${name}`)).toEqual([
    'id sec-closed',
    'id sec-open',
    'note a',
    'folder r'
  ])
  for (const text of ['Open', 'One', 'four.', 'some', 'sec-open', 'Title', 'slug']) {
    expect(withheld.released).toContain(text)
  }
})

test('a substitute is withheld where its portion can be read, and a note without calls', () => {
  const texts = [
    [
      '# Open {marking="TLP:CLEAR"}',
      ':::portion{editions="clear"}\nText.\n\n::tearline[Spare.]{marking="TLP:CLEAR"}\n:::',
      '(TLP:RED) Called.[^a]',
      '[^a]: (TLP:CLEAR) Of nothing here.',
      ':::todo\nCheck.\n:::'
    ].join('\n\n')
  ]
  const lines = linesOf(withheldFrom({texts}))
  expect(lines).toContain('text never: Spare.')
  expect(lines).toContain('note mark: Of nothing here.')
  expect(lines).toContain('text never: Check.')
  expect(linesOf(withheldFrom({texts}, {isDraft: true}))).not.toContain(
    'text never: Check.'
  )
})

test('cells are withheld with their row, their column, or alone', () => {
  const flows = tableOf({
    name: 'flows',
    columns: 'state,year:year,kg:integer',
    rows: 'rs,2020,11\nro,2021,12\nbg,2022,13',
    primaryKey: ['state']
  })
  const red = {mark: markOf('TLP:RED')}
  const [state, year, kg] = flows.columns
  const [first, second, third] = flows.rows
  if (!state || !year || !kg || !first || !second || !third) throw new Error('too small')
  const [key, when, weight] = second.cells
  if (!key || !when || !weight) throw new Error('too narrow')
  const table: Table = {
    ...flows,
    mark: markOf('TLP:CLEAR'),
    columns: [state, {...year, ...red}, kg],
    rows: [
      {...first, ...red},
      {...second, cells: [key, when, {...weight, ...red}]},
      third
    ]
  }
  const {cells, names, released} = withheldFrom({texts: ['# A\n\nB.'], tables: [table]})
  expect(cells.map(({row, column, text}) => `${row} ${column} ${text}`)).toEqual([
    'rs state rs',
    'rs year 2020',
    'rs kg 11',
    'ro year 2021',
    'ro kg 12',
    'bg year 2022'
  ])
  expect(names.map(({name}) => name)).toContain('year')
  expect(released).toEqual(expect.arrayContaining(['ro', 'bg', '13', 'flows', 'kg']))
  expect(released).not.toContain('12')
})

test('fields and what is said for other editions are withheld, and the folder’s name', () => {
  const {span} = tableOf({name: 'x', columns: 'a', rows: '1'})
  const entry = {span, distribution: ['BG']}
  const withheld = withheldFrom({
    texts: ['# A\n\nB.'],
    frontMatter: {
      subtitle: 'Secret subtitle',
      authors: ['A. Author'],
      editions: new Map([
        ['clear', {...entry, title: 'Open title', slug: 'open'}],
        ['amber', {...entry, title: 'Amber title', registration: 'EX-1', slug: 'amber'}]
      ])
    }
  })
  const fields = withheld.texts.filter(({kind}) => kind === 'field')
  expect(fields.map(({text}) => text)).toEqual([
    'Title',
    'Secret subtitle',
    'A. Author',
    'Amber title',
    'EX-1',
    'BG'
  ])
  expect(withheld.released).toContain('Open title')
  expect(withheld.names.map(({kind, name}) => `${kind} ${name}`)).toEqual([
    'slug amber',
    'slug slug',
    'folder r'
  ])
})
