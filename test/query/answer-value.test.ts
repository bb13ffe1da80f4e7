import fc from 'fast-check'
import {expect, test} from 'vitest'
import {ask} from '../ask.js'
import {listing} from '../fixtures.js'
import {tableOf} from '../tables.js'
import {plainAnswer} from './answers.js'
import {TABLES, valueRequest, type Address} from './requests.js'

function check(address: Address, expected: string): void {
  const {value, diagnostics} = ask(TABLES, valueRequest(address))
  expect(listing(diagnostics)).toBe('')
  expect(plainAnswer(value)).toBe(expected)
}

function checkFault(address: Address, expected: string): void {
  const {value, diagnostics} = ask(TABLES, valueRequest(address))
  expect(value).toBeUndefined()
  expect(listing(diagnostics)).toBe(expected)
}

test('filters pick one value', () => {
  check({where: {code: 'wbr', year: '2024'}}, '21525')
  check({where: {route: 'Black Sea Route', year: '2024'}}, '0')
})

test('a text is a value too', () => {
  check({column: 'route', where: {code: 'eb', year: '2024'}}, 'Eastern Borders Route')
})

test('a number, a range and an open range are filters', () => {
  check({column: 'code', where: {detections: '41'}}, 'bs')
  check({column: 'code', where: {year: '2024', detections: '18000..'}}, 'wbr')
  check({column: 'code', where: {year: '2022', detections: '..300'}}, 'bs')
})

test('equal numbers are equal however they are written', () => {
  check({table: 'homicide', column: 'country', where: {rate: '1.60'}}, 'Bulgaria')
})

test('values are summed over a column', () => {
  check({where: {year: '2024'}, sum: 'code'}, '38785')
  check({where: {code: 'wbr', year: '2023..2024'}, sum: 'year'}, '120527')
  check({where: {code: 'wbr, eb', year: '2024'}, sum: 'code'}, '38785')
})

test('an unknown table is an error, with the nearest name', () => {
  checkFault(
    {table: 'route', where: {code: 'wbr'}},
    '1:8-1:13 error query/unknown-table: there is no table called `route`\n' +
      '  hint: Did you mean `routes`?\n'
  )
})

test('unknown columns are errors, all in one run', () => {
  checkFault(
    {column: 'detection', where: {kode: 'wbr'}},
    '1:15-1:24 error query/unknown-column: the table `routes` has no column called `detection`\n' +
      '  hint: Did you mean `detections`?\n' +
      '1:20-1:24 error query/unknown-column: the table `routes` has no column called `kode`\n' +
      '  hint: Did you mean `code`?\n'
  )
})

test('a value that no row has is an error, with the nearest one', () => {
  checkFault(
    {where: {code: 'wbx', year: '2024'}},
    '1:25-1:28 error query/no-row: no row of `routes` has `wbx` in the column `code`\n' +
      '  hint: Did you mean `wbr`?\n'
  )
})

test('one of several values that no row has is an error too', () => {
  checkFault(
    {where: {code: 'wbr, emr', year: '2024'}, sum: 'code'},
    '1:25-1:33 error query/no-row: no row of `routes` has `emr` in the column `code`\n' +
      '  hint: Use one of: `wbr`, `eb`, `bs`.\n'
  )
})

test('filters that no row meets together are an error, with what is left', () => {
  checkFault(
    {where: {code: 'bs', detections: '5748'}},
    '1:35-1:39 error query/no-row: no row that the filters before it keep meets the filter on `detections`\n' +
      '  hint: Use one of: `213`, `41`, `0`.\n'
  )
})

test('a range that no row meets is an error, with the range that there is', () => {
  checkFault(
    {where: {code: 'wbr', year: '2030..'}},
    '1:35-1:41 error query/no-row: no row of `routes` has a `year` in this range\n' +
      '  hint: Choose a range that meets `2022..2024`.\n'
  )
})

test('several rows are an error, with the column that tells them apart', () => {
  checkFault(
    {where: {code: 'wbr'}},
    '1:1-1:60 error query/several-rows: expected one row of `routes`, and found 3\n' +
      '  see reports/r/data/routes.csv:2: one row is here\n' +
      '  see reports/r/data/routes.csv:3: another is here\n' +
      '  hint: Add a filter on `year`, one of: `2022`, `2023`, `2024`.\n'
  )
})

test('rows that nothing tells apart are named as such', () => {
  const twice = tableOf({name: 't', columns: 'a, n:integer', rows: 'x, 1\nx, 2'})
  const request = valueRequest({table: 't', column: 'n', where: {a: 'x'}})
  expect(listing(ask([twice], request).diagnostics)).toContain(
    'hint: Remove all but one of these rows from the table.'
  )
})

test('a missing value is an error unless the author says what is printed', () => {
  const where = {country: 'Moldova', year: '2015'}
  checkFault(
    {table: 'homicide', column: 'rate', where},
    '1:1-1:60 error query/missing-value: there is no value of `rate`\n' +
      '  see reports/r/data/homicide.csv:5: the table has `:` here\n' +
      '  hint: Say what is printed instead with `missing="…"`.\n'
  )
  check({table: 'homicide', column: 'rate', where, missing: 'not reported'}, ':')
})

test('a sum over a missing value is an error', () => {
  checkFault(
    {table: 'homicide', column: 'count', where: {year: '2015'}, sum: 'country'},
    '1:1-1:60 error query/missing-value: there is no value of `count`\n' +
      '  see reports/r/data/homicide.csv:5: the table has `:` here\n' +
      '  hint: Say what is printed instead with `missing="…"`.\n'
  )
})

test('a sum that would count a value twice is an error', () => {
  checkFault(
    {where: {year: '2023..2024'}, sum: 'code'},
    '1:1-1:60 error query/several-rows: a sum over `code` needs one row for each, and found 2 for `wbr`\n' +
      '  see reports/r/data/routes.csv:3: one row is here\n' +
      '  see reports/r/data/routes.csv:4: another is here\n' +
      '  hint: Add a filter on `year`, one of: `2023`, `2024`.\n'
  )
})

test('a sum that would mix years is an error, though each route stands once', () => {
  const mixed = tableOf({
    name: 't',
    columns: 'code, year:year, n:integer',
    primaryKey: ['code', 'year'],
    rows: 'a, 2023, 1\nb, 2024, 2'
  })
  const request = valueRequest({table: 't', column: 'n', sum: 'code'})
  expect(listing(ask([mixed], request).diagnostics)).toBe(
    '1:1-1:60 error query/several-rows: a sum over `code` must not mix rows of different `year`\n' +
      '  see reports/r/data/t.csv:2: one row is here\n' +
      '  see reports/r/data/t.csv:3: another is here\n' +
      '  hint: Add a filter on `year`.\n'
  )
})

test('rates are not summed', () => {
  checkFault(
    {table: 'homicide', column: 'rate', where: {year: '2014'}, sum: 'country'},
    '1:45-1:52 error query/not-summable: figures in `per 100 000`, as in the column `rate`, cannot be added up\n' +
      '  hint: Put the figure for the whole into the data, as a row of its own.\n'
  )
})

test('texts are not summed', () => {
  checkFault(
    {column: 'route', where: {year: '2024'}, sum: 'code'},
    '1:1-1:60 error query/not-a-number: the column `route` holds no numbers to count with\n' +
      '  hint: Name a column of numbers, or give `route` the type `integer` or `number` in the description.\n'
  )
})

test('a filter that does not fit its column is an error', () => {
  checkFault(
    {where: {code: 'wbr', year: 'twenty'}},
    '1:35-1:41 error query/bad-filter: the column `year` holds a year, and `twenty` is none\n' +
      '  hint: Write it as `2015`.\n'
  )
  checkFault(
    {where: {code: 'eb..wbr', year: '2024'}},
    '1:25-1:32 error query/bad-filter: the column `code` holds a text, which has no ranges\n' +
      '  hint: Put the value in single quotes if the two points are part of it.\n'
  )
  checkFault(
    {where: {code: 'wbr', year: '2024..2022'}},
    '1:35-1:45 error query/bad-filter: the range runs backwards\n' +
      '  hint: Write the smaller end first.\n'
  )
})

test('no filter makes it throw', () => {
  const columns = fc.constantFrom('code', 'year', 'detections', 'x', '__proto__')
  const where = fc.dictionary(columns, fc.string())
  fc.assert(
    fc.property(where, fc.option(columns), (filter, sum) => {
      const address = sum === null ? {where: filter} : {where: filter, sum}
      const {value, diagnostics} = ask(TABLES, valueRequest(address))
      expect(value === undefined).toBe(0 < diagnostics.length)
    })
  )
})
