import fc from 'fast-check'
import {expect, test} from 'vitest'
import {asProjectPath} from '../../src/model/path.js'
import {readFont} from '../../src/template/read-font.js'
import {BRAND_FILES} from './brands.js'

const sans = bytesOf('source-sans-3-latin-400-normal.woff2')

function bytesOf(name: string): Uint8Array {
  const bytes = BRAND_FILES.get(asProjectPath(`templates/plain/fonts/${name}`))
  if (!bytes) throw new Error(`there is no font ${name}`)
  return bytes
}

test('a font tells its name and the width of each character', () => {
  const font = readFont(sans)
  if ('fault' in font) throw new Error(font.fault)
  expect(font.postScriptName).toBe('SourceSans3ExtraLight-Regular')
  // As fontkit 2.0.4 reads the same file.
  expect(font.advances.get(0x41)).toBe(543)
  expect(font.advances.get(0x30)).toBe(497)
  expect(font.advances.get(0x20)).toBe(200)
  expect(font.advances.get(0x2264)).toBeUndefined()
  expect(font.advances.size).toBe(231)
})

test('the face for signs has those that reports need', () => {
  const font = readFont(bytesOf('source-sans-3-signs-400-normal.woff2'))
  if ('fault' in font) throw new Error(font.fault)
  const signs = [
    '≤',
    '≥',
    '≠',
    '≈',
    '→',
    '▲',
    '☐',
    '☑',
    '−',
    '×',
    '‰',
    '\u2011',
    '\u202f'
  ]
  const missing = signs.filter((it) => !font.advances.has(it.codePointAt(0) ?? 0))
  expect(missing).toEqual([])
})

test('what is no static TrueType cut as WOFF2 is refused', () => {
  expect(readFont(new Uint8Array(0))).toEqual({fault: 'not-woff2'})
  expect(readFont(new TextEncoder().encode('wOF2'))).toEqual({fault: 'not-woff2'})
  expect(readFont(withBytes(sans, 4, [0x4f, 0x54, 0x54, 0x4f]))).toEqual({
    fault: 'not-truetype'
  })
  expect(readFont(sans.subarray(0, 2000))).toEqual({fault: 'damaged'})
})

test('a damaged font makes nothing throw', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(300), fc.nat(255)), {minLength: 1, maxLength: 8}),
      fc.nat(sans.length),
      (changes, length) => {
        const broken = sans.slice(0, length)
        for (const [at, value] of changes) if (at < length) broken[at] = value
        readFont(broken)
      }
    ),
    {numRuns: 200}
  )
})

function withBytes(bytes: Uint8Array, at: number, values: readonly number[]): Uint8Array {
  const changed = bytes.slice()
  if (at + values.length <= changed.length) changed.set(values, at)
  return changed
}
