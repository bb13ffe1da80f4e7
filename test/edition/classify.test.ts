import {expect, test} from 'vitest'
import {EU} from '../../src/marking/eu.js'
import {SELECTABLE} from '../../src/config/edition-fields.js'
import {DIRECTIVES} from '../../src/markdown/directive-table.js'
import {tableOf} from '../tables.js'
import {classifiedFor, editionOf, keptFor, markOf} from './reports.js'

function codesOf(found: {readonly diagnostics: readonly {readonly code: string}[]}) {
  return found.diagnostics.map(({code}) => code)
}

test('a scheme can ask for a mark on each part below the report’s', () => {
  const text = `# Open {marking="PUBLIC"}

One.

(PUBLIC) Two.

- Three.
- (R-UE/EU-R) Four.

:::box{#box-a marking="PUBLIC"}
Five.
:::

# Closed

Six.
`
  const edition = {name: 'public', ceiling: markOf('PUBLIC', EU)}
  const found = classifiedFor(edition, {texts: [text], scheme: EU})
  expect(
    found.diagnostics.map(({code, span}) => `${code} ${span?.start.line ?? ''}`)
  ).toEqual(['edition/unmarked-portion 3', 'edition/unmarked-portion 7'])
})

test('marks of portions are printed where the scheme or the edition asks', () => {
  const texts = ['# Open {marking="TLP:CLEAR"}\n\n(TLP:AMBER) One.\n']
  const plain = keptFor(editionOf('TLP:RED'), {texts}).value
  expect(JSON.stringify(plain.chapters)).not.toContain('"(TLP:AMBER) "')
  const printed = keptFor(editionOf('TLP:RED', {hasPortionMarks: true}), {texts}).value
  expect(JSON.stringify(printed.chapters)).toContain('"(TLP:AMBER) "')
})

test('states are intersected, and handling codes add up', () => {
  const texts = [
    `# Open {marking="TLP:CLEAR"}

:::::portion{releasable="BG RO" handling=H1}
One.

::::portion{releasable="RO RS" handling=H2}
Two.
::::
:::::
`
  ]
  const {value} = classifiedFor(editionOf('TLP:RED'), {texts})
  const [, outer] = value.chapters[0]?.tree.children ?? []
  const inner = outer?.type === 'containerDirective' ? outer.children[1] : undefined
  expect(inner?.data?.access).toMatchObject({releasable: ['RO'], handling: ['H1', 'H2']})
})

test('no part of a table is marked lower than the table, or higher than the report', () => {
  const flows = tableOf({name: 'flows', columns: 'state,kg', rows: 'rs,1\nro,2\nbg,3'})
  const clear = {mark: markOf('TLP:CLEAR')}
  const tables = [
    {
      ...flows,
      mark: markOf('TLP:GREEN'),
      rows: flows.rows.map((row) => ({...row, ...clear}))
    },
    {...flows, name: 'other', mark: markOf('TLP:RED')}
  ]
  const frontMatter = {marking: markOf('TLP:AMBER')}
  const found = classifiedFor(editionOf('TLP:AMBER'), {
    texts: ['# A\n\nB.\n'],
    tables,
    frontMatter
  })
  // One row is told, and how many there are.
  expect(codesOf(found)).toEqual([
    'edition/below-section',
    'edition/below-section',
    'edition/above-report'
  ])
  expect(found.value.tables[0]?.rows[0]?.access?.mark).toBe('TLP:GREEN')
})

test('names of editions are held against those of the project', () => {
  const texts = ['# A {editions="amber publik"}\n\nB.\n']
  const found = classifiedFor(editionOf('TLP:AMBER'), {texts}, ['amber', 'public'])
  expect(codesOf(found)).toEqual(['edition/unknown-edition'])
})

test('what an edition can be made of are directives, and sections', () => {
  for (const kind of SELECTABLE.filter((it) => it !== 'section')) {
    expect(Object.keys(DIRECTIVES), kind).toContain(kind)
  }
})

test('a single cell that is withheld leaves a symbol that the legend explains', () => {
  const flows = tableOf({name: 'flows', columns: 'state,kg:integer', rows: 'rs,1\nro,2'})
  const [first, second] = flows.rows
  const [state, kg] = first?.cells ?? []
  if (!first || !second || !state || !kg) throw new Error('too small')
  const red = {...kg, mark: markOf('TLP:RED')}
  const table = {
    ...flows,
    mark: markOf('TLP:CLEAR'),
    rows: [{...first, cells: [state, red]}, second]
  }
  const texts = ['# A {marking="TLP:CLEAR"}\n\nB.\n']
  const {value} = keptFor(editionOf('TLP:CLEAR'), {texts, tables: [table]})
  const [kept] = value.tables
  expect(kept?.isWhole).toBe(false)
  expect(kept?.rows[0]?.cells[1]?.value).toEqual({
    kind: 'missing',
    symbol: 'c',
    label: 'withheld'
  })
  expect(kept?.missing).toContainEqual({symbol: 'c', label: 'withheld'})
})
