import {joinFiles} from '../pdf/join-files.js'
import {isFault, readPdf, type PdfObjects} from '../pdf/read-pdf.js'
import {
  dictOf,
  isArray,
  isDict,
  isRef,
  nameOf,
  refOf,
  withEntries,
  type PdfDict,
  type PdfRef,
  type PdfValue
} from '../pdf/value.js'
import {openFile, type OpenPdf} from './open-pdf.js'

/** Parts as one document: what reads the objects finds the joined ones. */
export interface JoinedPdf extends OpenPdf {
  /** The pages of each part. */
  readonly pageCounts: readonly number[]
  /** The number of the catalog's object. */
  readonly catalogNumber: number
  /** The first number that no object has. */
  readonly nextNumber: number
  /** The objects that joining made or changed, by number. */
  readonly changed: ReadonlyMap<number, PdfValue>
}

/**
 * Joins printed parts into one document: pages, structure, destinations and
 * bookmarks follow each other in the order of the parts.
 *
 * The part with the most objects keeps their numbers, since counting on takes time.
 * Throws a bug where a part is no PDF: parts come from the printer and from nobody
 * else.
 */
export function joinParts(bytes: readonly Uint8Array[]): JoinedPdf {
  const opened = bytes.map((part) => {
    const file = readPdf(part)
    if (isFault(file)) throw new Error(`Internal error: a part is no PDF: ${file.why}`)
    return file
  })
  const [largest] = opened.toSorted((a, b) => b.numbers.length - a.numbers.length)
  if (!largest) throw new Error('Internal error: there is no part to be joined')
  const others = opened.filter((it) => it !== largest)
  const joined = joinFiles(largest, others)
  const placed = new Map(
    [largest, ...others].map((it, index) => [it, joined.parts[index]])
  )
  const parts = opened.flatMap((it) => {
    const part = placed.get(it)
    const pdf = part && openFile(part)
    return pdf ? [pdf] : []
  })
  const root = largest.trailer.entries.get('Root')
  if (!isRef(root) || parts.length < opened.length) {
    throw new Error('Internal error: a part has no catalog')
  }
  return new Joiner(joined.file, parts).join(root)
}

class Joiner {
  readonly #file: PdfObjects
  readonly #parts: readonly OpenPdf[]
  readonly #changed = new Map<number, PdfValue>()
  #next: number

  constructor(file: PdfObjects, parts: readonly OpenPdf[]) {
    this.#file = file
    this.#parts = parts
    this.#next = (file.numbers.at(-1) ?? 0) + 1
  }

  join(root: PdfRef): JoinedPdf {
    const [first] = this.#parts
    const base =
      this.#parts.find(({file}) => file.trailer.entries.get('Root') === root) ?? first
    if (!base) throw new Error('Internal error: there is no part to be joined')
    const isOne = this.#parts.length === 1
    const catalog = isOne ? base.catalog : this.#catalogOf(base.catalog)
    if (!isOne) this.#changed.set(root.number, catalog)
    const file = this.#overlaid()
    return {
      file,
      catalog,
      pages: this.#parts.flatMap(({pages}) => pages),
      pageCounts: this.#parts.map(({pages}) => pages.length),
      catalogNumber: root.number,
      nextNumber: this.#next,
      changed: this.#changed
    }
  }

  #catalogOf(catalog: PdfDict): PdfDict {
    return withEntries(catalog, {
      Pages: this.#joinPages(),
      Dests: this.#joinDestinations(),
      StructTreeRoot: this.#joinStructure(),
      Outlines: this.#joinOutlines()
    })
  }

  #add(value: PdfValue): PdfRef {
    const number = this.#next++
    this.#changed.set(number, value)
    return refOf(number)
  }

  #change(
    {number}: PdfRef,
    changes: Readonly<Record<string, PdfValue | undefined>>
  ): void {
    const value = this.#changed.get(number) ?? this.#file.resolve(refOf(number))
    if (isDict(value)) this.#changed.set(number, withEntries(value, changes))
  }

  #joinPages(): PdfRef {
    const groups = this.#parts
      .map(({catalog}) => catalog.entries.get('Pages'))
      .filter(isRef)
    const count = this.#parts.reduce((sum, {pages}) => sum + pages.length, 0)
    const whole = this.#add(dictOf({Type: nameOf('Pages'), Kids: groups, Count: count}))
    for (const group of groups) this.#change(group, {Parent: whole})
    return whole
  }

  /** An id stands in one part only; of two, the first is meant. */
  #joinDestinations(): PdfRef {
    const entries = this.#parts.toReversed().flatMap(({file, catalog}) => {
      const destinations = file.entry(catalog, 'Dests')
      return isDict(destinations) ? [...destinations.entries] : []
    })
    return this.#add({kind: 'dict', entries: new Map(entries)})
  }

  /** The documents of all parts, one after the other: mending makes one of them. */
  #joinStructure(): PdfRef {
    const documents = this.#parts.flatMap(({file, catalog}) => {
      const root = file.entry(catalog, 'StructTreeRoot')
      const kids = isDict(root) ? root.entries.get('K') : undefined
      if (kids === undefined) return []
      return isArray(kids) ? kids : [kids]
    })
    return this.#add(dictOf({Type: nameOf('StructTreeRoot'), K: documents}))
  }

  #joinOutlines(): PdfRef {
    const outlines = this.#parts.flatMap(({file, catalog}) => {
      const outline = file.entry(catalog, 'Outlines')
      if (!isDict(outline)) return []
      const first = outline.entries.get('First')
      const last = outline.entries.get('Last')
      return isRef(first) && isRef(last) ? [{file, first, last}] : []
    })
    const [first] = outlines
    const last = outlines.at(-1)
    const whole = this.#add(
      dictOf({
        Type: nameOf('Outlines'),
        ...(first && last ? {First: first.first, Last: last.last} : {})
      })
    )
    for (const [index, outline] of outlines.entries()) {
      for (const bookmark of chainOf(outline)) this.#change(bookmark, {Parent: whole})
      const next = outlines[index + 1]
      if (!next) continue
      this.#change(outline.last, {Next: next.first})
      this.#change(next.first, {Prev: outline.last})
    }
    return whole
  }

  #overlaid(): PdfObjects {
    const file = this.#file
    const resolve = (value: PdfValue | undefined): PdfValue => {
      const changed = isRef(value) ? this.#changed.get(value.number) : undefined
      return changed ?? file.resolve(value)
    }
    return {
      trailer: file.trailer,
      resolve,
      entry: ({entries}, key) => resolve(entries.get(key)),
      numbers: file.numbers,
      get faults() {
        return file.faults
      }
    }
  }
}

/** More than any report has headings; a chain of bookmarks may be a ring. */
const MOST_BOOKMARKS = 100_000

/** The outermost bookmarks of a part. */
function* chainOf({
  file,
  first
}: {
  readonly file: PdfObjects
  readonly first: PdfRef
}): Generator<PdfRef> {
  let at: PdfValue | undefined = first
  for (let count = 0; count < MOST_BOOKMARKS && isRef(at); count++) {
    yield at
    const dict = file.resolve(at)
    at = isDict(dict) ? dict.entries.get('Next') : undefined
  }
}
