import {keyOf} from '../model/key-of.js'
import type {CellValue} from '../model/table.js'

/** Puts together what has one key, in the order of first places. */
export function groupBy<T>(
  all: readonly T[],
  toKey: (one: T) => string
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = toKey(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

/** The values that differ, each at its first place. */
export function distinctOf(values: readonly CellValue[]): readonly CellValue[] {
  return [...groupBy(values, keyOf).values()].flatMap((group) => group.slice(0, 1))
}
