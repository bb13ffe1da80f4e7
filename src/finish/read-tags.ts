import type {PdfObjects} from '../pdf/read-pdf.js'
import {
  isArray,
  isDict,
  isName,
  isRef,
  type PdfDict,
  type PdfValue
} from '../pdf/value.js'
import type {OpenPdf} from './open-pdf.js'
import type {TagElement, TagKid} from './tag-tree.js'

/** Entries that are told by where an element stands, and written anew. */
const PLACED = new Set(['Type', 'S', 'P', 'K', 'Pg', 'ID'])

/** Deeper than the browser nests; keeps damaged files off the stack. */
const DEEPEST = 400

/** Reads the structure tree; `undefined` where there is none. */
export function readTags(pdf: OpenPdf): TagElement | undefined {
  const {file, catalog} = pdf
  const root = file.entry(catalog, 'StructTreeRoot')
  if (!isDict(root)) return undefined
  const documents = new TagReader(file).read(root.entries.get('K'))
  const [first] = documents
  if (first?.kind !== 'element') return undefined
  // Each printed part has a document of its own.
  const kids = documents.flatMap((it) => (it.kind === 'element' ? it.kids : []))
  return {...first, kids}
}

class TagReader {
  readonly #file: PdfObjects
  /** A tree has no way back; a damaged file may. */
  readonly #seen = new Set<number>()

  constructor(file: PdfObjects) {
    this.#file = file
  }

  read(value: PdfValue | undefined): readonly TagKid[] {
    const kids: TagKid[] = []
    this.#read(value, {page: undefined, kids, depth: 0})
    return kids
  }

  /** Adds to the kids of an element what a value among them stands for. */
  #read(value: PdfValue | undefined, place: Place): void {
    const {page, kids, depth} = place
    if (DEEPEST < depth) return
    if (isRef(value)) {
      if (this.#seen.has(value.number)) return
      this.#seen.add(value.number)
    }
    const found = this.#file.resolve(value)
    if (isDict(found)) this.#readDict(found, refNumber(value), place)
    else if (isArray(found)) {
      for (const it of found) this.#read(it, {page, kids, depth: depth + 1})
    } else if (typeof found === 'number' && page !== undefined) {
      kids.push({kind: 'mark', page, stream: page, id: found})
    }
  }

  #readDict(dict: PdfDict, object: number | undefined, place: Place): void {
    const {entries} = dict
    const page = refNumber(entries.get('Pg')) ?? place.page
    const type = this.#file.entry(dict, 'S')
    if (isName(type)) {
      const kids: TagKid[] = []
      this.#read(entries.get('K'), {page, kids, depth: place.depth + 1})
      const others = othersOf(dict)
      place.kids.push({kind: 'element', type: type.name, entries: others, kids, object})
      return
    }
    if (page === undefined) return
    const id = this.#file.entry(dict, 'MCID')
    if (typeof id === 'number') {
      const stream = refNumber(entries.get('Stm')) ?? page
      place.kids.push({kind: 'mark', page, stream, id})
      return
    }
    const area = refNumber(entries.get('Obj'))
    if (area !== undefined) place.kids.push({kind: 'annotation', page, object: area})
  }
}

/** Where a value of the tree stands. */
interface Place {
  /** The page of the nearest element that names one. */
  readonly page: number | undefined
  /** The kids of the element around it. */
  readonly kids: TagKid[]
  readonly depth: number
}

const NO_ENTRIES: ReadonlyMap<string, PdfValue> = new Map()

/** What is not told by where an element stands; most have nothing of it. */
function othersOf({entries}: PdfDict): ReadonlyMap<string, PdfValue> {
  const others = [...entries].filter(([key]) => !PLACED.has(key))
  return others.length === 0 ? NO_ENTRIES : new Map(others)
}

function refNumber(value: PdfValue | undefined): number | undefined {
  return isRef(value) ? value.number : undefined
}
