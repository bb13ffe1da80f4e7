import type {ProjectPath} from '../model/path.js'
import type {Diagnostic} from '../model/diagnostic.js'
import {hidden, unreadable} from './refuse.js'

/** Chunks of a PNG that draw it; all others are words about it (PNG 3, section 11). */
const PNG_CHUNKS = [
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'sRGB',
  'gAMA',
  'cHRM',
  'pHYs'
]

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Looks whether a PNG holds anything but its pixels. */
export function checkPng(file: ProjectPath, bytes: Uint8Array): readonly Diagnostic[] {
  if (PNG_SIGNATURE.some((byte, index) => bytes[index] !== byte))
    return [unreadable(file, 'is no PNG, though its name says so')]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const faults: Diagnostic[] = []
  for (let at = PNG_SIGNATURE.length; ;) {
    if (bytes.length < at + 12) return [...faults, unreadable(file, 'is a PNG cut short')]
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!PNG_CHUNKS.includes(name))
      faults.push(
        hidden(file, 'is a picture with metadata: a PNG chunk that draws nothing')
      )
    at += 12 + length
    if (name !== 'IEND') continue
    if (at !== bytes.length || length !== 0)
      faults.push(hidden(file, 'has bytes after the end of the picture'))
    return faults
  }
}

/** Start of frame, tables, restart intervals: what draws (ITU T.81, table B.1). */
function isDrawing(marker: number): boolean {
  const isFrame = 0xc0 <= marker && marker <= 0xcf
  return isFrame || [0xda, 0xdb, 0xdd].includes(marker)
}

const APP0 = 0xe0
const APP14 = 0xee
const START_OF_SCAN = 0xda
const END = 0xd9

/** Bytes of a JFIF header without a small picture, and of Adobe's word on colours. */
const HEADER_BYTES: Readonly<Record<number, number>> = {[APP0]: 16, [APP14]: 14}

/** Looks whether a JPEG holds anything but its picture. */
export function checkJpeg(file: ProjectPath, bytes: Uint8Array): readonly Diagnostic[] {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8)
    return [unreadable(file, 'is no JPEG, though its name says so')]
  const faults: Diagnostic[] = []
  for (let at = 2; ;) {
    if (bytes[at] !== 0xff) return [...faults, unreadable(file, 'is a damaged JPEG')]
    const marker = bytes[at + 1] ?? 0
    if (marker === END) {
      if (at + 2 !== bytes.length)
        faults.push(hidden(file, 'has bytes after the end of the picture'))
      return faults
    }
    const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
    const isHeader = HEADER_BYTES[marker] === length
    if (!isDrawing(marker) && !isHeader)
      faults.push(
        hidden(file, 'is a picture with metadata: a JPEG segment that draws nothing')
      )
    at += 2 + length
    if (marker === START_OF_SCAN) at = endOfScan(bytes, at)
  }
}

/** Coded pixels end before a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    const isRestart = 0xd0 <= next && next <= 0xd7
    if (next !== 0 && next !== 0xff && !isRestart) return at
  }
  return bytes.length
}

/** Bytes of the header of a WOFF2 file (WOFF 2.0, section 4.1). */
const WOFF2_HEADER_BYTES = 48

/** Looks whether a font holds anything but its glyphs; its names are no text. */
export function checkFont(file: ProjectPath, bytes: Uint8Array): readonly Diagnostic[] {
  const isWoff2 = String.fromCharCode(...bytes.subarray(0, 4)) === 'wOF2'
  if (!isWoff2 || bytes.length < WOFF2_HEADER_BYTES)
    return [unreadable(file, 'is no WOFF2 font, though its name says so')]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const [length, metadata, own] = [8, 28, 40].map((at) => view.getUint32(at))
  if (length !== bytes.length)
    return [hidden(file, 'has bytes after the end of the font')]
  if (metadata !== 0 || own !== 0) return [hidden(file, 'is a font with metadata')]
  return []
}
