import {expect, test} from 'vitest'
import {classify} from '../../src/edition/classify.js'
import {cut} from '../../src/edition/cut.js'
import {findMark} from '../../src/marking/marks.js'
import type {Mark} from '../../src/model/mark.js'
import type {Classified, Kept} from '../../src/model/report.js'
import {boundTexts} from '../html/bound-report.js'
import {tableOf} from '../tables.js'
import {TARGET} from '../target.js'

const table = tableOf({name: 'flows', columns: 'year', rows: '2021\n2022'})

/** A green report, one row of which is marked higher. */
function classified(ceiling?: Mark): Classified {
  const report = boundTexts([{name: '01-sea.md', text: '# Sea\n\nIt is deep.\n'}])
  const [first, ...others] = table.rows
  if (!first) throw new Error('there are rows')
  const rows = [{...first, mark: markOf('TLP:RED')}, ...others]
  const target = {...TARGET, edition: {name: 'brief', ceiling}}
  return classify(target, {
    ...report,
    frontMatter: {...report.frontMatter, marking: markOf('TLP:GREEN')},
    tables: [{...table, rows}]
  }).value
}

function cutAt(ceiling?: Mark): Kept | undefined {
  return cut(classified(ceiling)).value
}

function markOf(text: string): Mark {
  const mark = findMark(text)
  if (!mark) throw new Error(`${text} is no mark`)
  return mark
}

test('what has no mark of its own has that of the report', () => {
  const {tables, chapters} = classified()
  expect(tables.map(({mark}) => mark)).toEqual(['TLP:GREEN'])
  expect(chapters[0]?.tree.children.map(({data}) => data?.mark)).toEqual([
    'TLP:GREEN',
    'TLP:GREEN'
  ])
})

test('what is above the ceiling is left out, and the rest is for the same readers', () => {
  const kept = cutAt(markOf('TLP:AMBER'))
  expect(kept?.target.edition.name).toBe('brief')
  expect(kept?.tables[0]?.rows).toEqual(table.rows.slice(1))
})

test('an edition without a ceiling holds what the report’s own mark allows', () => {
  expect(cutAt()?.tables[0]?.rows).toEqual(table.rows.slice(1))
})

test('a report above the ceiling has no part in the edition', () => {
  expect(cutAt(markOf('TLP:CLEAR'))).toBeUndefined()
})
