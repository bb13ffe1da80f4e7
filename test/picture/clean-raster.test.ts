import fc from 'fast-check'
import sharp, {type Sharp} from 'sharp'
import {expect, test} from 'vitest'
import {asProjectPath} from '../../src/model/path.js'
import type {ShownPicture} from '../../src/model/shown.js'
import {cleanPicture} from '../../src/picture/clean-picture.js'
import {listing} from '../fixtures.js'

const SECRET = 'taken at the safe house'
const SPAN = {
  file: asProjectPath('reports/r/report.md'),
  start: {line: 9, column: 1},
  end: {line: 9, column: 30}
}
const LIMITS = {pictureBytes: 1_000_000, picturePixels: 1_000_000}

function clean(bytes: Uint8Array, limits = LIMITS): ReturnType<typeof cleanPicture> {
  const file = asProjectPath('reports/r/figures/photo.svg')
  return cleanPicture(bytes, {file, span: SPAN, limits})
}

async function check(
  bytes: Uint8Array,
  expected: string,
  limits = LIMITS
): Promise<void> {
  const {value, diagnostics} = await clean(bytes, limits)
  expect(listing(diagnostics)).toBe(expected)
  expect(value).toBeUndefined()
}

async function made(bytes: Uint8Array): Promise<ShownPicture & {kind: 'raster'}> {
  const {value, diagnostics} = await clean(bytes)
  expect(listing(diagnostics)).toBe('')
  if (value?.kind !== 'raster') throw new Error('expected a raster picture')
  return value
}

/** A picture whose upper half is red and lower half blue. */
function flag(width: number, height: number): Sharp {
  const half = {
    create: {width, height: height / 2, channels: 3, background: 'red'}
  } as const
  return sharp({create: {width, height, channels: 3, background: 'blue'}}).composite([
    {input: half, top: 0, left: 0}
  ])
}

/** Puts a segment after the start of a JPEG (ITU T.81, section B.1.1.4). */
function withSegment(jpeg: Uint8Array, marker: number, text: string): Uint8Array {
  const body = Buffer.from(text, 'latin1')
  const head = Buffer.from([
    0xff,
    marker,
    (body.length + 2) >> 8,
    (body.length + 2) & 0xff
  ])
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

/** Puts a chunk after the header of a PNG (PNG, third edition, section 5.3). */
function withChunk(png: Uint8Array, type: string, text: string): Uint8Array {
  const body = Buffer.from(type + text, 'latin1')
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(text.length, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

test('a JPEG is turned upright, and loses all that is not a pixel', async () => {
  const plain = await flag(40, 20)
    .withExif({IFD0: {Artist: SECRET}, IFD3: {GPSLatitudeRef: 'N'}})
    .withIccProfile('p3')
    .withMetadata({orientation: 6})
    .jpeg()
    .toBuffer()
  const xmp = `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${SECRET}</x:xmpmeta>`
  const loaded = Buffer.concat([
    withSegment(withSegment(plain, 0xfe, SECRET), 0xe1, xmp),
    Buffer.from(SECRET)
  ])
  expect(text(loaded)).toMatch(/Exif/)

  const {bytes, format, width, height} = await made(loaded)
  expect({format, width, height}).toEqual({format: 'jpeg', width: 20, height: 40})
  expect(text(bytes)).not.toMatch(/Exif|xap|xmpmeta|safe house|ICC_PROFILE|Photoshop/)
  const markers = [...segmentsOf(bytes)]
  expect(markers).not.toContain(0xfe)
  expect(markers.filter((it) => 0xe1 <= it && it <= 0xef)).toEqual([])
  expect(text(bytes).endsWith('\xff\xd9')).toBe(true)
  const {data} = await sharp(bytes).raw().toBuffer({resolveWithObject: true})
  // Turned a quarter to the right, what was below is at the left.
  expect(data[2]).toBeGreaterThan(200)
  expect(data[19 * 3]).toBeGreaterThan(200)
})

/** The markers of a JPEG up to its pixels. */
function* segmentsOf(jpeg: Uint8Array): Generator<number> {
  for (let at = 2; at + 4 < jpeg.length && jpeg[at + 1] !== 0xda;) {
    yield jpeg[at + 1] ?? 0
    at += 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0)
  }
}

test('a PNG keeps its pixels, and loses texts and what follows its end', async () => {
  const plain = await flag(8, 4).png().toBuffer()
  const texts = withChunk(plain, 'tEXt', `Comment\0${SECRET}`)
  const loaded = Buffer.concat([
    withChunk(
      withChunk(texts, 'eXIf', `MM\0*${SECRET}`),
      'tIME',
      '\x07\xe9\x06\x03\0\0\0'
    ),
    Buffer.from(SECRET)
  ])
  const {bytes, format} = await made(loaded)
  expect(format).toBe('png')
  expect(text(bytes)).not.toMatch(/tEXt|zTXt|iTXt|eXIf|tIME|iCCP|safe house/)
  expect(text(bytes).endsWith('IEND\xaeB`\x82')).toBe(true)
  expect(await sharp(bytes).raw().toBuffer()).toEqual(await sharp(plain).raw().toBuffer())
})

test('colours under full transparency are wiped', async () => {
  const pixels = Buffer.from([200, 10, 20, 0, 200, 10, 20, 255])
  const png = await sharp(pixels, {raw: {width: 2, height: 1, channels: 4}})
    .png()
    .toBuffer()
  const {bytes} = await made(png)
  const data = await sharp(bytes).raw().toBuffer()
  expect([...data]).toEqual([0, 0, 0, 0, 200, 10, 20, 255])
})

test('a picture larger than paper needs is scaled down, a small one is not scaled up', async () => {
  const large = await made(await flag(4000, 200).png().toBuffer())
  expect([large.width, large.height]).toEqual([1984, 99])
  const small = await made(await flag(30, 20).jpeg().toBuffer())
  expect([small.width, small.height]).toEqual([30, 20])
})

test('the same picture gives the same bytes', async () => {
  const source = await flag(2200, 100).jpeg().toBuffer()
  expect((await made(source)).bytes).toEqual((await made(source)).bytes)
})

test('grey, palette, 16 bit and CMYK pictures are read', async () => {
  const sixteen = await flag(8, 4).toColourspace('rgb16').png().toBuffer()
  const others = [
    await flag(8, 4).greyscale().png().toBuffer(),
    await flag(8, 4).png({palette: true}).toBuffer(),
    sixteen,
    await flag(8, 4).toColourspace('cmyk').jpeg().toBuffer()
  ]
  for (const bytes of others) {
    const {depth, space} = await sharp((await made(bytes)).bytes).metadata()
    expect([depth, space]).toEqual(['uchar', expect.stringMatching(/^(srgb|b-w)$/)])
  }
})

test('a picture of too many pixels is refused by its header', async () => {
  const png = await flag(2000, 600).png().toBuffer()
  const header = png.subarray(0, 30)
  const expected =
    '9:1-9:30 error picture/too-large: the picture has 2000 × 600 pixels, and the limit is 1000000\n' +
    '  hint: Scale the picture down, or raise `limits.picture-pixels` in `tearline.yaml`.\n'
  await check(png, expected)
  await check(header, expected)
  const jpeg = await flag(2000, 600)
    .withExif({IFD0: {Artist: SECRET}})
    .jpeg()
    .toBuffer()
  await check(jpeg, expected)
})

test('a picture of too many bytes is refused unread', async () => {
  await check(
    new Uint8Array(20),
    '9:1-9:30 error picture/too-large: the picture has 20 bytes, and the limit is 10\n' +
      '  hint: Save the picture smaller, or raise `limits.picture-bytes` in `tearline.yaml`.\n',
    {pictureBytes: 10, picturePixels: 10}
  )
})

test('a picture that is cut short is refused, wherever it is cut', async () => {
  const expected =
    '9:1-9:30 error picture/unreadable: the picture is damaged or cut short\n' +
    '  hint: Save the picture again from where it came.\n'
  const png = await flag(64, 64).png().toBuffer()
  const jpeg = await flag(64, 64).jpeg().toBuffer()
  for (const bytes of [png, jpeg]) {
    for (const share of [0.1, 0.5, 0.9]) {
      await check(bytes.subarray(0, Math.floor(bytes.length * share)), expected)
    }
  }
})

test('what a picture is called does not matter, and other formats are named', async () => {
  const webp = await flag(8, 4).webp().toBuffer()
  await check(
    webp,
    '9:1-9:30 error picture/unknown-format: the file is a picture of the kind WebP, whatever its name says\n' +
      '  hint: Save the picture as SVG, PNG or JPEG.\n'
  )
  await check(
    Buffer.from('hello'),
    '9:1-9:30 error picture/unknown-format: the file is no picture of a kind that is known here\n' +
      '  hint: Save the picture as SVG, PNG or JPEG.\n'
  )
})

test('no bytes make it throw', async () => {
  const heads = ['', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff', '<svg', '<?xml?><svg>'].map(
    (head) => Buffer.from(head, 'latin1')
  )
  const bytes = fc
    .tuple(fc.constantFrom(...heads), fc.uint8Array({maxLength: 200}))
    .map((parts) => Buffer.concat(parts))
  await fc.assert(
    fc.asyncProperty(bytes, async (it) => {
      const {value, diagnostics} = await clean(it)
      expect(diagnostics.length === 0).toBe(value !== undefined)
    })
  )
})
