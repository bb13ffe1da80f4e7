import {brotliDecompressSync} from 'node:zlib'
import {readCmap} from './read-cmap.js'

/** What is read of a font file: which characters it has, and how wide each is. */
export interface Font {
  readonly postScriptName: string
  /** Advance widths by code point, in thousandths of an em. */
  readonly advances: ReadonlyMap<number, number>
}

/** Why a font file was refused: each would print badly or not at all. */
export type FontFault = 'not-woff2' | 'not-truetype' | 'variable' | 'damaged'

/** Tags that WOFF2 writes as numbers (W3C WOFF 2.0, section 4.1), as far as needed. */
const KNOWN_TAGS =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
    .replaceAll('_', ' ')
    .split(/ (?=\S)/)

const HEADER_BYTES = 48
const WOFF2 = 0x774f4632
const CFF_FLAVOUR = 0x4f54544f

/**
 * Reads the names and widths of a WOFF2 file.
 *
 * Fonts with CFF outlines and variable fonts are refused, since Chromium prints
 * them as Type 3 (measured with 147 and 156).
 */
export function readFont(bytes: Uint8Array): Font | {readonly fault: FontFault} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_BYTES || view.getUint32(0) !== WOFF2) {
    return {fault: 'not-woff2'}
  }
  if (view.getUint32(4) === CFF_FLAVOUR) return {fault: 'not-truetype'}
  try {
    const tables = readTables(bytes, view)
    if (tables.has('fvar')) return {fault: 'variable'}
    return {postScriptName: readName(tables), advances: readAdvances(tables)}
  } catch (error) {
    const isDamaged = error instanceof RangeError || error instanceof DamagedFont
    const isBadStream = error instanceof Error && 'code' in error
    if (isDamaged || isBadStream) return {fault: 'damaged'}
    throw error
  }
}

class DamagedFont extends Error {}

interface FontTable {
  readonly view: DataView
  readonly isTransformed: boolean
}

function readTables(bytes: Uint8Array, view: DataView): Map<string, FontTable> {
  const entries: {tag: string; length: number; isTransformed: boolean}[] = []
  let at = HEADER_BYTES
  const readVariable = (): number => {
    let value = 0
    for (;;) {
      const byte = view.getUint8(at++)
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  for (let count = view.getUint16(12); 0 < count; count--) {
    const flags = view.getUint8(at++)
    const known = KNOWN_TAGS[flags & 63]
    const tag = known ?? latin1(view, at, 4)
    if (known === undefined) at += 4
    const version = flags >> 6
    const isOutline = tag === 'glyf' || tag === 'loca'
    const isTransformed = isOutline ? version === 0 : version !== 0
    const plainLength = readVariable()
    entries.push({
      tag,
      length: isTransformed ? readVariable() : plainLength,
      isTransformed
    })
  }
  const packed = bytes.subarray(at, at + view.getUint32(20))
  const plain = brotliDecompressSync(packed)
  let offset = plain.byteOffset
  const tables = new Map<string, FontTable>()
  for (const {tag, length, isTransformed} of entries) {
    tables.set(tag, {view: new DataView(plain.buffer, offset, length), isTransformed})
    offset += length
  }
  return tables
}

function tableOf(tables: ReadonlyMap<string, FontTable>, tag: string): FontTable {
  const table = tables.get(tag)
  if (!table) throw new DamagedFont(tag)
  return table
}

/** The PostScript name: entry 6 of `name` (OpenType 1.9, name table). */
function readName(tables: ReadonlyMap<string, FontTable>): string {
  const {view} = tableOf(tables, 'name')
  const storage = view.getUint16(4)
  for (let index = 0; index < view.getUint16(2); index++) {
    const at = 6 + index * 12
    if (view.getUint16(at + 6) !== 6) continue
    const length = view.getUint16(at + 8)
    const start = storage + view.getUint16(at + 10)
    // The name is ASCII; in UTF-16 each letter has a zero byte before it.
    return latin1(view, start, length).replaceAll('\0', '')
  }
  throw new DamagedFont('name')
}

function readAdvances(tables: ReadonlyMap<string, FontTable>): Map<number, number> {
  const unitsPerEm = tableOf(tables, 'head').view.getUint16(18)
  const metricCount = tableOf(tables, 'hhea').view.getUint16(34)
  const {view, isTransformed} = tableOf(tables, 'hmtx')
  // A transformed `hmtx` has a byte of flags, then the advances one after another.
  const [start, step] = isTransformed ? [1, 2] : [0, 4]
  const advances = new Map<number, number>()
  for (const [codePoint, glyph] of readCmap(tableOf(tables, 'cmap').view)) {
    const metric = Math.min(glyph, metricCount - 1)
    const advance = view.getUint16(start + metric * step)
    advances.set(codePoint, (advance * 1000) / unitsPerEm)
  }
  return advances
}

function latin1(view: DataView, start: number, length: number): string {
  let text = ''
  for (let at = start; at < start + length; at++) {
    text += String.fromCharCode(view.getUint8(at))
  }
  return text
}
