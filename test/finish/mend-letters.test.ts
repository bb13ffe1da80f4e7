import {expect, test} from 'vitest'
import {mendLetters} from '../../src/finish/mend-letters.js'
import type {PdfObjects} from '../../src/pdf/read-pdf.js'
import {dictOf, isRef, isStream, NULL, refOf, type PdfValue} from '../../src/pdf/value.js'

/** What becomes of the lines of a font's character map; `undefined` where it stays. */
function mend(...lines: readonly string[]): readonly string[] | undefined {
  const objects: readonly PdfValue[] = [
    NULL,
    dictOf({ToUnicode: refOf(2)}),
    {kind: 'stream', dict: dictOf({}), bytes: Buffer.from(lines.join('\n'))}
  ]
  const resolve = (value: PdfValue | undefined): PdfValue =>
    isRef(value) ? (objects[value.number] ?? NULL) : (value ?? NULL)
  const file: PdfObjects = {
    trailer: dictOf({}),
    resolve,
    entry: ({entries}, key) => resolve(entries.get(key)),
    numbers: [1, 2],
    faults: []
  }
  const resources = dictOf({Font: dictOf({F1: refOf(1)})})
  const map = mendLetters(file, [{resources}]).get(2)
  return map && isStream(map) ? Buffer.from(map.bytes).toString().split('\n') : undefined
}

test('the letter apostrophe is the sign', () => {
  expect(mend('<0012> <02BC>', '<0013> <0061>')).toEqual([
    '<0012> <2019>',
    '<0013> <0061>'
  ])
  expect(mend('<0012> <0012> <02BC>')).toEqual(['<0012> <0012> <2019>'])
})

test('a glyph of that number keeps its meaning, and other maps stay as they are', () => {
  expect(mend('<02BC> <0061>', '<0012> <02BD>')).toBeUndefined()
})
