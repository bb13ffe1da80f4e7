import {isArray, isDict, isName, isRef, type PdfValue} from '../pdf/value.js'
import type {OpenPdf} from './open-pdf.js'
import {elementOf, type TagElement, type TagKid} from './tag-tree.js'

/** Entries that are told by where an element stands, and written anew. */
const PLACED = new Set(['Type', 'S', 'P', 'K', 'Pg', 'ID'])

/** Deeper than the browser nests; keeps damaged files off the stack. */
const DEEPEST = 400

/** Reads the structure tree; `undefined` where there is none. */
export function readTags(pdf: OpenPdf): TagElement | undefined {
  const {file, catalog} = pdf
  const root = file.entry(catalog, 'StructTreeRoot')
  if (!isDict(root)) return undefined
  // A tree has no way back; a damaged file may.
  const seen = new Set<number>()
  const documents = readKids(pdf, root.entries.get('K'), undefined, seen, 0)
  const [first] = documents
  if (first?.kind !== 'element') return undefined
  // Each printed part has a document of its own.
  const kids = documents.flatMap((it) => (it.kind === 'element' ? it.kids : []))
  return {...first, kids}
}

function readKids(
  pdf: OpenPdf,
  value: PdfValue | undefined,
  page: number | undefined,
  seen: Set<number>,
  depth: number
): readonly TagKid[] {
  const {file} = pdf
  if (DEEPEST < depth) return []
  if (isRef(value)) {
    if (seen.has(value.number)) return []
    seen.add(value.number)
  }
  const found = file.resolve(value)
  if (typeof found === 'number') {
    return page === undefined ? [] : [{kind: 'mark', page, stream: page, id: found}]
  }
  if (isArray(found)) {
    return found.flatMap((it) => readKids(pdf, it, page, seen, depth + 1))
  }
  if (!isDict(found)) return []

  const own = refNumber(found.entries.get('Pg')) ?? page
  const type = file.entry(found, 'S')
  if (isName(type)) {
    const kids = readKids(pdf, found.entries.get('K'), own, seen, depth + 1)
    const entries = [...found.entries].filter(([key]) => !PLACED.has(key))
    return [{...elementOf(type.name, kids, new Map(entries)), object: refNumber(value)}]
  }
  if (own === undefined) return []
  const id = file.entry(found, 'MCID')
  if (typeof id === 'number') {
    const stream = refNumber(found.entries.get('Stm')) ?? own
    return [{kind: 'mark', page: own, stream, id}]
  }
  const object = refNumber(found.entries.get('Obj'))
  return object === undefined ? [] : [{kind: 'annotation', page: own, object}]
}

function refNumber(value: PdfValue | undefined): number | undefined {
  return isRef(value) ? value.number : undefined
}
