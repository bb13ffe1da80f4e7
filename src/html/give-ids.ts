import type {Nodes} from 'mdast'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Ids} from './ids.js'
import type {Spot} from './outline.js'

/** Something that gets an id: its spot without one, and what was asked for. */
export interface Claim {
  readonly node: Nodes
  readonly spot: Omit<Spot, 'id'>
  /** As the author wrote it. */
  readonly written?: {readonly text: string; readonly span: Span} | undefined
  /** What it is called where nothing was written. */
  readonly fallback: string
}

/**
 * Gives each claim an id of its own.
 *
 * Ids that authors gave come first, so that none of ours takes one of them.
 *
 * @returns
 *   A spot for each node, and `html/duplicate-id` for each id that another has
 *   already; it gets the next that is free, so that the page is sound all the same.
 */
export function giveIds(
  claims: readonly Claim[],
  ids: Ids
): Noted<ReadonlyMap<Nodes, Spot>> {
  const diagnostics: Diagnostic[] = []
  const holders = new Map<string, Span>()
  const kept = new Map<Nodes, string>()

  for (const {node, written} of claims) {
    if (!written) continue
    const {text, span} = written
    if (ids.claim(text)) {
      kept.set(node, text)
      holders.set(text.toLowerCase(), span)
    } else {
      diagnostics.push(duplicateId(text, span, holders.get(text.toLowerCase())))
    }
  }
  const spots = claims.map(({node, spot, written, fallback}) => {
    const id = kept.get(node) ?? ids.take(written?.text ?? fallback)
    return [node, {...spot, id}] as const
  })
  return noted(new Map(spots), diagnostics)
}

function duplicateId(id: string, span: Span, first: Span | undefined): Diagnostic {
  return diagnose(
    'html/duplicate-id',
    say`the id ${{quote: id, span}} is given a second time`,
    {
      span,
      related: first ? [{span: first, message: 'it was given here first'}] : [],
      hints: [
        'Give each heading, figure, table, box and case an id of its own; upper and lower case count as one.'
      ]
    }
  )
}
