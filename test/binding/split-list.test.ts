import fc from 'fast-check'
import {expect, test} from 'vitest'
import {splitList} from '../../src/binding/split-list.js'
import {asProjectPath} from '../../src/model/path.js'
import type {Attribute} from '../../src/model/tree.js'
import {listing} from '../fixtures.js'

const FILE = asProjectPath('reports/r/report.md')

function attributeOf(value: string): Attribute {
  const spanAt = (start: number, length: number) => ({
    file: FILE,
    start: {line: 1, column: start},
    end: {line: 1, column: start + length}
  })
  return {key: 'code', value, keySpan: spanAt(1, 4), valueSpan: spanAt(7, value.length)}
}

function check(value: string, ...expected: readonly string[]): void {
  const {value: entries, diagnostics} = splitList(attributeOf(value))
  expect(listing(diagnostics)).toBe('')
  const texts = entries.map(({text, span: {start, end}}) => {
    return `${start.column}-${end.column} ${text}`
  })
  expect(texts).toEqual(expected)
}

test('entries are parted by commas, each with its place', () => {
  check('wbr', '7-10 wbr')
  check('wbr, emr,cmr', '7-10 wbr', '12-15 emr', '16-19 cmr')
})

test('single quotes hold a comma', () => {
  check("'Moldova, Republic of', Serbia", '7-29 Moldova, Republic of', '31-37 Serbia')
})

test('a quote inside a word is a letter like any other', () => {
  check("Côte d'Ivoire, Serbia", "7-20 Côte d'Ivoire", '22-28 Serbia')
})

test('an empty entry and an open quote are errors', () => {
  expect(listing(splitList(attributeOf('wbr,, emr')).diagnostics)).toBe(
    '1:10-1:11 error binding/bad-list: an entry of `code` is empty\n' +
      '  hint: Leave out the comma too many, or write what is missing.\n'
  )
  expect(listing(splitList(attributeOf("wbr, 'a")).diagnostics)).toBe(
    '1:12-1:14 error binding/bad-list: a single quote is not closed\n' +
      "  hint: Close it with `'`.\n"
  )
})

test('no value makes it throw, and all places lie inside the value', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      for (const {span} of splitList(attributeOf(value)).value) {
        expect(7 <= span.start.column && span.end.column <= 7 + value.length).toBe(true)
      }
    })
  )
})
