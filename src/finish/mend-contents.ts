import {elementOf, isElement, type TagElement, type TagKid} from './tag-tree.js'

/** A table of contents holds entries and nothing else (ISO 32000-1, table 333). */
export function mendContents(contents: TagElement): TagElement {
  return {...contents, kids: contents.kids.map(toEntry)}
}

function toEntry(kid: TagKid): TagKid {
  const isOne = isElement(kid) && (ENTRIES.has(kid.type) || kid.type === 'TOC')
  return isOne ? kid : elementOf('TOCI', [kid])
}

const ENTRIES = new Set(['TOCI', 'Caption'])

/** The link of an entry is a reference to what it names. */
export function mendEntry(entry: TagElement): TagElement {
  const kids = entry.kids.map((kid) =>
    isElement(kid, 'Link') ? elementOf('Reference', [kid]) : kid
  )
  return {...entry, kids}
}
