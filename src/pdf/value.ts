/** A value of a PDF (ISO 32000-1, section 7.3): numbers and booleans as they are. */
export type PdfValue =
  | boolean
  | number
  | PdfNull
  | PdfName
  | PdfString
  | PdfRef
  | PdfDict
  | PdfStream
  | PdfArray

export type PdfArray = readonly PdfValue[]

export interface PdfNull {
  readonly kind: 'null'
}

export interface PdfName {
  readonly kind: 'name'
  /** Without its stroke, escapes undone. */
  readonly name: string
}

export interface PdfString {
  readonly kind: 'string'
  readonly bytes: Uint8Array
}

/** The place of another object, by its number. */
export interface PdfRef {
  readonly kind: 'ref'
  readonly number: number
}

export interface PdfDict {
  readonly kind: 'dict'
  readonly entries: ReadonlyMap<string, PdfValue>
}

export interface PdfStream {
  readonly kind: 'stream'
  readonly dict: PdfDict
  /** As they stand in the file: `decodeStream` undoes the filters. */
  readonly bytes: Uint8Array
}

export const NULL: PdfNull = {kind: 'null'}

export function nameOf(name: string): PdfName {
  return {kind: 'name', name}
}

export function refOf(number: number): PdfRef {
  return {kind: 'ref', number}
}

export function dictOf(entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return {kind: 'dict', entries: new Map(Object.entries(entries))}
}

/** A copy of a dictionary with other entries; an entry of `undefined` is taken out. */
export function withEntries(
  {entries}: PdfDict,
  changes: Readonly<Record<string, PdfValue | undefined>>
): PdfDict {
  const changed = new Map(entries)
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) changed.delete(key)
    else changed.set(key, value)
  }
  return {kind: 'dict', entries: changed}
}

export function isName(value: PdfValue | undefined, name?: string): value is PdfName {
  const isOne = typeof value === 'object' && 'kind' in value && value.kind === 'name'
  return isOne && (name === undefined || value.name === name)
}

export function isRef(value: PdfValue | undefined): value is PdfRef {
  return isKind(value, 'ref')
}

export function isString(value: PdfValue | undefined): value is PdfString {
  return isKind(value, 'string')
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return isKind(value, 'dict')
}

export function isStream(value: PdfValue | undefined): value is PdfStream {
  return isKind(value, 'stream')
}

export function isArray(value: PdfValue | undefined): value is PdfArray {
  return Array.isArray(value)
}

function isKind(value: PdfValue | undefined, kind: string): boolean {
  return typeof value === 'object' && 'kind' in value && value.kind === kind
}
