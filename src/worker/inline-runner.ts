import type {Ran, Runner} from '../model/outside.js'
import {isStackOverflow} from './is-stack-overflow.js'

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

  async run(task: string, input: unknown): Promise<Ran> {
    const run = this.#tasks.get(task)
    if (!run) throw new Error(`Internal error: no task is called \`${task}\``)
    try {
      const product: unknown = await Reflect.apply(run, undefined, [
        structuredClone(input)
      ])
      return {kind: 'done', product: structuredClone(product)}
    } catch (error) {
      if (isStackOverflow(error)) return {kind: 'limit', limit: 'stack'}
      throw error
    }
  }
}
