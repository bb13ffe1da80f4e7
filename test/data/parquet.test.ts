import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {DuckDBInstance} from '@duckdb/node-api'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {DEFAULT_SETTINGS} from '../../src/config/read-settings.js'
import {readTables} from '../../src/data/read-tables.js'
import {unpackParquet} from '../../src/data/unpack-parquet.js'
import {plainOf} from '../../src/model/key-of.js'
import type {Noted} from '../../src/model/noted.js'
import type {Reading} from '../../src/model/outside.js'
import {asProjectPath} from '../../src/model/path.js'
import type {Limits} from '../../src/model/settings.js'
import type {Table} from '../../src/model/table.js'
import {lendFile} from '../../src/world/lend-file.js'
import {listing} from '../fixtures.js'
import {temporaryFolder} from '../world/temporary.js'

const FILE = asProjectPath('reports/x/data/t.parquet')

/** The Parquet that the engine writes of a query. */
async function parquetOf(sql: string): Promise<Uint8Array> {
  const path = join(temporaryFolder(), 't.parquet')
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  await connection.run(`copy (${sql}) to '${path}' (format parquet)`)
  connection.closeSync()
  instance.closeSync()
  return readFileSync(path)
}

/** Reads bytes as `data/t.parquet` of a report, with a description or without. */
async function read(
  bytes: Uint8Array,
  {limits = {}, description}: {limits?: Partial<Limits>; description?: string} = {}
): Promise<Noted<readonly Table[]>> {
  const all = {...DEFAULT_SETTINGS.limits, ...limits}
  const lent = await lendFile(bytes)
  const unpacked = await unpackParquet(FILE, lent.path, all)
  await lent[Symbol.asyncDispose]()
  const files = new Map<typeof FILE, Reading>([[FILE, {kind: 'file', bytes}]])
  const described = description && new TextEncoder().encode(description)
  if (described)
    files.set(asProjectPath('reports/x/data/datapackage.yaml'), {
      kind: 'file',
      bytes: described
    })
  const noted = readTables(
    asProjectPath('reports/x'),
    files,
    all,
    undefined,
    new Map([[FILE, unpacked]])
  )
  // No path of the machine gets out.
  expect(JSON.stringify(noted.diagnostics)).not.toContain(lent.path)
  return noted
}

function shown({value: [table]}: Noted<readonly Table[]>): string {
  const heads = table?.columns.map(({name, type}) => `${name}:${type}`) ?? []
  const rows = table?.rows.map(({cells}) => cells.map(({value}) => plainOf(value))) ?? []
  return [heads, ...rows].map((line) => line.join(' | ')).join('\n')
}

const DESCRIBED = `resources:
  - name: t
    path: t.parquet
    sources: [{title: Invented}]
    schema:
      missingValues: [""]
      fields:
`

const ROWS = `select * from (values
  ('wbr', 2024, 0.1::double, 0.1::float, 1.50::decimal(5, 2), date '2024-01-31', timestamp '2024-01-31', true, 12345678901234567890::ubigint),
  (null, 2023, 1e21::double, -2.5e-7::float, null, null, timestamp '2023-12-31', false, 0)
) t(code, year, wide, narrow, exact, day, moment, is_new, large)`

test('each value is read as it was meant', async () => {
  const noted = await read(await parquetOf(ROWS))
  expect(shown(noted)).toBe(
    [
      'code:string | year:year | wide:number | narrow:number | exact:number | day:date | moment:date | is_new:boolean | large:integer',
      'wbr | 2024 | 0.1 | 0.1 | 1.50 | 2024-01-31 | 2024-01-31 | true | 12345678901234567890',
      ' | 2023 | 1000000000000000000000 | -0.00000025 |  |  | 2023-12-31 | false | 0'
    ].join('\n')
  )
  expect(noted.diagnostics.map(({code}) => code)).toEqual(['data/undescribed'])
  expect(noted.value[0]?.rows[1]?.cells[2]?.span).toMatchObject({
    file: FILE,
    start: {line: 2, column: 3}
  })
})

test('a description is laid over it, and a mistake says in which row it is', async () => {
  const bytes = await parquetOf(
    `select * from (values ('a', 7.5::double), ('b', 8), (null, null)) t(code, count)`
  )
  const fields = `        - {name: code, type: string, constraints: {required: true}}
        - {name: count, type: integer}
`
  const {diagnostics} = await read(bytes, {description: DESCRIBED + fields})
  expect(listing(diagnostics)).toMatchInlineSnapshot(`
    "1:2-1:3 error data/wrong-type: row 1, \`count\`: expected a whole number and found \`7.5\`
      hint: Give the field the type \`number\` in \`datapackage.yaml\`.
    3:1-3:2 error data/empty-cell: row 3, \`code\`: \`code\` must have a value in each row
      hint: Fill the cell in.
    "
  `)
})

test('what no table can hold is told', async () => {
  for (const sql of [
    'select [1, 2] as list',
    'select {a: 1} as struct',
    "select 'x'::blob as bytes",
    "select map {'a': 1} as pairs"
  ]) {
    const {value, diagnostics} = await read(await parquetOf(sql))
    expect(value).toEqual([])
    expect(listing(diagnostics)).toContain('error data/bad-parquet: the column')
  }
})

test('what is too large is told', async () => {
  const bytes = await parquetOf('select range as a from range(1001)')
  expect(listing((await read(bytes, {limits: {dataRows: 1_000}})).diagnostics)).toContain(
    'error data/too-large: the file has more than 1000 rows'
  )
  expect(
    listing((await read(bytes, {limits: {dataCells: 1_000}})).diagnostics)
  ).toContain('error data/too-large: the file has more than 1000 rows')
  const long = await parquetOf("select repeat('x', 40000) as a")
  expect(listing((await read(long)).diagnostics)).toContain(
    'error data/too-large: a cell has more than 32767 characters'
  )
  expect(
    listing((await read(await parquetOf('select 1 as a limit 0'))).diagnostics)
  ).toContain('error data/empty-table: there is no row')
})

test('damaged bytes are told, and crash nothing', async () => {
  const sound = await parquetOf(ROWS)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), {
        minLength: 1,
        maxLength: 8
      }),
      fc.option(fc.nat(sound.length)),
      async (changes, end) => {
        const bytes = sound.slice(0, end ?? sound.length)
        for (const [index, byte] of changes) if (index < bytes.length) bytes[index] = byte
        const {value, diagnostics} = await read(bytes)
        expect(value.length + diagnostics.length).toBeGreaterThan(0)
      }
    ),
    {numRuns: 60}
  )
})
