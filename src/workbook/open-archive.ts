import {say, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import {checkSumOf} from './check-sum.js'
import {damaged, tooLarge, unsafe, type WorkbookLimits} from './faults.js'
import {findEntries, findStored, type Entry, type EntryFault} from './find-entries.js'
import {inflate} from './inflate.js'

/** The parts of a spreadsheet, which are unpacked when they are asked for. */
export interface Archive {
  readonly names: readonly string[]
  /** Unpacks a part; `undefined` where there is none, or where it is torn. */
  read(name: string): Noted<Uint8Array | undefined>
}

/** Below it, a part may be packed as well as it happens to be: blank XML is. */
const SMALL_BYTES = 1_000_000

/**
 * Opens a ZIP file, and unpacks nothing yet.
 *
 * What it promises to unpack to is held against the limits first. Names that lead
 * elsewhere, names that come twice and parts that lie over each other are refused,
 * since no spreadsheet program writes them.
 *
 * @returns
 *   Codes: `data/bad-workbook`, `data/unsafe-workbook`, `data/too-large`.
 */
export function openArchive(
  file: ProjectPath,
  bytes: Uint8Array,
  limits: WorkbookLimits
): Noted<Archive | undefined> {
  const entries = findEntries(bytes, limits.workbookParts)
  if (typeof entries === 'string') return noted(undefined, [faultOf(file, entries)])
  const fault =
    checkSizes(file, entries, limits) ??
    checkNames(file, entries) ??
    checkPlaces(file, bytes, entries)
  if (fault) return noted(undefined, [fault])

  const entriesByName = new Map(entries.map((it) => [it.name, it]))
  function read(name: string): Noted<Uint8Array | undefined> {
    const entry = entriesByName.get(name)
    if (!entry) return noted(undefined)
    const part = unpack(bytes, entry)
    const isSound = part !== undefined && checkSumOf(part) === entry.checkSum
    return isSound ? noted(part) : noted(undefined, [tornPart(file, name)])
  }
  return noted({names: [...entriesByName.keys()], read})
}

const FAULTS: Readonly<Record<EntryFault, string>> = {
  'no-directory': 'the file is no XLSX: it is no ZIP file, or its end is missing',
  'torn-directory': 'the file is damaged: its list of parts is torn',
  zip64: 'the file is made for more than 4 GB',
  encrypted: 'the file is protected by a password',
  method: 'the file is packed in a way that is not read'
}

/** A protected workbook is no ZIP file but an older container, which begins so. */
function faultOf(file: ProjectPath, fault: EntryFault): Diagnostic {
  return damaged(file, FAULTS[fault])
}

function checkSizes(
  file: ProjectPath,
  entries: readonly Entry[],
  {workbookParts, workbookBytes, workbookRatio}: WorkbookLimits
): Diagnostic | undefined {
  if (workbookParts < entries.length) {
    return tooLarge(file, 'it has too many parts', 'workbook-parts', workbookParts)
  }
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (workbookBytes < size) {
    return tooLarge(file, 'it unpacks to too much', 'workbook-bytes', workbookBytes)
  }
  const isBomb = entries.some(
    (it) => SMALL_BYTES < it.size && workbookRatio * it.packedSize < it.size
  )
  if (!isBomb) return undefined
  const message = 'a part unpacks to too many times its size'
  return tooLarge(file, message, 'workbook-ratio', workbookRatio)
}

function checkNames(
  file: ProjectPath,
  entries: readonly Entry[]
): Diagnostic | undefined {
  const seen = new Set<string>()
  for (const {name} of entries) {
    if (!isPlainName(name)) return unsafe(file, say`a part is called ${name}`)
    const folded = name.toLowerCase()
    if (seen.has(folded)) return unsafe(file, say`two parts are called ${name}`)
    seen.add(folded)
  }
  return undefined
}

/** Steps that lead down only; a folder may have an entry of its own. */
function isPlainName(name: string): boolean {
  const steps = name.replace(/\/$/, '').split('/')
  return (
    !/[\\\0:]/.test(name) && steps.every((step) => step !== '' && !/^\.+$/.test(step))
  )
}

function checkPlaces(
  file: ProjectPath,
  bytes: Uint8Array,
  entries: readonly Entry[]
): Diagnostic | undefined {
  let free = 0
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const stored = findStored(bytes, entry)
    if (!stored) return damaged(file, say`the part ${entry.name} is torn`)
    if (entry.offset < free) return unsafe(file, 'two parts lie over each other')
    free = stored.end
  }
  return undefined
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array | undefined {
  const stored = findStored(bytes, entry)
  if (!stored) return undefined
  const packed = bytes.subarray(stored.start, stored.end)
  if (entry.isPacked) return inflate(packed, entry.size)
  return packed.length === entry.size ? packed : undefined
}

function tornPart(file: ProjectPath, name: string): Diagnostic {
  return damaged(file, say`the part ${name} is torn, or is not what it says it is`)
}
