/** Pixels across and down, as a header claims. */
export interface RasterSize {
  readonly width: number
  readonly height: number
}

/**
 * Reads the size of a PNG or JPEG from its header, before any decoder sees it: a
 * few bytes can claim a picture that fills the memory.
 *
 * @param bytes
 *   Bytes that begin as their format does.
 */
export function findRasterSize(
  bytes: Uint8Array,
  format: 'png' | 'jpeg'
): RasterSize | undefined {
  const size = format === 'png' ? findPngSize(bytes) : findJpegSize(bytes)
  return size && 0 < size.width && 0 < size.height ? size : undefined
}

/** The first chunk is IHDR, and its first fields are the sides (PNG 3, section 11.2.1). */
function findPngSize(bytes: Uint8Array): RasterSize | undefined {
  if (bytes.length < 24) return undefined
  const view = viewOf(bytes)
  return {width: view.getUint32(16), height: view.getUint32(20)}
}

/** Markers of frames, SOF0 to SOF15 less DHT, JPG and DAC (ITU T.81, table B.1). */
function isFrame(marker: number): boolean {
  return 0xc0 <= marker && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Segments are walked, for a thumbnail in one of them has a frame of its own. */
function findJpegSize(bytes: Uint8Array): RasterSize | undefined {
  const view = viewOf(bytes)
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (isFrame(marker)) {
      return {width: view.getUint16(at + 7), height: view.getUint16(at + 5)}
    }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
