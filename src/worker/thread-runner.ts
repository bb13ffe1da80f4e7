import {Worker, type ResourceLimits} from 'node:worker_threads'
import type {Begun, Ran, Runner} from '../model/outside.js'
import {untilBegun, type OnFirst} from './products.js'
import type {Answer, LastAnswer, Order} from './thread.js'

/** Where a task's code lies. It is imported in the thread only. */
export interface TaskPlace {
  readonly module: URL
  /** The name of the exported function. */
  readonly function: string
}

export interface ThreadRunnerOptions {
  readonly tasks: ReadonlyMap<string, TaskPlace>
  readonly limits: {
    /** Milliseconds from the start of a task, waiting for a thread not counted. */
    readonly workerMs: number
    readonly workerHeapMb: number
    readonly workerStackMb: number
  }
  /** Threads at a time. */
  readonly threadCount?: number | undefined
  /** The compiled `thread.ts`; given by tests, which run without compiling. */
  readonly script?: URL | undefined
}

type Outcome = LastAnswer | {readonly kind: 'heap' | 'time'}

/**
 * Trees are made, walked once and thrown away, by the hundred megabytes for a long
 * report: the default of 48 MB has the collector copy many that are still in use.
 */
const YOUNG_GENERATION_MB = 96

/**
 * Runs tasks in threads with limits of time, heap and stack.
 *
 * A thread that met a limit is ended and never used again; another is kept for the
 * next task, since its code is loaded and warm by then. Threads without work do
 * not keep the process alive.
 */
export class ThreadRunner implements Runner {
  readonly #options: ThreadRunnerOptions
  readonly #waiting: (() => void)[] = []
  readonly #idle: Worker[] = []
  readonly #all = new Set<Worker>()
  #free: number
  #isClosed = false

  constructor(options: ThreadRunnerOptions) {
    this.#options = options
    this.#free = options.threadCount ?? 1
  }

  run(task: string, input: unknown): Promise<Ran> {
    return this.#carryOut(task, input, () => undefined)
  }

  begin(task: string, input: unknown): Promise<Begun> {
    return untilBegun((onFirst) => this.#carryOut(task, input, onFirst))
  }

  async #carryOut(task: string, input: unknown, onFirst: OnFirst): Promise<Ran> {
    const answer = await this.#order({...this.#placeOf(task), input}, onFirst)
    switch (answer.kind) {
      case 'done':
        return {kind: 'done', product: answer.product}
      case 'stack':
      case 'heap':
      case 'time':
        return {kind: 'limit', limit: answer.kind}
      case 'bug':
        throw answer.error
    }
  }

  /** Ends all threads; what still waits for one fails, or it would start another. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    await Promise.all([...this.#all].map((thread) => thread.terminate()))
  }

  #placeOf(task: string): Pick<Order, 'module' | 'function'> {
    const place = this.#options.tasks.get(task)
    if (!place) throw new Error(`Internal error: no task is called \`${task}\``)
    return {module: place.module.href, function: place.function}
  }

  async #order(order: Order, onFirst: OnFirst): Promise<Outcome> {
    await this.#take()
    if (this.#isClosed) {
      this.#giveBack()
      throw new Error('Internal error: a task was asked for when all threads were ended')
    }
    const thread = this.#idle.pop() ?? this.#start()
    try {
      thread.ref()
      const timeMs = this.#options.limits.workerMs
      const answer = await answerOf(thread, order, {timeMs, onFirst})
      await this.#putBack(thread, answer)
      return answer
    } catch (error) {
      await thread.terminate()
      throw error
    } finally {
      this.#giveBack()
    }
  }

  #start(): Worker {
    const {workerHeapMb, workerStackMb} = this.#options.limits
    const resourceLimits: ResourceLimits = {
      maxOldGenerationSizeMb: workerHeapMb,
      maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
      stackSizeMb: workerStackMb
    }
    const script = this.#options.script ?? new URL('./thread.js', import.meta.url)
    // Without the environment, nothing that a task makes can depend on it.
    const thread = new Worker(script, {resourceLimits, env: {}})
    this.#all.add(thread)
    thread.once('exit', () => {
      this.#all.delete(thread)
      // A thread that dies while it has no work is not asked again.
      const index = this.#idle.indexOf(thread)
      if (0 <= index) this.#idle.splice(index, 1)
    })
    return thread
  }

  async #putBack(thread: Worker, {kind}: Outcome): Promise<void> {
    // Let go of while it is being ended, a thread would let the process end before it.
    if (kind !== 'done' || this.#isClosed) {
      await thread.terminate()
      return
    }
    thread.unref()
    this.#idle.push(thread)
  }

  async #take(): Promise<void> {
    if (0 < this.#free) this.#free--
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  #giveBack(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free++
  }
}

/** Listens to one thread until it answers, fails or is out of time. */
function answerOf(
  thread: Worker,
  order: Order,
  {timeMs, onFirst}: {readonly timeMs: number; readonly onFirst: OnFirst}
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: Outcome | Error): void => {
      clearTimeout(timer)
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
      if (outcome instanceof Error) reject(outcome)
      else resolve(outcome)
    }
    const onMessage = (answer: Answer): void => {
      if (answer.kind === 'begun') onFirst(answer.product)
      else settle(answer)
    }
    const onError = (error: Error): void => {
      settle(isOutOfHeap(error) ? {kind: 'heap'} : {kind: 'bug', error})
    }
    const onExit = (code: number): void => {
      settle(new Error(`Internal error: a thread ended by itself with ${code}`))
    }
    const timer = setTimeout(() => {
      settle({kind: 'time'})
    }, timeMs)
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    try {
      thread.postMessage(order)
    } catch (error) {
      settle(new Error('Internal error: an input cannot enter a thread', {cause: error}))
    }
  })
}

function isOutOfHeap(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
