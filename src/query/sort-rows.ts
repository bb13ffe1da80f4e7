import {diagnose, say} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {gather, noted, type Noted} from '../model/noted.js'
import type {SortKey} from '../model/request.js'
import type {CellValue} from '../model/table.js'
import {compareValues} from './compare-values.js'

export interface Order<T> {
  readonly valueOf: (row: T) => CellValue | undefined
  readonly descending: boolean
}

/** Something that rows can be sorted by, and how an author names it. */
export interface Sortable<T> {
  readonly name: string
  readonly valueOf: Order<T>['valueOf']
}

/**
 * Sorts rows by one value after the other; equal ones keep their order. A row
 * without a value comes last in either direction, since it is neither small nor
 * large.
 */
export function sortRows<T>(
  rows: readonly T[],
  orders: readonly Order<T>[]
): readonly T[] {
  return rows.toSorted((a, b) => {
    for (const {valueOf, descending} of orders) {
      const order = compareKnown(valueOf(a), valueOf(b), descending)
      if (order !== 0) return order
    }
    return 0
  })
}

function compareKnown(
  a: CellValue | undefined,
  b: CellValue | undefined,
  descending: boolean
): number {
  const hasA = a !== undefined && a.kind !== 'missing'
  const hasB = b !== undefined && b.kind !== 'missing'
  if (!hasA || !hasB) return Number(hasB) - Number(hasA)
  return descending ? compareValues(b, a) : compareValues(a, b)
}

/** Finds what each key of a `sort=` names, or notes `query/unknown-sort`. */
export function findOrders<T>(
  keys: readonly SortKey[],
  sortables: readonly Sortable<T>[]
): Noted<readonly Order<T>[]> {
  const found = gather(keys.map((key) => findOrder(key, sortables)))
  return noted(
    found.value.filter((order) => order !== undefined),
    found.diagnostics
  )
}

function findOrder<T>(
  {by, descending}: SortKey,
  sortables: readonly Sortable<T>[]
): Noted<Order<T> | undefined> {
  const sortable = sortables.find(({name}) => name === by.text)
  if (sortable) return noted({valueOf: sortable.valueOf, descending})

  const names = sortables.map(({name}) => name)
  const message = say`the table has nothing called ${by.text} to sort by`
  const hints = hintAtName(by.text, names)
  return noted(undefined, [
    diagnose('query/unknown-sort', message, {span: by.span, hints})
  ])
}
