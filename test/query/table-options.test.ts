import fc from 'fast-check'
import {expect, test} from 'vitest'
import {showTable} from '../../src/binding/show-table.js'
import type {TableAnswer, TableChange, TableRequest} from '../../src/model/request.js'
import {ask} from '../ask.js'
import {listing} from '../fixtures.js'
import {printedOf, recompute} from '../printed-tables.js'
import {tableOf} from '../tables.js'
import {TARGET} from '../target.js'
import {plainAnswer} from './answers.js'
import {listRequest, pivotRequest, TABLES, written} from './requests.js'

const HEROIN = tableOf({
  name: 'heroin',
  columns: 'year:year, eu:integer:kg, turkey:integer:kg, seizures:integer, purity:number',
  rows: `
    2008, 8983, 15447, 56368, 0.42
    2009, 8396, 16059, 58084, 0.41
    2011, 6079, 7294, 43788, 0.385
  `
})

const STATES = tableOf({
  name: 'states',
  columns: 'side, state, year:year, cases:integer, rate:number:per 100 000',
  rows: `
    north, Hungary, 2023, 10, 1.5
    south, Greece, 2023, 5, 0.7
    north, Romania, 2023, 5, 1.2
    south, Albania, 2023, 0, 2.3
    north, Hungary, 2024, 20, 1.4
    south, Greece, 2024, :, 0.8
    north, Romania, 2024, 4, 1.1
    south, Albania, 2024, 7, 2.2
  `
})

const ALL = [...TABLES, HEROIN, STATES]

function answer(request: TableRequest): TableAnswer {
  const {value, diagnostics} = ask(ALL, request)
  expect(listing(diagnostics)).toBe('')
  if (value?.kind !== 'table') throw new Error('expected a table')
  return value
}

/** The rows as they are printed, heads first. */
function check(request: TableRequest, ...expected: readonly string[]): void {
  const {columns, rows} = showTable(answer(request), TARGET)
  const heads = columns.map(({title, over}) => (over ? `${over.title} ${title}` : title))
  const lines = [heads, ...rows.map(({cells}) => cells.map(({text}) => text))]
  const shown = lines.map((cells) => cells.join(' | ').replaceAll('\u00a0', '_'))
  expect(shown).toEqual(expected)
}

function checkFault(request: TableRequest, expected: string): void {
  const {value, diagnostics} = ask(ALL, request)
  expect(value).toBeUndefined()
  expect(listing(diagnostics)).toBe(expected)
}

function between(from: string, to: string): TableChange {
  const {span} = written(`${from}..${to}`, 60)
  return {kind: 'between', from: written(from, 60), to: written(to, 66), span}
}

const PREVIOUS: TableChange = {kind: 'previous', span: written('previous', 60).span}
const PIVOT = pivotRequest('route, year, detections', {
  where: {year: '2023..2024'},
  totals: ['below']
})

test('a pivot has shares of a column and changes between two, those of its total too', () => {
  check(
    {...PIVOT, shares: [written('2024', 55)], changes: [between('2023', '2024')]},
    'Route | Year 2023 | Year 2024 | Share 2024 | Change 2023–2024',
    'Western Balkan Route | 99_002 | 21_525 | 55.5 | −78.3',
    'Eastern Borders Route | 5_748 | 17_260 | 44.5 | +200.3',
    'Black Sea Route | 41 | 0 | 0.0 | −100.0',
    'Total | 104_791 | 38_785 | 100.0 | −63.0'
  )
})

test('a change from nothing is not applicable, and the legend says so', () => {
  const request = pivotRequest('state, year, cases', {table: 'states'})
  check(
    {...request, changes: [between('2023', '2024')]},
    'State | Year 2023 | Year 2024 | Change 2023–2024',
    'Hungary | 10 | 20 | +100.0',
    'Greece | 5 | : | :',
    'Romania | 5 | 4 | −20.0',
    'Albania | 0 | 7 | n.a.'
  )
  const {missing} = showTable(
    answer({...request, changes: [between('2023', '2024')]}),
    TARGET
  )
  expect(missing).toEqual([
    {symbol: ':', label: 'not available'},
    {symbol: 'n.a.', label: 'not applicable'}
  ])
})

test('a share of a total that has a gap is a gap', () => {
  const request = listRequest('state, cases', {table: 'states', where: {year: '2024'}})
  check(
    {...request, shares: [written('cases', 55)], totals: ['below']},
    'State | Cases | Share',
    'Hungary | 20 | :',
    'Greece | : | :',
    'Romania | 4 | :',
    'Albania | 7 | :',
    'Total | : | :'
  )
})

test('a list of years has changes on the year before, and none over a year left out', () => {
  const request = listRequest('year, eu, turkey', {table: 'heroin', totals: ['below']})
  check(
    {...request, changes: [PREVIOUS]},
    'Year | Eu | Turkey | Change on previous year Eu | Change on previous year Turkey',
    '2008 | 8_983 | 15_447 | n.a. | n.a.',
    '2009 | 8_396 | 16_059 | −6.5 | +4.0',
    '2011 | 6_079 | 7_294 | n.a. | n.a.',
    'Total | 23_458 | 38_800 |  | '
  )
})

test('the order of rows does not matter to the year before', () => {
  const request = listRequest('year, eu', {table: 'heroin', sort: 'year desc'})
  check(
    {...request, changes: [PREVIOUS]},
    'Year | Eu | Change on previous year',
    '2011 | 6_079 | n.a.',
    '2009 | 8_396 | −6.5',
    '2008 | 8_983 | n.a.'
  )
})

const TOP = {count: 1, span: written('1', 58).span}

test('the rows that are not among the first are one, and count in shares and total', () => {
  check(
    {...PIVOT, top: TOP, shares: [written('2024', 55)]},
    'Route | Year 2023 | Year 2024 | Share 2024',
    'Western Balkan Route | 99_002 | 21_525 | 55.5',
    'Other (2) | 5_789 | 17_260 | 44.5',
    'Total | 104_791 | 38_785 | 100.0'
  )
  check(
    {
      ...listRequest('route, detections', {where: {year: '2024'}, sort: 'detections'}),
      top: TOP
    },
    'Route | Detections',
    'Black Sea Route | 0',
    'Other (2) | 38_785'
  )
  check(
    {...PIVOT, top: {...TOP, count: 3}},
    'Route | Year 2023 | Year 2024',
    'Western Balkan Route | 99_002 | 21_525',
    'Eastern Borders Route | 5_748 | 17_260',
    'Black Sea Route | 41 | 0',
    'Total | 104_791 | 38_785'
  )
})

test('rows are put together in groups with subtotals, in the order of first rows', () => {
  const request = pivotRequest('state, year, cases', {table: 'states', totals: ['below']})
  check(
    {...request, group: written('side', 56), changes: [between('2023', '2024')]},
    'State | Year 2023 | Year 2024 | Change 2023–2024',
    'north |  |  | ',
    'Hungary | 10 | 20 | +100.0',
    'Romania | 5 | 4 | −20.0',
    'north, total | 15 | 24 | +60.0',
    'south |  |  | ',
    'Greece | 5 | : | :',
    'Albania | 0 | 7 | n.a.',
    'south, total | 5 | : | :',
    'Total | 20 | : | :'
  )
  const rates = listRequest('state, rate', {table: 'states', where: {year: '2024'}})
  check(
    {...rates, group: written('side', 56)},
    'State | Rate',
    'north | ',
    'Hungary | 1.4',
    'Romania | 1.1',
    'south | ',
    'Greece | 0.8',
    'Albania | 2.2'
  )
})

test('equal figures have one rank, and a gap has none', () => {
  const request = pivotRequest('state, year, cases', {table: 'states', totals: ['below']})
  check(
    {...request, rank: written('2023', 57)},
    'Rank | State | Year 2023 | Year 2024',
    '1 | Hungary | 10 | 20',
    '2 | Greece | 5 | :',
    '2 | Romania | 5 | 4',
    '4 | Albania | 0 | 7',
    ' | Total | 20 | :'
  )
  check(
    {
      ...request,
      rank: written('2024', 57),
      formats: [{column: written('rank'), as: written('ordinal')}]
    },
    'Rank | State | Year 2023 | Year 2024',
    '1st | Hungary | 10 | 20',
    ': | Greece | 5 | :',
    '3rd | Romania | 5 | 4',
    '2nd | Albania | 0 | 7',
    ' | Total | 20 | :'
  )
})

test('columns are rounded, converted and written in per cent, exactly', () => {
  const request = listRequest('year, eu, turkey, purity', {table: 'heroin'})
  const digits = (count: number) => ({count, span: written('1').span})
  check(
    {
      ...request,
      changes: [between('eu', 'turkey')],
      formats: [
        {column: written('eu'), unit: written('t'), digits: digits(1)},
        {column: written('turkey'), unit: written('t')},
        {column: written('purity'), as: written('percent')},
        {column: written('change'), as: written('absolute'), digits: digits(2)}
      ]
    },
    'Year | Eu | Turkey | Purity | Change Eu–Turkey',
    '2008 | 9.0 | 15.447 | 42.0 | +6.46',
    '2009 | 8.4 | 16.059 | 41.0 | +7.66',
    '2011 | 6.1 | 7.294 | 38.5 | +1.22'
  )
})

test.each([
  [
    'a share of what cannot be added up',
    {
      ...listRequest('state, rate', {table: 'states', where: {year: '2024'}}),
      shares: [written('rate', 55)]
    },
    '1:55-1:59 error query/no-share: the figures of `rate` cannot be added up, so none is a share of their total\n' +
      '  hint: Leave `rate` out of `share=`.\n'
  ],
  [
    'a share of nothing',
    {
      ...listRequest('route, detections', {where: {year: '2024', code: 'bs'}}),
      shares: [written('detections', 55)]
    },
    '1:55-1:65 error query/no-share: the total of `detections` is not above zero: `0`\n' +
      '  hint: Leave `detections` out of `share=`.\n'
  ],
  [
    'a column that is not printed',
    {...PIVOT, shares: [written('2022', 55)]},
    '1:55-1:59 error query/unknown-column: the table prints no column called `2022`\n' +
      '  hint: Did you mean `2023`?\n'
  ],
  [
    'a column of texts',
    {...PIVOT, rank: written('route', 57)},
    '1:57-1:62 error query/not-a-number: the column `route` holds no numbers to count with\n' +
      '  hint: Name a column of numbers.\n'
  ],
  [
    'a change on the year before in a pivot',
    {...PIVOT, changes: [PREVIOUS]},
    '1:60-1:68 error query/no-change: the rows of a pivot do not follow each other in time\n' +
      '  hint: Name two columns, as `change=2023..2024`.\n'
  ],
  [
    'a change on the year before without years',
    {...listRequest('route, detections'), changes: [PREVIOUS]},
    '1:60-1:68 error query/no-change: the first column is no year, so no row is the one before another\n' +
      '  hint: Put a column of the type `year` first.\n'
  ],
  [
    'several rows of one year',
    {...listRequest('year, detections'), changes: [PREVIOUS]},
    '1:60-1:68 error query/no-change: several rows have the year `2022`\n' +
      '  hint: Choose one row for each year with a filter, or put them together with `group=`.\n'
  ],
  [
    'a change between units',
    {
      ...listRequest('year, eu, seizures', {table: 'heroin'}),
      changes: [between('eu', 'seizures')]
    },
    '1:60-1:72 error query/no-change: `eu` and `seizures` have different units\n' +
      '  hint: Compare columns of one unit.\n'
  ],
  [
    'the rest of rates',
    {
      ...listRequest('state, rate', {table: 'states', where: {year: '2024'}}),
      top: TOP
    },
    '1:58-1:59 error query/no-rest: the figures of `rate` cannot be added up, so the other rows have none\n' +
      '  hint: Leave out `top=`, and choose rows with a filter.\n'
  ],
  [
    'the rest of no figures',
    {...listRequest('code, route'), top: TOP},
    '1:58-1:59 error query/no-rest: the table has no figures by which rows could come first\n' +
      '  hint: Leave out `top=`, and choose rows with a filter.\n'
  ],
  [
    'a group that its rows do not agree on',
    {...PIVOT, group: written('year', 56)},
    '1:56-1:60 error query/mixed-group: the row `Western Balkan Route` stands in several groups: `2023` and `2024`\n' +
      '  see reports/r/data/routes.csv:3: one row is here\n' +
      '  see reports/r/data/routes.csv:4: another is here\n' +
      '  hint: Give all rows of `Western Balkan Route` one `year`, or group by another column.\n'
  ],
  [
    'groups and first rows',
    {...PIVOT, group: written('code', 56), top: TOP},
    '1:58-1:59 error query/clashing-options: `top=` and `group=` do not go together\n' +
      '  hint: Leave one of them out.\n'
  ],
  [
    'a group that is a column',
    {...PIVOT, group: written('route', 56)},
    '1:30-1:35 error query/clashing-options: `route` heads the groups and is a column too\n' +
      '  hint: Group by another column.\n'
  ],
  [
    'first years and the year before',
    {...listRequest('year, eu', {table: 'heroin'}), top: TOP, changes: [PREVIOUS]},
    '1:58-1:59 error query/clashing-options: `top=` leaves out years, so none is the one before another\n' +
      '  hint: Choose years with a filter, as `where.year=2020..2024`.\n'
  ],
  [
    'a unit of another kind',
    {
      ...listRequest('year, eu', {table: 'heroin'}),
      formats: [{column: written('eu'), unit: written('litres', 70)}]
    },
    '1:70-1:76 error query/bad-format: figures in `kg` cannot be written in `litres`\n' +
      '  hint: Use one of: `g`, `mg`, `t`, `none`.\n'
  ],
  [
    'a format of no column',
    {...PIVOT, formats: [{column: written('share', 70), unit: written('t', 76)}]},
    '1:70-1:75 error query/bad-format: the table prints no column called `share`\n' +
      '  hint: Use one of: `detections`.\n'
  ],
  [
    'points of what is not in per cent',
    {
      ...PIVOT,
      changes: [between('2023', '2024')],
      formats: [{column: written('change', 70), as: written('points', 80)}]
    },
    '1:80-1:86 error query/not-per-cent: the column `2024` is not in per cent, so its change is not one in points\n' +
      '  hint: Write `as.change=absolute`.\n'
  ]
])('%s is an error', (_, request: TableRequest, expected) => {
  checkFault(request, expected)
})

test('shares that do not add up say so', () => {
  const thirds = tableOf({
    name: 'thirds',
    columns: 'a, n:integer',
    rows: 'x, 1\ny, 1\nz, 1'
  })
  const request = {
    ...listRequest('a, n', {table: 'thirds'}),
    shares: [written('n', 55)]
  }
  const {value} = ask([thirds], request)
  if (value?.kind !== 'table') throw new Error('expected a table')
  expect(plainAnswer(value)).toContain('x | 1 | 33.3')
  const {remarks} = showTable(value, TARGET)
  expect(remarks).toEqual(['Shares may not add up because of rounding.'])
})

test('whatever the figures, totals, shares and changes are what is printed', () => {
  const figure = fc.oneof(
    fc.integer({min: 0, max: 2_000_000}).map(String),
    fc.constant(':'),
    fc.constant('0')
  )
  const row = fc.tuple(figure, figure, fc.constantFrom('north', 'south'))
  const options = fc.record({
    top: fc.boolean(),
    group: fc.boolean(),
    rank: fc.boolean()
  })
  fc.assert(
    fc.property(fc.array(row, {minLength: 1, maxLength: 9}), options, (rows, has) => {
      const table = tableOf({
        name: 'places',
        columns: 'side, place, first:integer, last:integer',
        rows: rows
          .map(([a, b, side], index) => `${side}, P${index}, ${a}, ${b}`)
          .join('\n')
      })
      const request: TableRequest = {
        ...listRequest('place, first, last', {table: 'places', totals: ['below']}),
        shares: [written('first', 55), written('last', 55)],
        changes: [between('first', 'last')],
        top: has.top && !has.group ? {...TOP, count: 3} : undefined,
        group: has.group ? written('side', 56) : undefined
      }
      const {value, diagnostics} = ask([table], request)
      if (value?.kind !== 'table') {
        expect(diagnostics.map(({code}) => code)).toContain('query/no-share')
        return
      }
      expect(recompute(printedOf(showTable(value, TARGET))).wrong).toEqual([])
    })
  )
})
