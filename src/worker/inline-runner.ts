import type {Begun, Ran, Runner} from '../model/outside.js'
import {isStackOverflow} from './is-stack-overflow.js'
import {lastProductOf, untilBegun, type OnFirst} from './products.js'

/**
 * Runs tasks in the thread of the caller: without limits of time and heap, and
 * without a thread's start.
 *
 * Inputs and products are cloned all the same, so that what runs here also runs in
 * a thread, and neither side can change what the other holds.
 */
export class InlineRunner implements Runner {
  readonly #tasks: ReadonlyMap<string, (input: never) => unknown>

  constructor(tasks: ReadonlyMap<string, (input: never) => unknown>) {
    this.#tasks = tasks
  }

  run(task: string, input: unknown): Promise<Ran> {
    return this.#carryOut(task, input, () => undefined)
  }

  begin(task: string, input: unknown): Promise<Begun> {
    return untilBegun((onFirst) => this.#carryOut(task, input, onFirst))
  }

  async #carryOut(task: string, input: unknown, onFirst: OnFirst): Promise<Ran> {
    const run = this.#tasks.get(task)
    if (!run) throw new Error(`Internal error: no task is called \`${task}\``)
    try {
      const returned: unknown = Reflect.apply(run, undefined, [structuredClone(input)])
      const product = await lastProductOf(returned, (first) => {
        onFirst(structuredClone(first))
      })
      return {kind: 'done', product: structuredClone(product)}
    } catch (error) {
      if (isStackOverflow(error)) return {kind: 'limit', limit: 'stack'}
      throw error
    }
  }
}
