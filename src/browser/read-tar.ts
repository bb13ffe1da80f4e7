/** A regular file of an archive; folders and all else are left out. */
export interface TarFile {
  /** Relative, with `/`, as it stands in the archive. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** A header and each file's end are whole blocks (POSIX.1-2017, pax, ustar). */
const BLOCK_BYTES = 512

/** Places and widths in a header (same source). */
const NAME = [0, 100] as const
const SIZE = [124, 136] as const
const TYPE_AT = 156
const PREFIX = [345, 500] as const

/**
 * Reads the regular files of a tar archive in the old and the ustar form.
 *
 * Throws on names that leave the folder and on sizes that the archive does not
 * have: it is only given archives of a known hash, so that either is a bug.
 */
export function readTar(archive: Uint8Array): readonly TarFile[] {
  const files: TarFile[] = []
  let at = 0
  while (at + BLOCK_BYTES <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + BLOCK_BYTES)
    const sizeBytes = Number.parseInt(textOf(header, SIZE), 8)
    const start = at + BLOCK_BYTES
    const isWhole = 0 <= sizeBytes && start + sizeBytes <= archive.length
    if (!isWhole) throw new Error('Internal error: an archive is cut short')
    if (isRegular(header[TYPE_AT])) {
      const path = pathOf(header)
      files.push({path, bytes: archive.subarray(start, start + sizeBytes)})
    }
    at = start + Math.ceil(sizeBytes / BLOCK_BYTES) * BLOCK_BYTES
  }
  return files
}

/** `0`, or NUL in the old form. */
function isRegular(type: number | undefined): boolean {
  return type === 0x30 || type === 0
}

function pathOf(header: Uint8Array): string {
  const path = [textOf(header, PREFIX), textOf(header, NAME)].filter(Boolean).join('/')
  const isSound = path.split('/').every((step) => !['', '.', '..'].includes(step))
  if (!isSound) throw new Error(`Internal error: an archive holds \`${path}\``)
  return path
}

function textOf(header: Uint8Array, [start, end]: readonly [number, number]): string {
  const field = Buffer.from(header.subarray(start, end))
  const length = field.indexOf(0)
  return field.toString('latin1', 0, length < 0 ? field.length : length).trim()
}
