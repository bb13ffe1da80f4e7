import fc from 'fast-check'
import {expect, test} from 'vitest'
import {plainNumber} from '../../src/data/plain-number.js'
import {readJson} from '../../src/data/read-json.js'
import {asProjectPath} from '../../src/model/path.js'
import {listing} from '../fixtures.js'

const FILE = asProjectPath('reports/x/data/t.json')
const limits = {dataRows: 1_000, dataCells: 10_000}

function read(text: string, shape: 'list' | 'lines' = 'list') {
  return readJson(FILE, text, {shape, limits})
}

/** Rows of the same two to four keys, with values that a cell can hold. */
const rows = fc
  .uniqueArray(
    fc.string({unit: 'grapheme', minLength: 1}).filter((it) => !/\p{C}/u.test(it)),
    {minLength: 2, maxLength: 4}
  )
  .chain((keys) => {
    const cell = fc.oneof(
      fc.string({unit: 'grapheme'}).filter((it) => !/\p{C}/u.test(it)),
      fc.integer(),
      fc.boolean(),
      fc.constant(null)
    )
    const row = fc.tuple(...keys.map(() => cell)).map((cells) =>
      // Not `fromEntries` of a plain object: it would put keys of digits first.
      cells.map((it, index) => [keys[index] ?? '', it] as const)
    )
    return fc.array(row, {minLength: 1, maxLength: 5})
  })

test('what JSON writes is read, in a list and in lines', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const objects = all.map(
        (row) =>
          `{${row.map(([key, it]) => `${JSON.stringify(key)}: ${JSON.stringify(it)}`).join(', ')}}`
      )
      const expected = all.map((row) =>
        row.map(([, it]) => (it === null ? '' : String(it)))
      )
      for (const {value, diagnostics} of [
        read(`[${objects.join(',\n')}]`),
        read(objects.join('\n'), 'lines')
      ]) {
        expect(listing(diagnostics)).toBe('')
        expect(value?.header.map(({text}) => text)).toEqual(all[0]?.map(([key]) => key))
        expect(value?.rows.map(({cells}) => cells.map(({text}) => text))).toEqual(
          expected
        )
      }
    })
  )
})

test('a place is that of the value in its file', () => {
  const text = '[\n  {"a": "x", "b": -12.50},\r\n  {"a": "é", "b": 3}\n]'
  const lines = text.split(/\r?\n/)
  const cells = read(text).value?.rows.flatMap((row) => row.cells) ?? []
  const written = cells.map(({span: {start, end}}) =>
    lines[start.line - 1]?.slice(start.column - 1, end.column - 1)
  )
  expect(written).toEqual(['"x"', '-12.50', '"é"', '3'])
})

test('no text throws, and each comes to rows or says why not', () => {
  const piece = fc.constantFrom(
    ...['[', ']', '{', '}', ',', ':', '"a"', '"b"', '"', '1', '-0.5e3', '1e9999', 'null'],
    ...['true', 'x', ' ', '\n', '\\u00', '\0', '\uD800', '🙂', '[{"a":1}', '{"a":']
  )
  fc.assert(
    fc.property(
      fc.array(piece, {maxLength: 30}),
      fc.constantFrom('list', 'lines'),
      (pieces, shape) => {
        const {value, diagnostics} = read(pieces.join(''), shape)
        expect(value !== undefined || 0 < diagnostics.length).toBe(true)
        for (const {cells} of value?.rows ?? [])
          expect(cells.length).toBe(value?.header.length)
      }
    )
  )
})

test('a deep nesting ends at its first level', () => {
  expect(listing(read('['.repeat(1_000_000)).diagnostics)).toMatch(
    /^1:2-1:3 error data\/bad-json/
  )
})

test('more rows or cells than the limits are too many', () => {
  const rowsOf = (count: number): string => `[${Array(count).fill('{"a": 1}').join(',')}]`
  expect(read(rowsOf(1_000)).value?.rows.length).toBe(1_000)
  expect(listing(read(rowsOf(1_001)).diagnostics)).toContain('limits.data-rows')
  const wide = `{${Array.from({length: 11}, (_, index) => `"c${index}": 1`).join(',')}}`
  expect(listing(read(`[${Array(1_000).fill(wide).join(',')}]`).diagnostics)).toContain(
    'limits.data-cells'
  )
})

test('an exponent is written out, and no digit is lost', () => {
  fc.assert(
    fc.property(
      fc.bigInt({min: 0n, max: 10n ** 30n}),
      fc.integer({min: -60, max: 60}),
      (digits, exponent) => {
        const plain = plainNumber(`${digits}e${exponent}`) ?? ''
        const [whole = '', decimals = ''] = plain.split('.')
        expect(plain).toMatch(/^(?:0|[1-9]\d*)(?:\.\d+)?$/)
        expect(BigInt(whole + decimals)).toBe(
          exponent < 0 ? digits : digits * 10n ** BigInt(exponent)
        )
        expect(decimals.length).toBe(exponent < 0 ? -exponent : 0)
      }
    )
  )
})
