import Big from 'big.js'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {AnswerRow, TableAnswer, TableRequest} from '../../src/model/request.js'
import type {Table} from '../../src/model/table.js'
import {ask} from '../ask.js'
import {listing} from '../fixtures.js'
import {tableOf} from '../tables.js'
import {plainAnswer} from './answers.js'
import {listRequest, pivotRequest, TABLES} from './requests.js'

const HEROIN = tableOf({
  name: 'heroin',
  columns: 'year:year, eu:integer:kg, turkey:integer:kg, seizures:integer',
  rows: '2009, 8396, 16059, 58084\n2010, 6144, 12690, 58242\n2011, 6079, 7294, 43788'
})

/** Editions that print some years only, without a symbol for the others. */
const VINTAGES = tableOf({
  name: 'vintages',
  columns: 'edition, year:year, detections:integer',
  missing: [],
  rows: 'RA 2018, 2016, 130261\nRA 2018, 2017, 12178\nRA 2019, 2017, 12179'
})

const ALL = [...TABLES, HEROIN, VINTAGES]

function answerTable(request: TableRequest, tables: readonly Table[] = ALL): TableAnswer {
  const {value, diagnostics} = ask(tables, request)
  expect(listing(diagnostics)).toBe('')
  if (value?.kind !== 'table') throw new Error('expected a table')
  return value
}

function check(request: TableRequest, ...expected: readonly string[]): void {
  expect(plainAnswer(answerTable(request)).split('\n')).toEqual(expected)
}

function checkFault(request: TableRequest, expected: string): void {
  const {value, diagnostics} = ask(ALL, request)
  expect(value).toBeUndefined()
  expect(listing(diagnostics)).toBe(expected)
}

test('a list has its columns in the order of the author', () => {
  check(
    listRequest('turkey, year', {table: 'heroin', where: {year: '2010..'}}),
    'turkey "Turkey" | year "Year"',
    '12690 | 2010',
    '7294 | 2011'
  )
})

test('a list can be sorted by any column, printed or not', () => {
  check(
    listRequest('year, eu', {table: 'heroin', sort: 'seizures desc'}),
    'year "Year" | eu "Eu"',
    '2010 | 6144',
    '2009 | 8396',
    '2011 | 6079'
  )
  check(
    listRequest('route, detections', {where: {year: '2024'}, sort: 'route'}),
    'route "Route"* | detections "Detections"',
    'Black Sea Route | 0',
    'Eastern Borders Route | 17260',
    'Western Balkan Route | 21525'
  )
})

test('a list has a total below its figures, and its name first', () => {
  check(
    listRequest('year, eu, turkey', {table: 'heroin', totals: ['below']}),
    'year "Year" | eu "Eu" | turkey "Turkey"',
    '2009 | 8396 | 16059',
    '2010 | 6144 | 12690',
    '2011 | 6079 | 7294',
    '_ | 20619 | 36043 +'
  )
})

test('rates have no total, and the figures beside them have', () => {
  check(
    listRequest('country, rate, count', {
      table: 'homicide',
      where: {year: '2014'},
      totals: ['below']
    }),
    'country "Country" | rate "Rate" | count "Count"',
    'Bulgaria | 1.6 | 116',
    'Moldova | 3.2 | 129',
    'Hungary | 1.5 | 145',
    '_ | _ | 390 +'
  )
})

test('a unit that all figures share is said once', () => {
  const shared = answerTable(listRequest('year, eu, turkey', {table: 'heroin'}))
  expect(shared.unit).toBe('kg')
  expect(shared.columns.map(({unit}) => unit)).toEqual([undefined, undefined, undefined])

  const mixed = answerTable(listRequest('year, eu, seizures', {table: 'heroin'}))
  expect(mixed.unit).toBeUndefined()
  expect(mixed.columns.map(({unit}) => unit)).toEqual([undefined, 'kg', undefined])
})

test('a pivot crosses two columns and says where its figures come from', () => {
  const request = pivotRequest('route, year, detections', {
    where: {year: '2023..2024'},
    sort: '2024 desc',
    totals: ['below']
  })
  check(
    request,
    'route "Route" | 2023 "2023" | 2024 "2024"*',
    'Western Balkan Route | 99002 | 21525',
    'Eastern Borders Route | 5748 | 17260',
    'Black Sea Route | 41 | 0',
    '_ | 104791 | 38785 +'
  )
  const {spanTitle, sources, asOf} = answerTable(request)
  expect({spanTitle, sources, asOf}).toEqual({
    spanTitle: 'Year',
    sources: ['Frontex monthly detections'],
    asOf: '2025-06-03'
  })
})

test('a total at the right is a column that can be sorted by', () => {
  check(
    pivotRequest('route, year, detections', {
      where: {year: '2023..2024'},
      sort: 'total desc',
      totals: ['right', 'below']
    }),
    'route "Route" | 2023 "2023" | 2024 "2024" | total ""*+',
    'Western Balkan Route | 99002 | 21525 | 120527',
    'Eastern Borders Route | 5748 | 17260 | 23008',
    'Black Sea Route | 41 | 0 | 41',
    '_ | 104791 | 38785 | 143576 +'
  )
})

test('years run upwards, texts in the order of the file', () => {
  check(
    pivotRequest('year, code, detections', {where: {year: '2022..2023'}}),
    'year "Year" | wbr "wbr" | eb "eb" | bs "bs"',
    '2022 | 144118 | 6332 | 213',
    '2023 | 99002 | 5748 | 41'
  )
})

test('a total over a missing value is missing, and so is one over it', () => {
  const request = pivotRequest('country, year, count', {
    table: 'homicide',
    totals: ['below', 'right']
  })
  check(
    request,
    'country "Country" | 2014 "2014" | 2015 "2015" | total ""+',
    'Bulgaria | 116 | 128 | 244',
    'Moldova | 129 | : | :',
    'Hungary | 145 | 227 | 372',
    '_ | 390 | : | : +'
  )
  expect(answerTable(request).missing).toEqual([{symbol: ':', label: 'not available'}])
})

test('a row without a value comes last, upwards and downwards', () => {
  for (const sort of ['2015', '2015 desc']) {
    const request = pivotRequest('country, year, rate', {table: 'homicide', sort})
    expect(plainAnswer(answerTable(request)).split('\n').at(-1)).toBe('Moldova | 3.2 | :')
  }
})

test('what has no row holds the symbol that the table declares', () => {
  const declared = {...VINTAGES, missing: [{symbol: '–', label: 'not printed'}]}
  const request = pivotRequest('edition, year, detections', {table: 'vintages'})
  const answer = answerTable(request, [declared])
  expect(plainAnswer(answer)).toContain('RA 2019 | – | 12179')
  expect(answer.missing).toEqual([{symbol: '–', label: 'not printed'}])
})

test('what has no row is empty without a symbol, and so is its total', () => {
  const request = pivotRequest('edition, year, detections', {
    table: 'vintages',
    totals: ['below']
  })
  const {value, diagnostics} = ask(ALL, request)
  expect(plainAnswer(value).split('\n')).toEqual([
    'edition "Edition" | 2016 "2016" | 2017 "2017"',
    'RA 2018 | 130261 | 12178',
    'RA 2019 | _ | 12179',
    '_ | _ | 24357 +'
  ])
  expect(listing(diagnostics)).toBe(
    '1:38-1:48 warning query/absent-cells: 1 of the cells are empty, since `vintages` has no row for them\n' +
      '  hint: Declare a symbol for what is not available among the `missingValues` of the table.\n' +
      '  hint: Say in the text what an empty cell means, and allow this code there.\n'
  )
})

test('two rows at one crossing are an error, never a silent sum', () => {
  checkFault(
    pivotRequest('year, year, detections'),
    '1:38-1:48 error query/several-rows: expected one row of `routes` for `2022`, `2022`, and found 3\n' +
      '  see reports/r/data/routes.csv:2: one row is here\n' +
      '  see reports/r/data/routes.csv:5: another is here\n' +
      '  hint: Add a filter on `code`, one of: `wbr`, `eb`, `bs`.\n'
  )
})

test('a total of rates is an error', () => {
  checkFault(
    pivotRequest('country, year, rate', {table: 'homicide', totals: ['below']}),
    '1:52-1:57 error query/not-summable: figures in `per 100 000`, as in the column `rate`, cannot be added up\n' +
      '  hint: Put the figure for the whole into the data, as a row of its own.\n'
  )
})

test('a total that has no place, no figures or no one unit is an error', () => {
  checkFault(
    listRequest('eu, year', {table: 'heroin', totals: ['below']}),
    '1:52-1:57 error query/no-total: the first column holds figures, so a row of totals has no name\n' +
      '  hint: Put a column of texts or years first.\n'
  )
  checkFault(
    listRequest('code, route', {totals: ['below']}),
    '1:52-1:57 error query/no-total: the table has no figures that can be added up\n' +
      '  hint: Leave out `total=`.\n'
  )
  checkFault(
    listRequest('year, eu, seizures', {table: 'heroin', totals: ['right']}),
    '1:52-1:57 error query/no-total: the columns have different units, so a row has no total\n' +
      '  hint: Write `total=below`.\n'
  )
})

test('an unknown column, filter and sort are errors, all in one run', () => {
  checkFault(
    listRequest('route, detection', {where: {yaer: '2024'}, sort: 'rout'}),
    '1:31-1:40 error query/unknown-column: the table `routes` has no column called `detection`\n' +
      '  hint: Did you mean `detections`?\n' +
      '1:20-1:24 error query/unknown-column: the table `routes` has no column called `yaer`\n' +
      '  hint: Did you mean `year`?\n' +
      '1:42-1:46 error query/unknown-sort: the table has nothing called `rout` to sort by\n' +
      '  hint: Did you mean `route`?\n'
  )
  checkFault(
    pivotRequest('route, year, detections', {sort: '2025'}),
    '1:42-1:46 error query/unknown-sort: the table has nothing called `2025` to sort by\n' +
      '  hint: Did you mean `2022`?\n'
  )
})

test('keys of columns are plain and differ', () => {
  const table = tableOf({
    name: 't',
    columns: 'a, b, n:integer',
    rows: 'x, Côte d’Ivoire, 1\nx, cote D.Ivoire, 2\nx, Σ, 3\nx, a, 4'
  })
  const {columns} = answerTable(pivotRequest('a, b, n', {table: 't'}), [table])
  expect(columns.map(({key}) => key)).toEqual([
    'a',
    'cote_d_ivoire',
    'cote_d_ivoire_2',
    'column',
    'a_2'
  ])
})

const cells = fc
  .array(fc.tuple(fc.nat(4), fc.nat(4), fc.integer(), fc.boolean()), {minLength: 1})
  .map((all) => {
    const distinct = new Map(
      all.map(([a, b, n, has]) => [`${a}, ${b}`, has ? `${n}` : ':'])
    )
    return [...distinct].map(([place, n]) => `r${place}, ${n}`).join('\n')
  })

test('a total is the sum of the figures that are printed, or missing', () => {
  fc.assert(
    fc.property(cells, (rows) => {
      const table = tableOf({name: 't', columns: 'a, b:integer, n:integer', rows})
      const request = pivotRequest('a, b, n', {table: 't', totals: ['below', 'right']})
      const answer = answerTable(request, [table])
      const total = answer.rows.at(-1)
      const body = answer.rows.slice(0, -1)
      answer.columns.forEach((_, index) => {
        if (index === 0) return
        const summands = body.map((row) => decimalAt(row, index))
        expect(decimalAt(total, index)).toBe(sumOf(summands))
      })
      for (const row of answer.rows) {
        const figures = row.cells
          .slice(1, -1)
          .map((_, index) => decimalAt(row, index + 1))
        expect(decimalAt(row, row.cells.length - 1)).toBe(sumOf(figures))
      }
    })
  )
})

function decimalAt(row: AnswerRow | undefined, index: number): string | undefined {
  const value = row?.cells[index]?.value
  return value?.kind === 'number' ? value.decimal : undefined
}

function sumOf(decimals: readonly (string | undefined)[]): string | undefined {
  let sum = new Big(0)
  for (const decimal of decimals) {
    if (decimal === undefined) return undefined
    sum = sum.plus(decimal)
  }
  return sum.toFixed()
}

test('a table that nobody reads is refused before it is made', () => {
  const many = tableOf({
    name: 'many',
    columns: 'a, b, c:integer',
    rows: Array.from({length: 400}, (_, index) => `r${index}, k${index}, 1`).join('\n')
  })
  const request = pivotRequest('a, b, c', {table: 'many'})
  const {value, diagnostics} = ask([many], request)
  expect(value).toBeUndefined()
  expect(listing(diagnostics)).toContain(
    'query/too-large: this table would have 160400 cells, and 100000 are allowed'
  )
})
