import fc from 'fast-check'
import {expect, test} from 'vitest'
import {showTable} from '../../src/binding/show-table.js'
import type {Locale} from '../../src/model/locale.js'
import type {TableRequest} from '../../src/model/request.js'
import type {ShownTable} from '../../src/model/shown.js'
import type {Table} from '../../src/model/table.js'
import {ask} from '../ask.js'
import {tableOf} from '../tables.js'
import {HOMICIDE, listRequest, pivotRequest, ROUTES} from '../query/requests.js'

const EU: Locale = {language: 'en', numbers: 'eu'}

function shown(table: Table, request: TableRequest, locale = EU): ShownTable {
  const {value} = ask([table], request)
  if (value?.kind !== 'table') throw new Error('expected a table')
  return showTable(value, locale)
}

/** No-break spaces show as `_`; what is missing stands in brackets. */
function check(table: ShownTable, ...expected: readonly string[]): void {
  const lines = [
    table.columns.map(({title}) => title),
    ...table.rows.map(({cells}) =>
      cells.map(({text, isMissing}) => (isMissing ? `[${text}]` : text))
    )
  ].map((texts) => texts.join(' | ').replaceAll('\u00a0', '_'))
  expect(lines).toEqual(expected)
}

test('figures are written in the style of the report, totals named in its language', () => {
  const request = pivotRequest('route, year, detections', {
    where: {year: '2023..2024'},
    totals: ['below', 'right']
  })
  check(
    shown(ROUTES, request),
    'Route | 2023 | 2024 | Total',
    'Western Balkan Route | 99_002 | 21_525 | 120_527',
    'Eastern Borders Route | 5_748 | 17_260 | 23_008',
    'Black Sea Route | 41 | 0 | 41',
    'Total | 104_791 | 38_785 | 143_576'
  )
  expect(shown(ROUTES, request).asOf).toBe('3\u00a0June 2025')
})

test('all columns of a pivot have the digits of its finest figure', () => {
  const table = tableOf({
    name: 'homicide',
    columns: 'country, year:year, rate:number',
    rows: 'Romania, 2016, 2\nRomania, 2017, 1.5\nHungary, 2016, :\nHungary, 2017, 2.25'
  })
  check(
    shown(table, pivotRequest('country, year, rate', {table: 'homicide'})),
    'Country | 2016 | 2017',
    'Romania | 2.00 | 1.50',
    'Hungary | [:] | 2.25'
  )
})

test('each column of a list has digits of its own', () => {
  check(
    shown(
      HOMICIDE,
      listRequest('year, rate, count', {table: 'homicide', where: {country: 'Hungary'}})
    ),
    'Year | Rate | Count',
    '2014 | 1.5 | 145',
    '2015 | 2.3 | 227'
  )
})

test('dates and numbers that head columns are written by the language', () => {
  const table = tableOf({
    name: 't',
    columns: 'place, day:date, n:integer',
    rows: 'north, 2025-02-14, 1'
  })
  check(
    shown(table, pivotRequest('place, day, n', {table: 't'})),
    'Place | 14_February 2025',
    'north | 1'
  )
})

test('the CSV has plain figures, dates and symbols', () => {
  const table = tableOf({
    name: 't',
    columns: 'day:date, delivered:boolean, n:number',
    rows: '2025-02-14, true, 11320.5\n2025-02-15, false, :'
  })
  const {rows} = shown(table, listRequest('day, delivered, n', {table: 't'}))
  expect(rows.map(({cells}) => cells.map(({plain}) => plain))).toEqual([
    ['2025-02-14', 'true', '11320.5'],
    ['2025-02-15', 'false', ':']
  ])
})

test('cells know where they were read', () => {
  const {rows} = shown(ROUTES, listRequest('route, detections', {where: {code: 'eb'}}))
  expect(rows[0]?.cells[1]?.span?.start).toEqual({line: 5, column: 34})
})

test('figures of one column have one number of digits, and lose none', () => {
  const decimal = fc
    .tuple(fc.integer(), fc.nat(99))
    .map(([whole, rest]) => (rest === 0 ? `${whole}` : `${whole}.${rest}`))
  fc.assert(
    fc.property(fc.array(decimal, {minLength: 1}), (decimals) => {
      const table = tableOf({
        name: 't',
        columns: 'n:number',
        rows: decimals.join('\n')
      })
      const {rows} = shown(table, listRequest('n', {table: 't'}))
      const texts = rows.map(({cells}) => cells[0]?.text ?? '')
      const digits = texts.map((text) => text.split('.')[1]?.length ?? 0)
      expect(new Set(digits).size).toBe(1)
      texts.forEach((text, index) => {
        const read = text.replaceAll('\u00a0', '').replace('−', '-')
        expect(Number(read)).toBe(Number(decimals[index]))
      })
    })
  )
})
