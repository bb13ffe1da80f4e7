import type {Begun, Ran} from '../model/outside.js'

/** Called with the first product of a task that has two. */
export type OnFirst = (product: unknown) => void

/**
 * Waits for the last product of what a task returned. A task with two products is a
 * generator: it yields the first, and returns the other.
 */
export async function lastProductOf(
  returned: unknown,
  onFirst: OnFirst
): Promise<unknown> {
  if (!isGenerator(returned)) return returned
  for (;;) {
    const {done, value} = await returned.next()
    if (done === true) return value
    onFirst(value)
  }
}

function isGenerator(value: unknown): value is AsyncGenerator<unknown, unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

/** Settles as soon as a task has its first product, or will not have one. */
export function untilBegun(run: (onFirst: OnFirst) => Promise<Ran>): Promise<Begun> {
  return new Promise((resolve, reject) => {
    const rest = run((product) => {
      resolve({kind: 'begun', product, rest})
    })
    rest.then((ran) => {
      if (ran.kind === 'limit') resolve(ran)
      else reject(new Error('Internal error: a task ended without a first product'))
    }, reject)
  })
}
