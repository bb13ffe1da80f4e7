import type {TagElement, TagKid} from './tag-tree.js'

/** Types that hold blocks and no line of text of their own (ISO 32000-1, table 333). */
export const GROUPS: ReadonlySet<string> = new Set([
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'Aside',
  'TOC'
])

/** Types that hold either blocks or a line. */
export const MIXED: ReadonlySet<string> = new Set([
  'LBody',
  'LI',
  'TD',
  'TH',
  'Caption',
  'Note',
  'TOCI'
])

const INLINE: ReadonlySet<string> = new Set([
  'Span',
  'Quote',
  'Reference',
  'Code',
  'Link',
  'Annot',
  'Em',
  'Strong',
  'Lbl',
  'BibEntry',
  'Ruby'
])

/** Whether it stands in a line of text. A figure may stand in one, and is a block here. */
export function isInline(kid: TagKid): boolean {
  return kid.kind !== 'element' || INLINE.has(kid.type)
}

/** Whether it holds marks and nothing else: a run of text. */
export function isLeaf({kids}: TagElement): boolean {
  return 0 < kids.length && kids.every(({kind}) => kind === 'mark')
}

/**
 * What types of PDF 2.0 that the browser uses are in PDF 1.7, for readers that know
 * no others (ISO 32000-1, section 14.7.3).
 */
export const ROLES: Readonly<Record<string, string>> = {
  Aside: 'Div',
  Em: 'Span',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
  FENote: 'Note',
  DocumentFragment: 'Div'
}
