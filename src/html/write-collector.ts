import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import type {PartNode} from '../model/parts.js'
import {findAttribute, type LeafDirective} from '../model/tree.js'
import {partAt, placeAt, type Desk, type Gathered, type ListPart} from './desk.js'
import type {Terms} from './terms.js'

/**
 * Writes a list of what the report holds. A list of figures or tables is filled by
 * `fillCollectors` when all of them are written, since it may stand before them.
 *
 * One that has nothing to list is left out, and `html/empty-collector` says so.
 */
export function writeCollector(desk: Desk, node: LeafDirective): PartNode | undefined {
  const of = findAttribute(node, 'of')?.value
  if (!isCollected(of)) return undefined
  if (!hasEntries(desk, of)) {
    desk.diagnostics.push(emptyCollector(of, placeAt(desk, node)))
    return undefined
  }
  if (of === 'abbreviations') {
    const filling = {entries: abbreviationsOf(desk.terms)}
    return partAt(desk, node, {type: 'part', name: of, filling})
  }
  if (of === 'symbols') {
    const entries = desk.symbols.map(({symbol, label = ''}) => {
      return {short: symbol, long: label}
    })
    return partAt(desk, node, {type: 'part', name: 'abbreviations', filling: {entries}})
  }
  const filling = {title: desk.labels[of], entries: []}
  const part = partAt<ListPart>(desk, node, {type: 'part', name: 'list-of', filling})
  desk.collectors.push({node: part, of})
  return part
}

/** Fills the lists of figures and tables, where they stand in the tree. */
export function fillCollectors(gathered: Gathered): void {
  for (const {node, of} of gathered.collectors) {
    const entries = gathered[of].map((entry) => ({...entry, slot: entry.id}))
    node.filling = {...node.filling, entries}
  }
}

function hasEntries({outline, terms, symbols}: Desk, of: Of): boolean {
  if (of === 'symbols') return 0 < symbols.length
  if (of === 'abbreviations') return terms.entries.some((entry) => terms.isUsed(entry))
  const kind = of === 'figures' ? 'figure' : 'table'
  return [...outline.spots.values()].some((spot) => spot.kind === kind)
}

const COLLECTED = ['figures', 'tables', 'abbreviations', 'symbols'] as const

type Of = (typeof COLLECTED)[number]

function isCollected(of: string | undefined): of is Of {
  return COLLECTED.some((it) => it === of)
}

/** The entries in use, by their letters. */
function abbreviationsOf(
  terms: Terms
): readonly {short: string; long: string; definition?: string | undefined}[] {
  return terms.entries
    .filter((entry) => terms.isUsed(entry))
    .map(({short, long, definition}) => ({short, long, definition}))
    .toSorted((a, b) => compareWords(a.short, b.short))
}

/**
 * Compares by letters without signs and case, then by code units: an order that
 * no machine's settings change.
 */
function compareWords(a: string, b: string): number {
  const [plainA, plainB] = [plainLetters(a), plainLetters(b)]
  if (plainA !== plainB) return plainA < plainB ? -1 : 1
  return a < b ? -1 : 1
}

function plainLetters(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function emptyCollector(of: Of, span: Diagnostic['span']): Diagnostic {
  return diagnose('html/empty-collector', `there are no ${of} to list`, {
    span,
    hints: ['Delete the list; it is left out.']
  })
}
