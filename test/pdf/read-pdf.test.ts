import fc from 'fast-check'
import {expect, test} from 'vitest'
import {isFault, readPdf, type PdfFile} from '../../src/pdf/read-pdf.js'
import {isDict, isName, isStream, refOf} from '../../src/pdf/value.js'
import {readPrint} from '../finish/three-sheets.js'

function fileOf(bytes: Uint8Array): PdfFile {
  const file = readPdf(bytes)
  if (isFault(file)) throw new Error(file.why)
  return file
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

/** A file of one object, whose cross-references are right. */
function pdfOf(object: string): Uint8Array {
  const head = '%PDF-1.4\n'
  const body = `1 0 obj\n${object}\nendobj\n`
  const entry = `${String(head.length).padStart(10, '0')} 00000 n \n`
  const start = head.length + body.length
  return bytesOf(
    `${head}${body}xref\n0 2\n0000000000 65535 f \n${entry}` +
      `trailer\n<</Size 2 /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  )
}

test('a print of the browser is read by its offsets', () => {
  const file = fileOf(readPrint('final'))
  const catalog = file.entry(file.trailer, 'Root')
  expect(isDict(catalog) && isName(file.entry(catalog, 'Type'), 'Catalog')).toBe(true)
  for (const number of file.numbers) file.resolve(refOf(number))
  expect(file.faults).toEqual([])
})

test('a stream whose length stands elsewhere is read', () => {
  const file = fileOf(readPrint('draft'))
  const streams = file.numbers
    .map((number) => file.resolve(refOf(number)))
    .filter(isStream)
  expect(streams.length).toBeGreaterThan(3)
})

test('an object that is not there is nothing', () => {
  expect(fileOf(readPrint('draft')).resolve(refOf(999_999))).toEqual({kind: 'null'})
})

test('an object that is damaged is nothing, and is told', () => {
  const file = fileOf(pdfOf('<</Kids [1 2'))
  expect(file.resolve(refOf(1))).toEqual({kind: 'null'})
  expect(file.faults).toEqual(['object 1: `endobj` stands where a value should'])
})

test('a stream longer than its file is told', () => {
  const file = fileOf(pdfOf('<</Length 5000>>stream\nabc\nendstream'))
  file.resolve(refOf(1))
  expect(file.faults).toEqual(['object 1: a stream has no length'])
})

test('a stream whose length is the stream itself is told', () => {
  const file = fileOf(pdfOf('<</Length 1 0 R>>stream\nabc\nendstream'))
  file.resolve(refOf(1))
  expect(file.faults).toEqual(['object 1: a stream has no length'])
})

test('values that are nested without end are told', () => {
  const file = fileOf(pdfOf('['.repeat(100_000)))
  file.resolve(refOf(1))
  expect(file.faults).toEqual(['object 1: values are nested too deep'])
})

test('cross-references that lead back to themselves are a fault', () => {
  const looping = Buffer.from(pdfOf('1')).toString('latin1')
  const start = /startxref\n(\d+)/.exec(looping)?.[1] ?? ''
  const file = readPdf(bytesOf(looping.replace('/Size 2', `/Prev ${start}`)))
  expect(file).toEqual({kind: 'fault', why: 'cross-references do not end'})
})

test.each([
  ['nothing', ''],
  ['a text', 'Hello'],
  ['a start that is no place', 'startxref\n99999\n%%EOF'],
  ['a start in the midst of words', 'words words startxref\n3\n%%EOF']
])('%s is a fault', (_, text) => {
  expect(readPdf(bytesOf(text))).toMatchObject({kind: 'fault'})
})

test('no damage to a file makes reading it throw', () => {
  const whole = readPrint('final')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {maxLength: 60}),
      fc.nat(whole.length),
      (changes, length) => {
        const damaged = Uint8Array.from(whole)
        for (const [at, byte] of changes) damaged[at] = byte
        // Half of them are cut short as well, but most of those have no references then.
        readAll(length % 2 === 0 ? damaged : damaged.subarray(0, length))
      }
    ),
    {numRuns: 150, seed: 1}
  )
})

test('no bytes at all make reading them throw', () => {
  fc.assert(fc.property(fc.uint8Array({maxLength: 400}), readAll), {seed: 1})
})

function readAll(bytes: Uint8Array): void {
  const file = readPdf(bytes)
  if (isFault(file)) return
  for (const number of file.numbers) file.resolve(refOf(number))
}
