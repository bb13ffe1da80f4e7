import fc from 'fast-check'
import {expect, test} from 'vitest'
import {PdfParser, PdfSyntaxError} from '../../src/pdf/parse-value.js'
import {readTextString, toTextString} from '../../src/pdf/text-string.js'
import {NULL, nameOf, refOf, type PdfValue} from '../../src/pdf/value.js'
import {writeValue} from '../../src/pdf/write-value.js'

function parse(text: string): PdfValue {
  return new PdfParser(Uint8Array.from(Buffer.from(text, 'latin1'))).readValue()
}

function stringOf(text: string): PdfValue {
  return {kind: 'string', bytes: Uint8Array.from(Buffer.from(text, 'latin1'))}
}

test.each<[string, PdfValue]>([
  ['12', 12],
  ['-.5', -0.5],
  ['+3.', 3],
  ['true', true],
  ['null', NULL],
  ['/A#20b', nameOf('A b')],
  ['12 0 R', refOf(12)],
  ['(a(b)\\)\\\n\\101\\n)', stringOf('a(b))A\n')],
  ['<48 656C6>', stringOf('Hel`')],
  ['[1 0 R 2 % a comment\n(x)]', [refOf(1), 2, stringOf('x')]],
  ['[1 0]', [1, 0]]
])('%s is read as ISO 32000 says', (text, expected) => {
  expect(parse(text)).toEqual(expected)
})

test.each(['(open', '[1 0 Rest]', '<4', '<zz>', '[1', '<</A', '<<1 2>>', ')', '', 'obj'])(
  'the damaged value %s is refused',
  (text) => {
    expect(() => parse(text)).toThrow(PdfSyntaxError)
  }
)

const values = fc.letrec<{value: PdfValue}>((tie) => ({
  value: fc.oneof(
    {maxDepth: 4},
    fc.boolean(),
    fc.integer(),
    fc.integer({min: -99_999, max: 99_999}).map((number) => number / 1000),
    fc.constant(NULL),
    fc.stringMatching(/^[\x01-\xff]{0,8}$/).map(nameOf),
    fc.uint8Array({maxLength: 20}).map((bytes) => ({kind: 'string', bytes}) as const),
    fc.integer({min: 1, max: 999_999}).map(refOf),
    fc.array(tie('value'), {maxLength: 5}),
    fc
      .array(fc.tuple(fc.stringMatching(/^[A-Z][a-z #/]{0,5}$/), tie('value')), {
        maxLength: 5
      })
      .map((entries) => ({kind: 'dict', entries: new Map(entries)}) as const)
  )
})).value

test('any value that was written is read back', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(parse(writeValue(value, (number) => number))).toEqual(value)
    }),
    {seed: 1}
  )
})

test('any text is kept by a text string', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), (text) => {
      expect(readTextString(toTextString(text))).toBe(text)
    }),
    {seed: 1}
  )
})

test('a text string of an older kind is read', () => {
  expect(readTextString({kind: 'string', bytes: Uint8Array.of(0x84, 0x92, 0xa0)})).toBe(
    '—™€'
  )
})
