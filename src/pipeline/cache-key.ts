import {hashOf, type Files} from './sources.js'

/** All that a product depends on. Two equal sets mean an equal product. */
export interface Ingredients {
  readonly stage: string
  readonly options: Readonly<Record<string, string | number | boolean>>
  /** Each input file, by project path. */
  readonly inputs: readonly Files[]
}

/**
 * The name under which a product is stored: 64 hexadecimal digits.
 *
 * Keys and paths are sorted, so the order of reading does not matter. There is
 * no time in it: a file that was touched but not changed is not built again.
 */
export function cacheKey({stage, options, inputs}: Ingredients): string {
  const files = inputs.flatMap((it) =>
    [...it].map(([path, reading]) => [
      path,
      reading.kind === 'file' ? hashOf(reading.bytes) : JSON.stringify(reading)
    ])
  )
  const recipe = [stage, Object.entries(options).toSorted(byKey), files.toSorted(byKey)]
  return hashOf(JSON.stringify(recipe))
}

function byKey([a = '']: readonly unknown[], [b = '']: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : 1
}
