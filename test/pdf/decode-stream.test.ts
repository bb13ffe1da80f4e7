import {deflateSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {decodeStream} from '../../src/pdf/decode-stream.js'
import {dictOf, nameOf, type PdfValue} from '../../src/pdf/value.js'

function decode(
  entries: Readonly<Record<string, PdfValue>>,
  bytes: Uint8Array
): readonly number[] | undefined {
  const plain = decodeStream({kind: 'stream', dict: dictOf(entries), bytes})
  return plain && [...plain]
}

const flate = nameOf('FlateDecode')

test('a stream without a filter is its own bytes', () => {
  expect(decode({}, Uint8Array.of(1, 2))).toEqual([1, 2])
})

test('a list of one filter is that filter', () => {
  expect(decode({Filter: [flate]}, deflateSync(Uint8Array.of(7)))).toEqual([7])
})

test('rows written as differences are undone', () => {
  const DecodeParms = dictOf({Predictor: 12, Columns: 2})
  const rows = Uint8Array.of(0, 1, 2, 1, 5, 1, 2, 1, 250)
  expect(decode({Filter: flate, DecodeParms}, deflateSync(rows))).toEqual([
    1, 2, 5, 6, 6, 0
  ])
})

test.each([
  ['another filter', {Filter: nameOf('DCTDecode')}],
  ['several filters', {Filter: [flate, flate]}],
  [
    'a width of nothing',
    {Filter: flate, DecodeParms: dictOf({Predictor: 12, Columns: 0})}
  ],
  [
    'a width below nothing',
    {Filter: flate, DecodeParms: dictOf({Predictor: 12, Columns: -1})}
  ]
])('%s cannot be undone', (_, entries) => {
  expect(decode(entries, deflateSync(Uint8Array.of(1, 2, 3)))).toBeUndefined()
})

test('bytes that are not deflated cannot be undone', () => {
  expect(decode({Filter: flate}, Uint8Array.of(1, 2, 3))).toBeUndefined()
})
