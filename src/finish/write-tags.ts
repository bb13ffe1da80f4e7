import {
  dictOf,
  isString,
  nameOf,
  NULL,
  refOf,
  type PdfDict,
  type PdfRef,
  type PdfString,
  type PdfValue
} from '../pdf/value.js'
import type {TagAnnotation, TagElement, TagKid, TagMark} from './tag-tree.js'
import {ROLES} from './tag-types.js'

/** A structure tree as objects, and what must refer to it. */
export interface WrittenTags {
  /** The root of the tree. */
  readonly root: number
  readonly objects: ReadonlyMap<number, PdfValue>
  /** By the object that an element was read from: the one it is written as. */
  readonly elements: ReadonlyMap<number, number>
  /** By the object of a page or a form: its key in the tree of parents. */
  readonly streamKeys: ReadonlyMap<number, number>
  /** By the object of an annotation: its key in the tree of parents. */
  readonly annotationKeys: ReadonlyMap<number, number>
}

/**
 * Writes a structure tree as objects, and the tree of parents, by which a reader
 * finds the element of what is drawn (ISO 32000-1, section 14.7.4.4).
 *
 * @param firstNumber
 *   The number of the first new object; the others follow it.
 */
export function writeTags(document: TagElement, firstNumber: number): WrittenTags {
  return new TagWriter(firstNumber).write(document)
}

class TagWriter {
  readonly #objects = new Map<number, PdfValue>()
  /** By stream, the element of each mark, by the mark's id. */
  readonly #ownersByStream = new Map<number, (PdfValue | undefined)[]>()
  readonly #ownerByAnnotation = new Map<number, PdfValue>()
  readonly #elements = new Map<number, number>()
  readonly #namedElements: (readonly [name: PdfString, element: PdfRef])[] = []
  readonly #roles = new Set<string>()
  #next: number

  constructor(firstNumber: number) {
    this.#next = firstNumber
  }

  write(document: TagElement): WrittenTags {
    const root = this.#next++
    const parents = this.#next++
    const top = this.#writeElement(document, root)
    const streamKeys = new Map<number, number>()
    const annotationKeys = new Map<number, number>()
    const nums: PdfValue[] = []
    for (const [stream, owners] of this.#ownersByStream) {
      streamKeys.set(stream, streamKeys.size)
      const array = this.#next++
      this.#objects.set(
        array,
        Array.from(owners, (it) => it ?? NULL)
      )
      nums.push(streamKeys.size - 1, refOf(array))
    }
    for (const [annotation, owner] of this.#ownerByAnnotation) {
      const key = streamKeys.size + annotationKeys.size
      annotationKeys.set(annotation, key)
      nums.push(key, owner)
    }
    this.#objects.set(parents, dictOf({Nums: nums}))
    const roles = [...this.#roles]
      .toSorted()
      .map((role) => [role, nameOf(ROLES[role] ?? 'Span')] as const)
    this.#objects.set(
      root,
      dictOf({
        Type: nameOf('StructTreeRoot'),
        K: refOf(top),
        ParentTree: refOf(parents),
        ParentTreeNextKey: streamKeys.size + annotationKeys.size,
        ...this.#idTree(),
        ...(roles.length === 0 ? {} : {RoleMap: dictOf(Object.fromEntries(roles))})
      })
    )
    return {
      root,
      objects: this.#objects,
      elements: this.#elements,
      streamKeys,
      annotationKeys
    }
  }

  #writeElement(element: TagElement, parent: number): number {
    const {type, entries, kids, object} = element
    const number = this.#next++
    if (object !== undefined) this.#elements.set(object, number)
    // Taken now, so that the order of objects is that of the tree.
    this.#objects.set(number, 0)
    const name = entries.get('ID')
    if (isString(name)) this.#namedElements.push([name, refOf(number)])
    if (type in ROLES) this.#roles.add(type)
    const page = firstPageOf(kids)
    const written = kids.map((kid) => this.#writeKid(kid, number, page))
    const [only] = written
    const all = new Map<string, PdfValue>([
      ['S', nameOf(type)],
      ['P', refOf(parent)]
    ])
    if (page !== undefined) all.set('Pg', refOf(page))
    for (const [key, value] of entries) all.set(key, value)
    if (only !== undefined) all.set('K', written.length === 1 ? only : written)
    this.#objects.set(number, {kind: 'dict', entries: all})
    return number
  }

  /** Elements by their ids, in the order that a tree of names asks for. */
  #idTree(): Readonly<Record<string, PdfValue>> {
    if (this.#namedElements.length === 0) return {}
    const sorted = this.#namedElements.toSorted(([a], [b]) =>
      Buffer.compare(a.bytes, b.bytes)
    )
    return {IDTree: dictOf({Names: sorted.flat()})}
  }

  #writeKid(kid: TagKid, owner: number, page: number | undefined): PdfValue {
    switch (kid.kind) {
      case 'element':
        return refOf(this.#writeElement(kid, owner))
      case 'mark':
        return this.#writeMark(kid, owner, page)
      case 'annotation':
        return this.#writeAnnotation(kid, owner)
    }
  }

  #writeMark(
    {stream, page, id}: TagMark,
    owner: number,
    usual: number | undefined
  ): PdfValue {
    const owners = this.#ownersByStream.get(stream) ?? []
    this.#ownersByStream.set(stream, owners)
    owners[id] = refOf(owner)
    if (stream === page && page === usual) return id
    return dictOf({
      Type: nameOf('MCR'),
      Pg: refOf(page),
      ...(stream === page ? {} : {Stm: refOf(stream)}),
      MCID: id
    })
  }

  #writeAnnotation({page, object}: TagAnnotation, owner: number): PdfDict {
    this.#ownerByAnnotation.set(object, refOf(owner))
    return dictOf({Type: nameOf('OBJR'), Pg: refOf(page), Obj: refOf(object)})
  }
}

/** The page of an element's first mark: those on it are told by their number alone. */
function firstPageOf(kids: readonly TagKid[]): number | undefined {
  return kids.find(
    (kid): kid is TagMark => kid.kind === 'mark' && kid.page === kid.stream
  )?.page
}
