/** What a cross-reference says of an object (ISO 32000-1, table 18). */
export interface WrittenPlace {
  /** 1: it stands at the offset `place`; 2: in the object stream `place`, at `index`. */
  readonly type: 1 | 2
  readonly place: number
  readonly index: number
}

/**
 * Writes the rows of a cross-reference stream: by the number of the object, each as
 * its difference from the row above (predictor 12), which deflates far better.
 *
 * @param places
 *   By number; that of the object 0, which is none, is left out.
 */
export function writeCrossReferences(places: readonly (WrittenPlace | undefined)[]): {
  readonly widths: readonly number[]
  readonly rows: Uint8Array
} {
  let largest = 0
  for (const it of places) largest = Math.max(largest, it?.place ?? 0)
  const placeWidth = Math.max(1, Math.ceil(Math.log2(largest + 1) / 8))
  const widths = [1, placeWidth, 2]
  const width = sumOf(widths)
  const rows = Buffer.alloc(places.length * width)
  for (const [number, it] of places.entries()) {
    if (!it) continue
    const start = number * width
    rows.writeUInt8(it.type, start)
    rows.writeUIntBE(it.place, start + 1, placeWidth)
    rows.writeUInt16BE(it.index, start + 1 + placeWidth)
  }
  return {widths, rows: asDifferences(rows, width)}
}

/** Puts before each row the byte that names its filter, “up” (PNG, section 9.2). */
function asDifferences(rows: Uint8Array, width: number): Uint8Array {
  const UP = 2
  const rowCount = rows.length / width
  const filtered = new Uint8Array(rowCount * (width + 1))
  for (let row = 0; row < rowCount; row++) {
    filtered[row * (width + 1)] = UP
    for (let column = 0; column < width; column++) {
      const at = row * width + column
      const above = row === 0 ? 0 : (rows[at - width] ?? 0)
      filtered[row * (width + 1) + 1 + column] = (rows[at] ?? 0) - above
    }
  }
  return filtered
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
