import {expect, test} from 'vitest'
import {decodeStream} from '../../src/pdf/decode-stream.js'
import {isFault, readPdf, type PdfFile} from '../../src/pdf/read-pdf.js'
import {
  dictOf,
  isDict,
  isRef,
  isStream,
  nameOf,
  NULL,
  refOf,
  type PdfRef,
  type PdfValue
} from '../../src/pdf/value.js'
import {writePdf} from '../../src/pdf/write-pdf.js'
import {readPrint} from '../finish/three-sheets.js'

function fileOf(bytes: Uint8Array): PdfFile {
  const file = readPdf(bytes)
  if (isFault(file)) throw new Error(file.why)
  return file
}

async function written(
  objects: ReadonlyMap<number, PdfValue>,
  catalog = 1,
  info = 2
): Promise<Uint8Array> {
  const get = (number: number): PdfValue => objects.get(number) ?? NULL
  return writePdf({catalog: refOf(catalog), info: refOf(info), get})
}

function rootOf(file: PdfFile, key: string): PdfRef {
  const ref = file.trailer.entries.get(key)
  if (!isRef(ref)) throw new Error(`no ${key}`)
  return ref
}

async function rewritten(bytes: Uint8Array): Promise<Uint8Array> {
  const file = fileOf(bytes)
  return writePdf({
    catalog: rootOf(file, 'Root'),
    info: rootOf(file, 'Info'),
    get: (number) => file.resolve(refOf(number))
  })
}

/** A value with all it refers to in place of the references, as deep as asked. */
function unfolded(file: PdfFile, value: PdfValue, depth: number): unknown {
  if (isRef(value)) {
    return depth === 0 ? 'deeper' : unfolded(file, file.resolve(value), depth - 1)
  }
  if (isStream(value)) return [...(decodeStream(value) ?? value.bytes)]
  if (isDict(value)) {
    return [...value.entries].map(([key, it]) => [key, unfolded(file, it, depth)])
  }
  if (Array.isArray(value)) return value.map((it: PdfValue) => unfolded(file, it, depth))
  return value
}

test('what was written is read back as it was', async () => {
  const before = fileOf(readPrint('final'))
  const after = fileOf(await rewritten(readPrint('final')))
  expect(unfolded(after, rootOf(after, 'Root'), 6)).toEqual(
    unfolded(before, rootOf(before, 'Root'), 6)
  )
  expect(after.faults).toEqual([])
})

test('writing what was written changes nothing', async () => {
  const once = await rewritten(readPrint('final'))
  expect(Buffer.from(await rewritten(once)).equals(once)).toBe(true)
})

test('objects are packed, so that the file is smaller', async () => {
  const print = readPrint('final')
  expect((await rewritten(print)).length).toBeLessThan(0.8 * print.length)
})

test('the order and the numbers of objects do not matter', async () => {
  const info = dictOf({Title: {kind: 'string', bytes: Buffer.from('a')}})
  const first = await written(
    new Map<number, PdfValue>([
      [1, dictOf({Pages: refOf(3)})],
      [2, info],
      [3, dictOf({Kids: [refOf(4)]})],
      [4, dictOf({Type: nameOf('Page')})]
    ])
  )
  const second = await written(
    new Map<number, PdfValue>([
      [70, dictOf({Type: nameOf('Page')})],
      [50, dictOf({Kids: [refOf(70)]})],
      [20, info],
      [10, dictOf({Pages: refOf(50)})]
    ]),
    10,
    20
  )
  expect(Buffer.from(first).equals(second)).toBe(true)
})

test('what nothing leads to is left out', async () => {
  const objects = new Map<number, PdfValue>([
    [1, dictOf({Type: nameOf('Catalog')})],
    [2, dictOf({})]
  ])
  const lean = await written(objects)
  objects.set(3, dictOf({Forgotten: true}))
  expect(Buffer.from(await written(objects)).equals(lean)).toBe(true)
})

test('different contents have different identifiers', async () => {
  const withTitle = async (title: string): Promise<PdfValue> => {
    const info = dictOf({Title: {kind: 'string', bytes: Buffer.from(title)}})
    const objects = new Map<number, PdfValue>([
      [1, dictOf({})],
      [2, info]
    ])
    return fileOf(await written(objects)).trailer.entries.get('ID') ?? NULL
  }
  expect(await withTitle('a')).toEqual(await withTitle('a'))
  expect(await withTitle('a')).not.toEqual(await withTitle('b'))
})

test('a chain of many thousand objects is written without ado', async () => {
  const objects = new Map<number, PdfValue>([[2, dictOf({})]])
  objects.set(1, dictOf({Next: refOf(3)}))
  for (let number = 3; number < 60_000; number++) {
    objects.set(number, dictOf({Next: refOf(number + 1)}))
  }
  const file = fileOf(await written(objects))
  expect(file.numbers.length).toBeGreaterThan(59_000)
  expect(isDict(file.resolve(refOf(59_000)))).toBe(true)
})

test('metadata stay readable to programs that do not know PDF', async () => {
  const bytes = Buffer.from('<x:xmpmeta/>')
  const dict = dictOf({Type: nameOf('Metadata')})
  const objects = new Map<number, PdfValue>([
    [1, dictOf({Metadata: refOf(3)})],
    [2, dictOf({})],
    [3, {kind: 'stream', dict, bytes}]
  ])
  expect(Buffer.from(await written(objects)).includes('<x:xmpmeta/>')).toBe(true)
})
