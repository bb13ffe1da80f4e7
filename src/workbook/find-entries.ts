/** A part of a ZIP file, as its directory says. */
export interface Entry {
  readonly name: string
  readonly isPacked: boolean
  readonly checkSum: number
  /** Bytes of what is stored, and of what it unpacks to. */
  readonly packedSize: number
  readonly size: number
  /** Where its own head begins. */
  readonly offset: number
}

export type EntryFault =
  'no-directory' | 'torn-directory' | 'zip64' | 'encrypted' | 'method'

/** Signatures, little-endian (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
const LOCAL_HEAD = 0x04034b50
const DIRECTORY_HEAD = 0x02014b50
const DIRECTORY_END = 0x06054b50

const LOCAL_HEAD_BYTES = 30
const DIRECTORY_HEAD_BYTES = 46
const DIRECTORY_END_BYTES = 22
/** A comment at the end has a length of two bytes. */
const LONGEST_COMMENT = 0xffff

const ENCRYPTED = 0x1
const STORED = 0
const DEFLATED = 8
/** What stands for a size that only ZIP64 can tell. */
const BEYOND = 0xffffffff

/**
 * Finds the parts of a ZIP file by its directory, which stands at its end.
 *
 * @param mostEntries
 *   One more than this many are found at most.
 */
export function findEntries(
  bytes: Uint8Array,
  mostEntries: number
): readonly Entry[] | EntryFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return 'no-directory'
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xffff || size === BEYOND || start === BEYOND) return 'zip64'
  if (end < start + size) return 'torn-directory'

  const entries: Entry[] = []
  let at = start
  for (let index = 0; index < count && entries.length <= mostEntries; index++) {
    if (start + size < at + DIRECTORY_HEAD_BYTES) return 'torn-directory'
    if (view.getUint32(at, true) !== DIRECTORY_HEAD) return 'torn-directory'
    const entry = readEntry(bytes, view, at)
    if (typeof entry === 'string') return entry
    entries.push(entry)
    at += DIRECTORY_HEAD_BYTES + lengthsAt(view, at + 28, 3)
  }
  return entries
}

/** Where a part's stored bytes begin, and end; `undefined` where its head differs. */
export function findStored(
  bytes: Uint8Array,
  {name, offset, packedSize}: Entry
): {readonly start: number; readonly end: number} | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < offset + LOCAL_HEAD_BYTES) return undefined
  if (view.getUint32(offset, true) !== LOCAL_HEAD) return undefined
  const nameStart = offset + LOCAL_HEAD_BYTES
  const nameEnd = nameStart + view.getUint16(offset + 26, true)
  if (nameOf(bytes.subarray(nameStart, nameEnd)) !== name) return undefined
  const start = nameEnd + view.getUint16(offset + 28, true)
  const end = start + packedSize
  return bytes.length < end ? undefined : {start, end}
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - DIRECTORY_END_BYTES
  for (let at = last; 0 <= at && last - LONGEST_COMMENT <= at; at--) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue
    if (at + view.getUint16(at + 20, true) === last) return at
  }
  return undefined
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry | EntryFault {
  const method = view.getUint16(at + 10, true)
  const packedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const offset = view.getUint32(at + 42, true)
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return 'encrypted'
  if (method !== STORED && method !== DEFLATED) return 'method'
  if (packedSize === BEYOND || size === BEYOND || offset === BEYOND) return 'zip64'
  const nameStart = at + DIRECTORY_HEAD_BYTES
  const nameEnd = nameStart + view.getUint16(at + 28, true)
  return {
    name: nameOf(bytes.subarray(nameStart, nameEnd)),
    isPacked: method === DEFLATED,
    checkSum: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset
  }
}

function lengthsAt(view: DataView, at: number, count: number): number {
  let sum = 0
  for (let index = 0; index < count; index++) sum += view.getUint16(at + 2 * index, true)
  return sum
}

/** Names of parts are ASCII (ECMA-376-2, 6.2.2.3); what is not is still told apart. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
