import {expect, test} from 'vitest'
import {decodeText, readUnicodeMap} from '../../src/pdf/unicode-map.js'

function check(map: string, codes: readonly number[], expected: string): void {
  expect(decodeText(readUnicodeMap(Buffer.from(map)), Uint8Array.from(codes))).toBe(
    expected
  )
}

test('single codes and ranges are read', () => {
  const map = `1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar <0001> <0041> <0002> <00660069> endbfchar
2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0062> <D83DDE00>] endbfrange`
  check(map, [0, 1, 0, 2, 0, 0x11, 0, 0x21], 'Afib😀')
})

test('a map of one byte reads one byte at a time', () => {
  const map =
    '1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <0062> endbfchar'
  check(map, [0x41, 0x41], 'bb')
})

test('a code that means nothing gives no text', () => {
  check('', [0, 5], '')
})

test('what is damaged in a map is left out', () => {
  check('1 beginbfchar <0001> <0041> endbfchar 1 beginbfchar <00', [0, 1], 'A')
})
