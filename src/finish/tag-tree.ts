import type {PdfValue} from '../pdf/value.js'

/**
 * The structure tree of a PDF (ISO 32000-1, section 14.7) as a tree of our own: what
 * the browser wrote is read into it, mended, and written anew.
 */
export interface TagElement {
  readonly kind: 'element'
  /** Its structure type, as `P`. */
  readonly type: string
  /** What else it says: `Alt`, `Lang`, `E`, `ActualText`, attributes. */
  readonly entries: ReadonlyMap<string, PdfValue>
  readonly kids: readonly TagKid[]
  /** The object that it was read from; a made one has none. */
  readonly object?: number | undefined
}

export type TagKid = TagElement | TagMark | TagAnnotation

/** A piece of marked content: what an element draws. */
export interface TagMark {
  readonly kind: 'mark'
  /** The object of the page on which it is drawn. */
  readonly page: number
  /** The object whose stream draws it: the page, or a form. */
  readonly stream: number
  readonly id: number
}

/** A link's area. */
export interface TagAnnotation {
  readonly kind: 'annotation'
  readonly page: number
  readonly object: number
}

export function elementOf(
  type: string,
  kids: readonly TagKid[],
  entries: ReadonlyMap<string, PdfValue> = new Map()
): TagElement {
  return {kind: 'element', type, entries, kids}
}

export function isElement(kid: TagKid, type?: string): kid is TagElement {
  return kid.kind === 'element' && (type === undefined || kid.type === type)
}

/** A mark as a key of maps. */
export function keyOfMark({stream, id}: Pick<TagMark, 'stream' | 'id'>): string {
  return `${stream}:${id}`
}

/** An element and all that are below it, each before its kids. */
export function* elementsOf(root: TagElement): Generator<TagElement> {
  const ahead = [root]
  for (let element = ahead.pop(); element; element = ahead.pop()) {
    yield element
    for (const kid of element.kids.toReversed()) if (isElement(kid)) ahead.push(kid)
  }
}
