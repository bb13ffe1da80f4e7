/** Steps of the curve: what rounds to the same byte in eight bits either way. */
const CURVE_STEPS = 1024

/**
 * Primaries and white of sRGB, adapted to D50, as ICC profiles give them
 * (IEC 61966-2-1; ICC.1:2001-04, section 6.3.1).
 */
const COLORANTS = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141]
} as const

/**
 * Writes an ICC profile of sRGB, version 2: what a PDF's colours mean, without a
 * file of anybody's.
 */
export function writeColorProfile(): Uint8Array {
  const curve = curveTag()
  const tags: readonly (readonly [name: string, data: Buffer])[] = [
    ['desc', descriptionTag('sRGB')],
    ['cprt', textTag('No copyright: made by a rule')],
    ...Object.entries(COLORANTS).map(([name, xyz]) => [name, xyzTag(xyz)] as const),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve]
  ]
  const table = Buffer.alloc(4 + 12 * tags.length)
  table.writeUInt32BE(tags.length)
  const placed = new Map<Buffer, number>()
  const bodies: Buffer[] = []
  let offset = HEADER_BYTES + table.length
  for (const [index, [name, data]] of tags.entries()) {
    // Three curves that are one are kept once.
    const at = placed.get(data) ?? offset
    if (!placed.has(data)) {
      placed.set(data, at)
      bodies.push(data)
      offset += data.length
    }
    table.write(name, 4 + 12 * index, 'latin1')
    table.writeUInt32BE(at, 8 + 12 * index)
    table.writeUInt32BE(data.length, 12 + 12 * index)
  }
  return Buffer.concat([headerOf(offset), table, ...bodies])
}

const HEADER_BYTES = 128

/** A profile of a display, from RGB to XYZ (section 6.1). */
function headerOf(size: number): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(0x02100000, 8)
  header.write('mntrRGB XYZ ', 12, 'latin1')
  // A date has to be there; that of the version of the format is as good as any.
  for (const [index, number] of [2001, 4, 1].entries()) {
    header.writeUInt16BE(number, 24 + 2 * index)
  }
  header.write('acsp', 36, 'latin1')
  for (const [index, value] of [0.9642, 1, 0.8249].entries()) {
    header.writeInt32BE(fixed(value), 68 + 4 * index)
  }
  return header
}

/** A number with sixteen bits after the point. */
function fixed(value: number): number {
  return Math.round(value * 0x10000)
}

function tagOf(type: string, bytes: number): Buffer {
  // Each begins at a multiple of four.
  const tag = Buffer.alloc(8 + Math.ceil(bytes / 4) * 4)
  tag.write(type, 'latin1')
  return tag
}

function xyzTag(xyz: readonly number[]): Buffer {
  const tag = tagOf('XYZ ', 12)
  for (const [index, value] of xyz.entries())
    tag.writeInt32BE(fixed(value), 8 + 4 * index)
  return tag
}

function textTag(text: string): Buffer {
  const tag = tagOf('text', text.length + 1)
  tag.write(text, 8, 'latin1')
  return tag
}

/** A text in ASCII, and none in Unicode and for old Macintoshes (section 6.5.17). */
function descriptionTag(text: string): Buffer {
  const tag = tagOf('desc', 4 + text.length + 1 + 8 + 3 + 67)
  tag.writeUInt32BE(text.length + 1, 8)
  tag.write(text, 12, 'latin1')
  return tag
}

/** From a stored value to light (IEC 61966-2-1, section 5.2). */
function curveTag(): Buffer {
  const tag = tagOf('curv', 4 + 2 * CURVE_STEPS)
  tag.writeUInt32BE(CURVE_STEPS, 8)
  for (let step = 0; step < CURVE_STEPS; step++) {
    const value = step / (CURVE_STEPS - 1)
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    tag.writeUInt16BE(Math.round(light * 0xffff), 12 + 2 * step)
  }
  return tag
}
