import Big from 'big.js'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {Engine} from '../../src/duckdb/engine.js'
import type {Relation} from '../../src/duckdb/relation.js'
import {plain} from '../fixtures.js'

const LIMITS = {memoryMb: 64, steps: 60, rows: 1_000, cells: 10_000}

const ROUTES: Relation = {
  columns: [
    {name: 'code', kind: 'text'},
    {name: 'year', kind: 'integer'},
    {name: 'rate', kind: 'number'},
    {name: 'day', kind: 'date'},
    {name: 'is_new', kind: 'boolean'}
  ],
  rows: [
    ['wbr', '2023', '0.1', '2020-01-31', true],
    ['emr', '2024', '-12.50', undefined, false],
    ['war', undefined, '0.2', '2021-02-01', undefined],
    [undefined, '2024', undefined, '1999-12-31', true]
  ]
}

let engine: Engine
beforeAll(async () => {
  engine = await Engine.open({...LIMITS})
  await engine.add('routes', ROUTES)
})
afterAll(() => engine[Symbol.asyncDispose]())

/** What a statement comes to, as a text. */
async function ask(sql: string, asked: Engine = engine): Promise<string> {
  const statement = await asked.read(sql)
  const result = statement.fault ? statement : await asked.run(statement.value)
  if (!result.fault) return JSON.stringify(result.value.rows)
  const {kind, message} = result.fault
  return `${kind}: ${plain(message)}`
}

/** The only value of a statement. */
async function valueOf(sql: string): Promise<unknown> {
  const rows: unknown = JSON.parse(await ask(sql))
  return Array.isArray(rows) ? (rows as unknown[][])[0]?.[0] : undefined
}

test('what goes in comes out', async () => {
  const statement = await engine.read('select * from routes')
  if (statement.fault) throw new Error('there is a fault')
  expect(statement.value.tables.map(({name}) => name)).toEqual(['routes'])
  const {value} = (await engine.run(statement.value)) as {value: Relation}
  expect(value.columns).toEqual(ROUTES.columns)
  const short = ROUTES.rows.map((row) =>
    row.map((it) => (it === '-12.50' ? '-12.5' : it))
  )
  expect(value.rows).toEqual([short[1], short[2], short[0], short[3]])
})

/** A file, the network, the machine, other databases, settings. */
const REACHING = [
  "copy routes to '/tmp/routes.csv'",
  "copy (select 1) to '/tmp/routes.csv'",
  "attach '/tmp/other.db' as other",
  "attach ':memory:' as other",
  'install httpfs',
  'load httpfs',
  "set memory_limit = '8GB'",
  'reset memory_limit',
  'pragma database_list',
  'select * from pragma_version()',
  "export database '/tmp/all'",
  "import database '/tmp/all'",
  'create table other as select 1 as a',
  'insert into routes values (null, null, null, null, null)',
  'delete from routes',
  'drop table routes',
  'create macro f(a) as a + 1',
  'call pragma_version()',
  'explain select 1',
  'describe routes',
  'show tables',
  'summarize routes',
  'vacuum',
  'checkpoint',
  'begin',
  'use system',
  'prepare p as select 1',
  'execute p',
  "select * from read_csv('/etc/passwd')",
  "select * from read_text('/etc/passwd')",
  "select content from read_blob('/etc/passwd')",
  "select * from parquet_scan('/etc/passwd')",
  "select * from '/etc/passwd'",
  "select * from 'https://example.org/a.csv'",
  "select * from glob('/etc/*')",
  'select * from duckdb_settings()',
  'select * from duckdb_secrets()',
  'select * from information_schema.tables',
  'select * from main.routes',
  'select * from pg_catalog.pg_class',
  'select * from pg_class',
  'select * from sqlite_master',
  'select * from (with sqlite_master as (select 1 as a) select a from sqlite_master) x, sqlite_master',
  'with sqlite_master as (select * from sqlite_master) select * from sqlite_master',
  'with a as (select * from sqlite_master), sqlite_master as (select 1 as b) select * from a',
  'select (with pg_class as (select 1 as a) select max(a) from pg_class) from pg_class',
  "select * from query('select 1')",
  "select * from query_table('routes')",
  "select * from json_execute_serialized_sql(json_serialize_sql('select 1'))",
  "select getenv('HOME')",
  "select current_setting('memory_limit')",
  "select getvariable('x')",
  'select current_date',
  'select now()',
  'select today()',
  'select get_current_time()',
  'select localtimestamp',
  'select current_user',
  'select version()',
  'select random()',
  'select uuid()',
  'select gen_random_uuid()',
  "select nextval('s')",
  'select txid_current()',
  'select hash(code) from routes',
  'select md5(code) from routes',
  'select rowid from routes',
  "select write_log('x')",
  "select error('x')",
  'select system.main.now()',
  'select tearline_divide(1, 2)',
  'select * from routes tablesample 10%',
  'select * from routes using sample 1 rows',
  'select $1',
  'select ?',
  "select columns(c -> c like '%e') from routes",
  'select list_transform([1], x -> x + 1)',
  'select * from routes positional join routes',
  'pivot routes on code using count(*)',
  "select 'x' collate nocase",
  "select timestamp '2020-01-01 10:00:00'",
  'select 1::double',
  'select 0x10::blob',
  'from routes select unnest([1, 2])'
]

test.each(REACHING)('what reaches beyond the tables is refused: %s', async (sql) => {
  expect(await ask(sql)).toMatch(
    /^(?:refused: |unknown-table: |syntax: the query cannot be read)/
  )
})

/** What would never end, or grow without bounds. */
const GREEDY = [
  'with recursive t as (select 1 as a union all select a + 1 from t) select sum(a) from t',
  'select * from generate_series(1, 1000000000000)',
  'select sum(i) from range(1000000000000) t(i)',
  "select length(repeat('x', 1000000000))",
  "select lpad('x', 1000000000, 'y')",
  "select format('{:1000000000}', 'x')",
  "select printf('%1000000000d', 1)",
  "select replace('aaaa', 'a', 'bbbbbbbbbbbbbbbbbbbbbbbbbbb')",
  'select pow(10, 1000)',
  'select factorial(100)',
  `select ${Array.from({length: 30}, (_, index) => `(select max(x) from (select ${index} as x)`).join(' + ')}${')'.repeat(30)}`,
  `select ${'('.repeat(6_000)}1${')'.repeat(6_000)}`,
  `select ${'not '.repeat(4_000)}true`,
  `select 1${' + 1'.repeat(4_000)}`,
  `select ${'case when true then '.repeat(600)}1${' end'.repeat(600)}`,
  `select * from ${'(select * from '.repeat(900)}routes${')'.repeat(900)}`,
  `select 1 as a${' union all select 1'.repeat(1_000)}`,
  `select count(*) from routes${', routes'.repeat(60)}`,
  `${'with a as ('.repeat(1_000)}select 1 as a${') select 1 as a'.repeat(1_000)}`,
  `with a0 as (select 1 as x)${Array.from({length: 30}, (_, i) => `, a${i + 1} as not materialized (select l.x from a${i} l, a${i} r)`).join('')} select count(*) from a30`,
  `with a0 as (select * from routes)${Array.from({length: 12}, (_, i) => `, a${i + 1} as (select l.* from a${i} l, a${i} r)`).join('')} select count(*) from a12`,
  `with a0 as (select 'xxxxxxxxxx' as s)${Array.from({length: 9}, (_, i) => `, a${i + 1} as (select s || s || s || s || s || s || s || s || s || s as s from a${i})`).join('')} select s from a9`,
  `select string_agg('${'x'.repeat(900)}', '' order by a.code) from routes a, routes b, routes c, routes d, routes e, routes f, routes g, routes h, routes i`,
  `select count(*) from (select distinct ${'abcdefghijklmn'
    .split('')
    .map((it) => `${it}.code`)
    .join(' || ')} from ${'abcdefghijklmn'
    .split('')
    .map((it) => `routes ${it}`)
    .join(', ')})`,
  `select * from ${'abcdefghijklmn'
    .split('')
    .map((it) => `routes ${it}`)
    .join(', ')}`,
  `select a.code from ${'abcdefghijklmn'
    .split('')
    .map((it) => `routes ${it}`)
    .join(', ')} order by ${'abcdefghijklmn'
    .split('')
    .map((it) => `${it}.rate`)
    .join(', ')}`,
  `select ${'x'.repeat(30_000)}`,
  '🙂'.repeat(5_000),
  `select '${'%a'.repeat(3_000)}' like '${'%a'.repeat(3_000)}b'`
]

test.each(GREEDY.map((sql) => [sql.slice(0, 60), sql]))(
  'what would take too much ends within limits: %s',
  async (_, sql) => {
    const greedy = await Engine.open({...LIMITS, steps: 20})
    try {
      await greedy.add('routes', ROUTES)
      const before = process.memoryUsage.rss()
      const said = await ask(sql, greedy)
      expect(said).toMatch(/^(?:refused|limit|syntax): |^\[\[/)
      expect(process.memoryUsage.rss() - before).toBeLessThan(400_000_000)
    } finally {
      await greedy[Symbol.asyncDispose]()
    }
  },
  // Each takes some seconds at most; a busy machine must not fail it.
  60_000
)

test('rows are in the order of the statement, then of all columns', async () => {
  const sql = 'select year, code from routes'
  expect(await ask(sql)).toBe(
    '[["2023","wbr"],["2024","emr"],["2024",null],[null,"war"]]'
  )
  expect(await ask(`${sql} order by year desc`)).toBe(
    '[["2024","emr"],["2024",null],["2023","wbr"],[null,"war"]]'
  )
  expect(await ask(`${sql} order by year desc limit 1`)).toBe('[["2024","emr"]]')
  expect(
    await ask(`select code from (${sql} order by year desc limit 1) union select 'z'`)
  ).toBe('[["emr"],["z"]]')
})

test('what is grouped may be sorted and cut short, inside of a query too', async () => {
  const grouped =
    'select year, count(*) as n from routes group by year order by n desc limit 1'
  expect(await ask(grouped)).toBe('[["2024","2"]]')
  expect(await ask(`select n from (${grouped})`)).toBe('[["2"]]')
  expect(await ask(`with g as (${grouped}) select n + 1 as m from g`)).toBe('[["3"]]')
  expect(await ask('select year from (select * from routes order by year limit 1)')).toBe(
    '[["2023"]]'
  )
  expect(await ask('select distinct year from routes order by year desc limit 1')).toBe(
    '[["2024"]]'
  )
})

test('the order in which rows go in changes nothing', async () => {
  const turned = await Engine.open(LIMITS)
  await turned.add('routes', {...ROUTES, rows: ROUTES.rows.toReversed()})
  for (const sql of [
    'select * from routes',
    'select year, sum(rate) as total, count(*) as n from routes group by year',
    'select a.code, b.code as other from routes a join routes b using (year)',
    "select string_agg(code, ', ' order by code) as codes from routes",
    'select code, rank() over (order by year) as place from routes',
    'select distinct year from routes'
  ])
    expect(await ask(sql, turned)).toBe(await ask(sql))
  await turned[Symbol.asyncDispose]()
})

/** Numbers of at most nine digits, six of them behind the point. */
const decimal = fc
  .tuple(fc.integer({min: -999_999_999, max: 999_999_999}), fc.nat(6))
  .map(([units, scale]) => new Big(units).div(new Big(10).pow(scale)).toFixed())

test('sums, differences, products and quotients are exact', async () => {
  await fc.assert(
    fc.asyncProperty(decimal, decimal, async (a, b) => {
      const [x, y] = [`(${a})`, `(${b})`]
      expect(await valueOf(`select ${x} + ${y} as c`)).toBe(new Big(a).plus(b).toFixed())
      expect(await valueOf(`select ${x} - ${y} as c`)).toBe(new Big(a).minus(b).toFixed())
      const product = new Big(a).times(b).round(12, Big.roundHalfUp)
      expect(await valueOf(`select ${x} * ${y} as c`)).toBe(product.toFixed())
      const isZero = new Big(b).eq(0)
      const quotient = isZero ? null : quotientOf(a, b)
      expect(await valueOf(`select ${x} / ${y} as c`)).toBe(quotient)
    }),
    {numRuns: 60}
  )
})

function quotientOf(a: string, b: string): string {
  const exact = Big()
  exact.DP = 12
  exact.RM = Big.roundHalfUp
  return exact(a).div(b).toFixed()
}

test('decimals of different lengths are never rounded when they meet', async () => {
  const long = '1 / 3'
  for (const short of [
    'round(1 / 3, 1)',
    '0.3',
    'sum(0.1) + 0.2',
    'count(*)',
    '0',
    '1.5'
  ]) {
    expect(await valueOf(`select greatest(${long}, ${short} - 2) as c`)).toBe(
      '0.333333333333'
    )
    expect(
      await valueOf(`select case when 1 = 2 then ${short} else ${long} end as c`)
    ).toBe('0.333333333333')
    expect(await valueOf(`select coalesce(${long}, ${short}) as c`)).toBe(
      '0.333333333333'
    )
    expect(
      await ask(
        `select ${long} as c union all select ${short} - 5 as c order by c desc limit 1`
      )
    ).toBe('[["0.333333333333"]]')
    expect(await valueOf(`select ${long} in (${short}) as c`)).toBe(false)
  }
})

/** Words and signs out of which statements can be made that nearly are some. */
const word = fc.constantFrom(
  ...'select from where group by order limit with as join on using union all distinct having'.split(
    ' '
  ),
  ...'case when then else end and or not in like between is null over partition values'.split(
    ' '
  ),
  ...'routes code year rate day is_new sum( count( avg( round( ( ) , . * + - / % || = <> < > '
    .trim()
    .split(' '),
  ...[
    `'x'`,
    `''`,
    `'`,
    `"`,
    '"a"',
    '1',
    '0.5',
    '1e9',
    '::int',
    '::',
    ';',
    '--',
    '/*',
    '*/',
    '[',
    ']',
    '{',
    '}',
    '$1',
    '?',
    '@',
    '\\',
    '\0',
    '\uE000',
    '\uD800',
    'é',
    '🙂',
    '\n',
    'date',
    'interval',
    'exists',
    'lateral',
    'pivot',
    'sample'
  ]
)

test('no text throws, and each comes to rows or to a place in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(word, {maxLength: 24}),
      fc.constantFrom(' ', ''),
      async (words, joint) => {
        const sql = words.join(joint)
        const statement = await engine.read(sql)
        const result = statement.fault ? statement : await engine.run(statement.value)
        if (!result.fault) return
        const {at, message} = result.fault
        expect(plain(message)).not.toMatch(/\n/)
        if (!at) return
        expect(at.start).toBeLessThanOrEqual(at.end)
        expect(at.end).toBeLessThanOrEqual(sql.length)
      }
    ),
    {numRuns: 400}
  )
})
