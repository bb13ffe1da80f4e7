import fc from 'fast-check'
import {expect, test} from 'vitest'
import {scanContent} from '../../src/pdf/scan-content.js'
import type {PdfValue} from '../../src/pdf/value.js'

function scan(text: string, ...wanted: string[]): [string, readonly PdfValue[]][] {
  const found: [string, readonly PdfValue[]][] = []
  scanContent(Buffer.from(text, 'latin1'), wanted, (operator, operands) => {
    found.push([operator, operands])
  })
  return found
}

test('operators that were asked for come with their operands', () => {
  expect(scan('1 0 0 1 5 6 cm /F1 9 Tf (a) Tj [(b) -20 (c)] TJ', 'Tf')).toEqual([
    ['Tf', [{kind: 'name', name: 'F1'}, 9]]
  ])
})

test('words inside strings and dictionaries are no operators', () => {
  expect(scan('/Span <</ActualText (Tj BT)>> BDC (EMC) Tj EMC', 'EMC')).toEqual([
    ['EMC', []]
  ])
})

test('the bytes of an inline picture are passed over', () => {
  const text = 'BI /W 1 /H 1 ID \x00(Tj EI\x01 x EI Q (a) Tj'
  expect(scan(text, 'Tj').at(-1)?.[0]).toBe('Tj')
})

test('a damaged stream ends where it is damaged', () => {
  expect(scan('(a) Tj (b Tj', 'Tj')).toHaveLength(1)
})

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 300}), (bytes) => {
      scanContent(bytes, ['Tj', 'BDC', 'Do'], () => undefined)
    }),
    {seed: 1}
  )
})
