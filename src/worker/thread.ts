import {parentPort, type MessagePort} from 'node:worker_threads'
import {isStackOverflow} from './is-stack-overflow.js'
import {lastProductOf, type OnFirst} from './products.js'

/** What a thread is asked to do: call one exported function of one module. */
export interface Order {
  /** The address of the module, as `import()` takes it. */
  readonly module: string
  readonly function: string
  readonly input: unknown
}

/** What a thread answers; a task with two products is told of twice. */
export type Answer = FirstProduct | LastAnswer

export interface FirstProduct {
  readonly kind: 'begun'
  readonly product: unknown
}

/** What ends an order. */
export type LastAnswer =
  | {readonly kind: 'done'; readonly product: unknown}
  | {readonly kind: 'stack'}
  | {readonly kind: 'bug'; readonly error: unknown}

type Task = (input: unknown) => unknown

/**
 * The script of a thread: carries out one order after another, until the thread is
 * ended from outside.
 */
if (parentPort) serve(parentPort)

function serve(port: MessagePort): void {
  port.on('message', (order: Order) => {
    const onFirst: OnFirst = (product) => {
      send(port, {kind: 'begun', product})
    }
    void carryOut(order, onFirst).then((answer) => {
      send(port, answer)
    })
  })
}

async function carryOut(order: Order, onFirst: OnFirst): Promise<LastAnswer> {
  try {
    const exported: unknown = await import(order.module)
    const task: unknown = Reflect.get(Object(exported), order.function)
    if (!isTask(task)) {
      const missing = `\`${order.module}\` exports no function \`${order.function}\``
      throw new Error(`Internal error: ${missing}`)
    }
    return {kind: 'done', product: await lastProductOf(task(order.input), onFirst)}
  } catch (error) {
    return isStackOverflow(error) ? {kind: 'stack'} : {kind: 'bug', error}
  }
}

/** A product that cannot be cloned is a bug of the task, not of the thread. */
function send(port: MessagePort, answer: Answer): void {
  try {
    port.postMessage(answer)
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
    port.postMessage({
      kind: 'bug',
      error: new Error(`Internal error: a product cannot leave its thread: ${reason}`)
    } satisfies Answer)
  }
}

function isTask(value: unknown): value is Task {
  return typeof value === 'function'
}
