import {isInline, isLeaf, MIXED, GROUPS} from './tag-types.js'
import {mendContents, mendEntry} from './mend-contents.js'
import {mendList} from './mend-list.js'
import {mendTable} from './mend-table.js'
import {readCarrier} from './read-carrier.js'
import {
  elementOf,
  type TagAnnotation,
  type TagElement,
  type TagKid,
  type TagMark
} from './tag-tree.js'

/** What the mends are told of a mark. */
export interface MarkFacts {
  /** Whether it shows letters or a picture; else it is a ground, a rule or a border. */
  showsContent(mark: TagMark): boolean
}

/**
 * Mends what the browser makes of a page's elements, so that it says what they are
 * (ISO 14289-1, section 7; the gaps are listed in ISO 32000-1, section 14.8.4).
 *
 * Grounds and borders become no content, runs of text lose their wrappers, loose
 * text becomes paragraphs, list items get bodies, tables get their groups of rows.
 */
export function mendTags(document: TagElement, facts: MarkFacts): TagElement {
  const kids = mendKids(document.kids, 'Document', facts)
  return {...document, kids: wrapRuns(kids)}
}

function mendKids(
  kids: readonly TagKid[],
  parent: string,
  facts: MarkFacts
): readonly TagKid[] {
  const mended: TagKid[] = []
  for (const kid of kids) {
    if (kid.kind === 'element') mended.push(...mendElement(kid, parent, facts))
    else if (isContent(kid, parent, facts)) mended.push(kid)
  }
  return mended
}

function isContent(
  kid: TagMark | TagAnnotation,
  parent: string,
  facts: MarkFacts
): boolean {
  return kid.kind === 'annotation' || facts.showsContent(kid) || KEEPS_PATHS.has(parent)
}

function mendElement(
  whole: TagElement,
  parent: string,
  facts: MarkFacts
): readonly TagKid[] {
  const element = readCarrier(whole)
  const isRun = element.type === 'NonStruct' && isLeaf(element)
  const type = typeOf(element)
  const kids = mendKids(element.kids, isRun ? parent : type, facts)
  if (kids.length === 0 && !KEPT_EMPTY.has(type)) return []
  if (isRun && !element.entries.has('Lang')) return kids
  return finish({...element, type, kids}, parent)
}

/** Illustrations are made of paths, and so are the bullets of lists. */
const KEEPS_PATHS = new Set(['Figure', 'Formula', 'Lbl'])

/** Without them, a table's rows would not be of one length. */
const KEPT_EMPTY = new Set(['TD', 'TH'])

/**
 * What an element is: one that holds an area is a link, and a figure around a figure
 * or a table is the group of it and its caption.
 */
function typeOf(element: TagElement): string {
  if (element.kids.some(({kind}) => kind === 'annotation')) return 'Link'
  if (element.type === 'Figure' && !element.entries.has('Alt')) return 'Div'
  return element.type
}

function finish(element: TagElement, parent: string): readonly TagKid[] {
  switch (element.type) {
    case 'NonStruct':
      return finishGeneric(element, parent)
    case 'L':
      return [mendList(element)]
    case 'Table':
      return [mendTable(element)]
    case 'TOC':
      return [mendContents(element)]
    case 'TOCI':
      return [mendEntry(element)]
    default:
      if (GROUPS.has(element.type)) return [{...element, kids: wrapRuns(element.kids)}]
      return [element]
  }
}

/**
 * Resolves a `div` or a `span`, which are one and the same to the browser: within a
 * line it is nothing; else, with a line in it, it is a paragraph.
 */
function finishGeneric({kids, entries}: TagElement, parent: string): readonly TagKid[] {
  const isLine = kids.every(isInline)
  const isWithinLine = !GROUPS.has(parent) && !MIXED.has(parent) && parent !== 'NonStruct'
  if (entries.has('Lang'))
    return [elementOf(isWithinLine ? 'Span' : isLine ? 'P' : 'Div', kids, entries)]
  if (isWithinLine || !isLine) return kids
  return [elementOf('P', kids)]
}

/** Makes paragraphs of the lines that stand among blocks. */
function wrapRuns(kids: readonly TagKid[]): readonly TagKid[] {
  const wrapped: TagKid[] = []
  let run: TagKid[] = []
  const endRun = (): void => {
    if (0 < run.length) wrapped.push(elementOf('P', run))
    run = []
  }
  for (const kid of kids) {
    if (isInline(kid)) run.push(kid)
    else {
      endRun()
      wrapped.push(kid)
    }
  }
  endRun()
  return wrapped
}
