import type {Heading, Nodes, Root} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'
import {noted, type Noted} from '../model/noted.js'
import type {Directive} from '../model/tree.js'
import {countHeadings, kindOf, type ChapterKind} from './count-headings.js'
import {labelOf} from './directives.js'
import {wordsOf} from './elements.js'
import {giveIds, type Claim} from './give-ids.js'
import type {Ids} from './ids.js'
import type {Outline, OutlineChapter, SpotKind} from './outline.js'
import {slugOf} from '../model/slug.js'
import type {FoundChapter} from './split-chapters.js'

export interface NumberOptions {
  readonly ids: Ids
  /** Whether notes to do are printed, with what stands in them. */
  readonly isDraft: boolean
}

/**
 * Gives chapters, sections, figures, tables, boxes and cases their numbers and
 * ids, in the order of the text.
 *
 * @returns
 *   The order of the report, and `html/duplicate-id` for each id that was given
 *   before.
 */
export function numberReport(
  chapters: readonly FoundChapter[],
  options: NumberOptions
): Noted<Outline> {
  const claims = findClaims(chapters, options.isDraft)
  const {value: spots, diagnostics} = giveIds(claims, options.ids)

  const named = new Map(
    claims.toReversed().flatMap(({node, written}) => {
      const spot = spots.get(node)
      // The first of several holders of one id keeps it, so it is set last.
      return written && spot ? [[written.text, spot] as const] : []
    })
  )
  const ids = new Set([...spots.values()].map(({id}) => id))
  const ordered = chapters.flatMap((chapter): OutlineChapter[] => {
    const spot = spots.get(chapter.heading)
    return spot ? [{...chapter, ...kindOf(chapter.heading), spot}] : []
  })
  return noted({chapters: ordered, spots, named, ids}, diagnostics)
}

function findClaims(chapters: readonly FoundChapter[], isDraft: boolean): Claim[] {
  const headings = countHeadings()
  const counts = {figure: 0, table: 0, box: 0, case: 0}

  return chapters.flatMap((chapter) => {
    const claims: Claim[] = []
    const sections = new Set<Nodes>([chapter.heading, ...chapter.children])
    const root: Root = {type: 'root', children: [chapter.heading, ...chapter.children]}
    visit(root, (node) => {
      if (node.type === 'heading' && sections.has(node)) {
        claims.push(claimOfHeading(node, headings.next(node), chapter))
      } else if (node.type === 'containerDirective' || node.type === 'leafDirective') {
        if (node.name === 'todo' && !isDraft) return SKIP
        const kind = SPOT_KINDS.get(node.name)
        if (!kind) return
        // A box is counted only where it can be referred to.
        const isCounted = kind !== 'box' || node.data.braces.id !== undefined
        const number = isCounted ? String(++counts[kind]) : undefined
        claims.push(claimOfBlock(node, {kind, number}))
      }
      return
    })
    return claims
  })
}

function claimOfHeading(
  node: Heading,
  number: string | undefined,
  {heading}: FoundChapter
): Claim {
  const words = wordsOf(node)
  const kind = kindOfHeading(node, kindOf(heading))
  return {
    node,
    written: node.data?.braces?.id,
    fallback: slugOf(words, 'section'),
    spot: {kind, number, words, level: node.depth}
  }
}

function kindOfHeading({depth}: Heading, {kind}: ChapterKind): SpotKind {
  if (depth !== 1) return 'section'
  return kind === 'appendix' ? 'annex' : 'chapter'
}

interface BlockSpot {
  readonly kind: BlockKind
  readonly number: string | undefined
}

function claimOfBlock(node: Directive, {kind, number}: BlockSpot): Claim {
  const words = labelOf(node).map(wordsOf).join('')
  const fallback =
    number === undefined ? slugOf(`box ${words}`, 'box') : `${PREFIXES[kind]}-${number}`
  return {
    node,
    written: node.data.braces.id,
    fallback,
    spot: {kind, number, words, level: 0}
  }
}

type BlockKind = 'figure' | 'table' | 'box' | 'case'

/** The directives that are numbered. */
const SPOT_KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['table', 'table'],
  ['chart', 'figure'],
  ['map', 'figure'],
  ['figure', 'figure'],
  ['box', 'box'],
  ['case', 'case']
])

const PREFIXES = {figure: 'fig', table: 'tbl', box: 'box', case: 'case'} as const
