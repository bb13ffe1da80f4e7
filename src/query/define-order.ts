import {diagnose, quoteAll, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ReadQuery} from './define-tables.js'

/** Definitions in an order in which each can be made. */
export interface DefineOrder {
  readonly queries: readonly ReadQuery[]
  /** Names of those that need each other, and of those that need one of them. */
  readonly circular: readonly string[]
}

/**
 * Orders definitions so that each stands after those that it asks, else as they are
 * written. Notes `query/circular-table` at the first of those that need each other.
 */
export function defineOrder(queries: readonly ReadQuery[]): Noted<DefineOrder> {
  const ordered: ReadQuery[] = []
  let waiting = queries
  for (;;) {
    const names = new Set(waiting.map(nameOf))
    const ready = waiting.filter((it) => !neededBy(it).some((name) => names.has(name)))
    if (ready.length === 0) break
    ordered.push(...ready)
    waiting = waiting.filter((it) => !ready.includes(it))
  }
  const circular = waiting.map(nameOf)
  return noted({queries: ordered, circular}, findCircles(waiting))
}

function nameOf({block}: ReadQuery): string {
  return block.label.text
}

function neededBy({statement}: ReadQuery): readonly string[] {
  return statement.tables.map(({name}) => name)
}

/** One diagnostic for each circle, at its first definition. */
function findCircles(waiting: readonly ReadQuery[]): readonly Diagnostic[] {
  const told = new Set<ReadQuery>()
  return waiting.flatMap((query) => {
    const circle = told.has(query) ? undefined : findCircle(query, waiting)
    if (!circle) return []
    for (const it of circle) told.add(it)
    const [first, ...others] = circle.map(nameOf)
    const words =
      others.length === 0
        ? ['the table ', {quote: first ?? ''}, ' is defined over itself']
        : ['the tables ', ...quoteAll(circle.map(nameOf)), ' are defined over each other']
    return [
      diagnose('query/circular-table', words, {
        span: query.block.label.span,
        related: circle.slice(1).map(({block}) => ({
          span: block.label.span,
          message: ['', {quote: block.label.text}, ' is defined here']
        })),
        hints: ['Define one of them over the data alone.']
      })
    ]
  })
}

/** The definitions from one back to itself, where there is such a way. */
function findCircle(
  start: ReadQuery,
  all: readonly ReadQuery[]
): readonly ReadQuery[] | undefined {
  const seen = new Set<ReadQuery>()
  const follow = (way: readonly ReadQuery[]): readonly ReadQuery[] | undefined => {
    const last = way.at(-1)
    if (!last) return undefined
    for (const next of all.filter((it) => neededBy(last).includes(nameOf(it)))) {
      if (next === start) return way
      if (seen.has(next)) continue
      seen.add(next)
      const found = follow([...way, next])
      if (found) return found
    }
    return undefined
  }
  return follow([start])
}
