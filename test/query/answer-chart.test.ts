import {expect, test} from 'vitest'
import type {ChartAnswer, ChartRequest} from '../../src/model/request.js'
import {ask} from '../ask.js'
import {listing} from '../fixtures.js'
import {tableOf} from '../tables.js'
import {plainAnswer, plainValue} from './answers.js'
import {chartRequest, TABLES} from './requests.js'

const SHUFFLED = tableOf({
  name: 'shuffled',
  columns: 'day:date, place, n:integer:kg',
  rows: `
    2025-02-14, north, 1
    2024-12-31, south, 3
    2025-02-14, south, :
    2025-01-01, north, 2
  `
})

function answerChart(request: ChartRequest): ChartAnswer {
  const {value, diagnostics} = ask([...TABLES, SHUFFLED], request)
  expect(listing(diagnostics)).toBe('')
  if (value?.kind !== 'chart') throw new Error('expected a chart')
  return value
}

function checkFault(request: ChartRequest, expected: string): void {
  const {value, diagnostics} = ask([...TABLES, SHUFFLED], request)
  expect(value).toBeUndefined()
  expect(listing(diagnostics)).toBe(expected)
}

test('a chart has one point for each series at each place', () => {
  const chart = answerChart(
    chartRequest('year, detections, route', {where: {code: 'wbr, bs', year: '2023..'}})
  )
  expect(chart.xs.map(plainValue)).toEqual(['2023', '2024'])
  expect(chart.series).toEqual([
    {name: 'Western Balkan Route', points: ['99002', '21525']},
    {name: 'Black Sea Route', points: ['41', '0']}
  ])
  expect(chart.x).toEqual({title: 'Year', type: 'year'})
  expect(chart.y).toEqual({title: 'Detections', unit: undefined})
})

test('days run upwards, series in the order of the file, and gaps stay gaps', () => {
  const chart = answerChart(chartRequest('day, n, place', {table: 'shuffled'}))
  expect(chart.xs.map(plainValue)).toEqual(['2024-12-31', '2025-01-01', '2025-02-14'])
  expect(chart.series).toEqual([
    {name: 'north', points: [undefined, '2', '1']},
    {name: 'south', points: ['3', undefined, undefined]}
  ])
  expect(chart.missing).toEqual([{symbol: ':', label: 'not available'}])
})

test('series stand in the order in which a filter lists them', () => {
  const namesOf = (code: string): readonly (string | undefined)[] =>
    answerChart(chartRequest('year, detections, route', {where: {code}})).series.map(
      ({name}) => name
    )
  expect(namesOf('bs, wbr')).toEqual(['Black Sea Route', 'Western Balkan Route'])
  expect(namesOf('wbr, bs')).toEqual(['Western Balkan Route', 'Black Sea Route'])
})

test('its figures are a table too, in which missing and absent differ', () => {
  const chart = answerChart(chartRequest('day, n, place', {table: 'shuffled'}))
  expect(plainAnswer(chart).split('\n')).toEqual([
    'day "Day" | north "north" | south "south"',
    '2024-12-31 | _ | 3',
    '2025-01-01 | 2 | _',
    '2025-02-14 | 1 | :'
  ])
  expect(chart.table.unit).toBe('kg')
  expect(chart.table.spanTitle).toBe('Place')
})

test('a chart without a column of series has one, without a name', () => {
  const chart = answerChart(
    chartRequest('country, rate', {table: 'homicide', where: {year: '2015'}})
  )
  expect(chart.xs.map(plainValue)).toEqual(['Bulgaria', 'Moldova', 'Hungary'])
  expect(chart.series).toEqual([{name: undefined, points: ['1.8', undefined, '2.3']}])
  expect(plainAnswer(chart).split('\n')[0]).toBe('country "Country" | rate "Rate"')
})

test('two rows at one place of one series are an error', () => {
  checkFault(
    chartRequest('year, detections', {where: {year: '2024'}}),
    '1:34-1:44 error query/several-rows: expected one row of `routes` for `2024`, and found 3\n' +
      '  see reports/r/data/routes.csv:4: one row is here\n' +
      '  see reports/r/data/routes.csv:7: another is here\n' +
      '  hint: Add a filter on `code`, one of: `wbr`, `eb`, `bs`.\n'
  )
})

test('a chart of texts is an error', () => {
  checkFault(
    chartRequest('year, route'),
    '1:34-1:39 error query/not-a-number: the column `route` holds no numbers to count with\n' +
      '  hint: Name a column of numbers, or give `route` the type `integer` or `number` in the description.\n'
  )
})

test('a row that has no place on x is an error', () => {
  checkFault(
    chartRequest('n, n', {table: 'shuffled'}),
    '1:30-1:31 error query/missing-value: a row has no value of `n` to stand at\n' +
      '  see reports/r/data/shuffled.csv:4: the table has `:` here\n' +
      '  hint: Leave such rows out with a filter on `n`.\n'
  )
})

test('unknown columns are errors, all in one run', () => {
  checkFault(
    chartRequest('yaer, detection, root'),
    '1:30-1:34 error query/unknown-column: the table `routes` has no column called `yaer`\n' +
      '  hint: Did you mean `year`?\n' +
      '1:34-1:43 error query/unknown-column: the table `routes` has no column called `detection`\n' +
      '  hint: Did you mean `detections`?\n' +
      '1:38-1:42 error query/unknown-column: the table `routes` has no column called `root`\n' +
      '  hint: Use one of: `code`, `route`, `year`, `detections`.\n'
  )
})
