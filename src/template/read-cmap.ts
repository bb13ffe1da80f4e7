/** Subtables by their format: the one that reaches past U+FFFF is preferred. */
const FORMATS = [12, 4] as const

/**
 * Reads which glyph each code point has (OpenType 1.9, cmap table, formats 4
 * and 12); glyph 0, which stands for none, is left out.
 */
export function readCmap(cmap: DataView): readonly (readonly [number, number])[] {
  const offsets = Array.from({length: cmap.getUint16(2)}, (_, index) => ({
    platform: cmap.getUint16(4 + index * 8),
    offset: cmap.getUint32(8 + index * 8)
  })).filter(({platform}) => platform === 0 || platform === 3)

  for (const format of FORMATS) {
    const found = offsets.find(({offset}) => cmap.getUint16(offset) === format)
    if (!found) continue
    return format === 12
      ? readGroups(cmap, found.offset)
      : readSegments(cmap, found.offset)
  }
  return []
}

function readGroups(cmap: DataView, offset: number): [number, number][] {
  const pairs: [number, number][] = []
  const groupCount = cmap.getUint32(offset + 12)
  for (let index = 0; index < groupCount; index++) {
    const at = offset + 16 + index * 12
    const first = cmap.getUint32(at)
    const glyph = cmap.getUint32(at + 8)
    for (let code = first; code <= cmap.getUint32(at + 4); code++) {
      if (glyph + code - first !== 0) pairs.push([code, glyph + code - first])
    }
  }
  return pairs
}

function readSegments(cmap: DataView, offset: number): [number, number][] {
  const pairs: [number, number][] = []
  const bytes = cmap.getUint16(offset + 6)
  const ends = offset + 14
  const starts = ends + bytes + 2
  const deltas = starts + bytes
  const ranges = deltas + bytes
  for (let at = 0; at < bytes; at += 2) {
    const first = cmap.getUint16(starts + at)
    const last = cmap.getUint16(ends + at)
    const delta = cmap.getUint16(deltas + at)
    const range = cmap.getUint16(ranges + at)
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const inRange =
        range === 0 ? code : glyphAt(ranges + at + range + 2 * (code - first))
      const glyph = inRange === 0 ? 0 : (inRange + delta) & 0xffff
      if (glyph !== 0) pairs.push([code, glyph])
    }
  }
  return pairs

  function glyphAt(place: number): number {
    return cmap.getUint16(place)
  }
}
