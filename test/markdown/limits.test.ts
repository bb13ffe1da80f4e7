import {expect, test} from 'vitest'
import {parseChapter} from '../../src/markdown/parse-chapter.js'
import {asProjectPath} from '../../src/model/path.js'
import {listing} from '../fixtures.js'
import {LIMITS} from './limits.js'

const FILE = asProjectPath('reports/x/01-long.md')

function noted(bytes: Uint8Array, limits = LIMITS): string {
  return listing(parseChapter(FILE, bytes, {limits, isMain: false}).diagnostics)
}

function textOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

test('a file that is not UTF-8 is told at its first wrong byte', () => {
  const bytes = Uint8Array.of(...textOf('# Title\n\nCaf'), 0xe9, 0x0a)
  expect(noted(bytes)).toContain('3:4-3:5 error markdown/not-utf8: ')
})

test('a file in UTF-16 is told as such', () => {
  const bytes = Uint8Array.of(0xff, 0xfe, 0x23, 0x00, 0x20, 0x00)
  expect(noted(bytes)).toContain('markdown/not-utf8: this file is UTF-16')
})

test('a file with more bytes than are allowed is not parsed', () => {
  const limits = {...LIMITS, textBytes: 20}
  expect(noted(textOf('# Title\n\nFourteen bytes.\n'), limits)).toBe(
    '1:1-1:1 error markdown/too-large: this file has 25 bytes, and 20 are allowed\n' +
      '  hint: Divide it into chapters, as `01-name.md`.\n'
  )
})

test('lists and quotations may stand in each other as often as is allowed', () => {
  const nested = (depth: number): Uint8Array =>
    textOf(`# Title\n\n${'> '.repeat(depth)}text\n`)
  const limits = {...LIMITS, nesting: 10}
  expect(noted(nested(10), limits)).toBe('')
  expect(noted(nested(11), limits)).toContain('error markdown/too-deep: ')
})
