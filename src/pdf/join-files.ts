import type {PdfObjects} from './read-pdf.js'
import {
  isArray,
  isDict,
  isRef,
  isStream,
  NULL,
  refOf,
  type PdfDict,
  type PdfValue
} from './value.js'

/** Several files as one set of objects. */
export interface JoinedFiles {
  readonly file: PdfObjects
  /** Each as it was, with the numbers that its objects have in the whole. */
  readonly parts: readonly PdfObjects[]
}

/**
 * Puts the objects of several files side by side: those of the first keep their
 * numbers, those of the others are counted on, and so are all references to them.
 *
 * The trailer is the first one's; what leads from one file to another is the
 * caller's to write.
 */
export function joinFiles(first: PdfObjects, others: readonly PdfObjects[]): JoinedFiles {
  const parts = [first]
  let last = first.numbers.at(-1) ?? 0
  const lasts = [last]
  for (const other of others) {
    parts.push(withShift(other, last))
    last += other.numbers.at(-1) ?? 0
    lasts.push(last)
  }
  if (others.length === 0) return {file: first, parts}

  const resolve = (value: PdfValue | undefined): PdfValue => {
    if (!isRef(value)) return value ?? NULL
    const index = lasts.findIndex((it) => value.number <= it)
    return parts[index]?.resolve(value) ?? NULL
  }
  const file: PdfObjects = {
    trailer: first.trailer,
    resolve,
    entry: ({entries}, key) => resolve(entries.get(key)),
    numbers: parts.flatMap(({numbers}) => numbers),
    get faults() {
      return parts.flatMap(({faults}) => faults)
    }
  }
  return {file, parts}
}

/** The same file, with all its numbers raised. */
function withShift(file: PdfObjects, shift: number): PdfObjects {
  // An object is one value however often it is asked for: readers compare them.
  const raised = new Map<number, PdfValue>()
  const resolve = (value: PdfValue | undefined): PdfValue => {
    if (!isRef(value)) return value ?? NULL
    const known = raised.get(value.number)
    if (known !== undefined) return known
    const found = raise(file.resolve(refOf(value.number - shift)), shift)
    raised.set(value.number, found)
    return found
  }
  return {
    trailer: raiseDict(file.trailer, shift),
    resolve,
    entry: ({entries}, key) => resolve(entries.get(key)),
    numbers: file.numbers.map((number) => number + shift),
    get faults() {
      return file.faults
    }
  }
}

function raise(value: PdfValue, shift: number): PdfValue {
  if (isRef(value)) return refOf(value.number + shift)
  if (isArray(value)) return value.map((it) => raise(it, shift))
  if (isDict(value)) return raiseDict(value, shift)
  return isStream(value) ? {...value, dict: raiseDict(value.dict, shift)} : value
}

function raiseDict({entries}: PdfDict, shift: number): PdfDict {
  const raised = [...entries].map(([key, it]) => [key, raise(it, shift)] as const)
  return {kind: 'dict', entries: new Map(raised)}
}
