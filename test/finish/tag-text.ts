import {dictOf, nameOf, type PdfValue} from '../../src/pdf/value.js'
import type {TagElement, TagKid} from '../../src/finish/tag-tree.js'

/** An element for tests: its type, and what it holds; a number is a mark of page 1. */
export function tag(type: string, ...kids: readonly (TagKid | number)[]): TagElement {
  return {
    kind: 'element',
    type,
    entries: new Map(),
    kids: kids.map((kid) =>
      typeof kid === 'number' ? {kind: 'mark', page: 1, stream: 1, id: kid} : kid
    )
  }
}

/** The same element with an entry more. */
export function told(element: TagElement, key: string, value: PdfValue): TagElement {
  return {...element, entries: new Map([...element.entries, [key, value]])}
}

/** A head of a column. */
export function head(...kids: readonly (TagKid | number)[]): TagElement {
  const scope = dictOf({O: nameOf('Table'), Scope: nameOf('Column'), RowSpan: 1})
  return told(tag('TH', ...kids), 'A', [scope])
}

/** A mark of another page. */
export function markOn(page: number, id: number): TagKid {
  return {kind: 'mark', page, stream: page, id}
}

/** A tree in one line, as `P(1 Link(2 @))`; `@` is the area of a link. */
export function textOf(kid: TagKid): string {
  switch (kid.kind) {
    case 'mark':
      return kid.page === 1 ? String(kid.id) : `${kid.id}/${kid.page}`
    case 'annotation':
      return '@'
    case 'element':
      return `${kid.type}(${kid.kids.map(textOf).join(' ')})`
  }
}
