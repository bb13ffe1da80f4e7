import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readGrid} from '../../src/data/read-grid.js'
import {writeCsv} from '../../src/data/write-csv.js'
import {asProjectPath} from '../../src/model/path.js'
import type {ShownTable} from '../../src/model/shown.js'
import {decodeUtf8} from '../../src/model/utf8.js'

const FILE = asProjectPath('table.csv')

function tableOf(
  titles: readonly string[],
  rows: readonly (readonly string[])[]
): ShownTable {
  return {
    kind: 'table',
    columns: titles.map((title, index) => ({
      key: `key_${index}`,
      title,
      type: 'string',
      isTotal: false,
      isSorted: false
    })),
    rows: rows.map((cells) => ({
      isTotal: false,
      cells: cells.map((plain) => ({text: `“${plain}”`, plain, isMissing: false}))
    })),
    sources: [],
    missing: []
  }
}

function check(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  expected: string
): void {
  const bytes = writeCsv(tableOf(titles, rows))
  expect(Buffer.from(bytes).toString('utf8')).toBe(expected)
}

test('plain values stand under titles, and lines end with CR LF', () => {
  check(['Route', 'Sold'], [['North', '-1204.5']], 'Route,Sold\r\nNorth,-1204.5\r\n')
})

test('a byte order mark leads where a letter is beyond ASCII', () => {
  check(['Č'], [['1']], '\uFEFFČ\r\n1\r\n')
})

test('a title that comes twice or is empty gives way to the key', () => {
  check(['a', 'a', ''], [], 'a,key_1,key_2\r\n')
})

test.each([
  ['=1+1', "'=1+1"],
  ['+385 1', "'+385 1"],
  ['-5', '-5'],
  ['-5 kg', "'-5 kg"],
  ['-', "'-"],
  ['@x', "'@x"],
  ['\tx', '"\'\tx"'],
  ['\rx', '"\'\rx"'],
  ['a;=1', '"a;=1"'],
  ['5', '5']
])('the cell %j is written as %j', (text, written) => {
  check(['a'], [[text]], `a\r\n${written}\r\n`)
})

test('a formula in full width is text, in the header too', () => {
  check(['＝1'], [['＋1']], "\uFEFF'＝1\r\n'＋1\r\n")
})

const SIGNS = ['a', '1', ',', ';', '"', '\t', '\r', '\n', ' ', 'č', '😀', '.']

test('what was written is read as it was, each cell at its place', () => {
  const cell = fc.string({unit: fc.constantFrom(...SIGNS)})
  const isHarmless = (text: string): boolean => !/^[\t\r\n]/.test(text)
  const table = fc.integer({min: 2, max: 4}).chain((width) => {
    const row = fc.array(cell.filter(isHarmless), {minLength: width, maxLength: width})
    return fc.array(row, {minLength: 1, maxLength: 5})
  })
  fc.assert(
    fc.property(table, (rows) => {
      const titles = (rows[0] ?? []).map((_, index) => `Title ${index}`)
      const decoded = decodeUtf8(FILE, writeCsv(tableOf(titles, rows)))
      const text = decoded.kind === 'text' ? decoded.text : ''
      const {value, diagnostics} = readGrid(FILE, text, {
        delimiter: ',',
        limits: {dataRows: 100}
      })
      expect(diagnostics).toEqual([])
      expect(value?.header.map((it) => it.text)).toEqual(titles)
      const read = value?.rows ?? []
      expect(read.map(({cells}) => cells.map((it) => it.text))).toEqual(rows)

      const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
      for (const {text: cellText, span} of read.flatMap(({cells}) => cells)) {
        const {start, end} = span
        const before = (line: number): string => lines.slice(0, line - 1).join('')
        const written = text.slice(
          before(start.line).length + start.column - 1,
          before(end.line).length + end.column - 1
        )
        const bare = written.startsWith('"') ? written.slice(1, -1) : written
        expect(bare.replaceAll('""', '"')).toBe(cellText)
      }
    })
  )
})
