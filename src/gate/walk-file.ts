import type {PdfFile} from '../pdf/read-pdf.js'
import {
  isArray,
  isDict,
  isName,
  isRef,
  isStream,
  isString,
  type PdfDict,
  type PdfStream,
  type PdfString,
  type PdfValue
} from '../pdf/value.js'

/** What a stream is for, by who refers to it and by what it says of itself. */
export type StreamRole =
  | 'content'
  | 'picture'
  | 'font'
  | 'profile'
  | 'function'
  | 'xml'
  | 'attachment'
  | 'script'
  | 'structure'
  | 'unknown'

/** What is met on the way through a file. */
export interface Visitor {
  string(value: PdfString, key: string, owner: PdfDict | undefined): void
  name(name: string, key: string): void
  dict(dict: PdfDict, key: string): void
  stream(stream: PdfStream, role: StreamRole): void
}

interface Ahead {
  readonly value: PdfValue | undefined
  /** The entry that it stands in, also through lists. */
  readonly key: string
  readonly owner: PdfDict | undefined
}

/**
 * Goes once over every value that can be reached from the trailer, then over what
 * cannot, so that nothing of a file is passed by.
 *
 * @returns
 *   The numbers of the objects that nothing refers to.
 */
export function walkFile(file: PdfFile, visitor: Visitor): readonly number[] {
  const seen = new Set<number>()
  walk(file, {value: file.trailer, key: 'Trailer', owner: undefined}, seen, visitor)
  const structural = new Set(
    [...file.places.values()].flatMap((it) => (it.kind === 'packed' ? it.stream : []))
  )
  const lost: number[] = []
  for (const number of file.numbers) {
    if (seen.has(number)) continue
    const ref = {kind: 'ref', number} as const
    const value = file.resolve(ref)
    const isTable = isStream(value) && isName(file.entry(value.dict, 'Type'), 'XRef')
    if (structural.has(number) || isTable) continue
    lost.push(number)
    walk(file, {value: ref, key: 'Lost', owner: undefined}, seen, visitor)
  }
  return lost
}

function walk(file: PdfFile, start: Ahead, seen: Set<number>, visitor: Visitor): void {
  const ahead: Ahead[] = [start]
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const {key, owner} = next
    let {value} = next
    if (isRef(value)) {
      if (seen.has(value.number)) continue
      seen.add(value.number)
      value = file.resolve(value)
    }
    if (isString(value)) visitor.string(value, key, owner)
    else if (isName(value)) visitor.name(value.name, key)
    else if (isArray(value)) {
      const isProfile = isName(value[0], 'ICCBased')
      for (const it of value)
        ahead.push({value: it, key: isProfile ? 'ICCBased' : key, owner})
    } else if (isStream(value)) {
      visitor.stream(value, roleOf(file, value.dict, key))
      pushEntries(value.dict, key, ahead, visitor)
    } else if (isDict(value)) pushEntries(value, key, ahead, visitor)
  }
}

function pushEntries(dict: PdfDict, key: string, ahead: Ahead[], visitor: Visitor): void {
  visitor.dict(dict, key)
  for (const [name, value] of dict.entries) {
    visitor.name(name, key)
    // Of glyphs and of what lies in resources the kind of thing tells more than its name.
    const inner = ['CharProcs', 'XObject', 'Pattern'].includes(key) ? key : name
    ahead.push({value, key: inner, owner: dict})
  }
}

const ROLES: Readonly<Record<string, StreamRole>> = {
  Contents: 'content',
  CharProcs: 'content',
  FontFile: 'font',
  FontFile2: 'font',
  FontFile3: 'font',
  ToUnicode: 'font',
  Encoding: 'font',
  CIDToGIDMap: 'font',
  CIDSet: 'font',
  Metadata: 'xml',
  DestOutputProfile: 'profile',
  ICCBased: 'profile',
  JS: 'script'
}

function roleOf(file: PdfFile, dict: PdfDict, key: string): StreamRole {
  const type = file.entry(dict, 'Type')
  const subtype = file.entry(dict, 'Subtype')
  if (isName(type, 'ObjStm') || isName(type, 'XRef')) return 'structure'
  if (isName(type, 'EmbeddedFile')) return 'attachment'
  if (isName(subtype, 'Form')) return 'content'
  if (isName(subtype, 'Image')) return 'picture'
  if (isName(type, 'Metadata') || isName(subtype, 'XML')) return 'xml'
  const {entries} = dict
  if (entries.get('PatternType') === 1) return 'content'
  if (entries.has('FunctionType') || entries.has('ShadingType')) return 'function'
  return ROLES[key] ?? 'unknown'
}
