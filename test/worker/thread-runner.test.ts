import {rmSync} from 'node:fs'
import {afterAll, expect, test} from 'vitest'
import {ThreadRunner} from '../../src/worker/thread-runner.js'
import {compileThread} from './thread-script.js'

const {folder, script} = compileThread()
afterAll(() => {
  rmSync(folder, {recursive: true})
})

const NAMES = [
  'double',
  'spinForever',
  'eatHeap',
  'recurse',
  'fail',
  'returnFunction',
  'countCalls',
  'listEnvironment',
  'halveInSteps',
  'spinInStepTwo',
  'failInStepTwo',
  'recurseInStepOne',
  'absent'
]
const tasks = new Map(
  NAMES.map((name) => [
    name,
    {module: new URL('./tasks.mjs', import.meta.url), function: name}
  ])
)

function runnerOf({workerMs = 20_000, threadCount = 1} = {}): ThreadRunner {
  const limits = {workerMs, workerHeapMb: 64, workerStackMb: 2}
  return new ThreadRunner({tasks, limits, threadCount, script})
}

test('a product comes back from the thread as it was made', async () => {
  await using runner = runnerOf()
  expect(await runner.run('double', {number: 21})).toEqual({
    kind: 'done',
    product: {doubled: 42, bytes: new Uint8Array([21])}
  })
})

test('a task that does not end meets the limit of time', async () => {
  await using runner = runnerOf({workerMs: 300})
  expect(await runner.run('spinForever', {})).toEqual({kind: 'limit', limit: 'time'})
})

test('a task that fills the heap meets its limit, and the program lives', async () => {
  await using runner = runnerOf()
  expect(await runner.run('eatHeap', {})).toEqual({kind: 'limit', limit: 'heap'})
})

test('a task that calls itself for ever meets the limit of stack', async () => {
  await using runner = runnerOf()
  expect(await runner.run('recurse', {})).toEqual({kind: 'limit', limit: 'stack'})
})

test('after a limit was met the next task gets a new thread', async () => {
  await using runner = runnerOf({workerMs: 2000})
  await runner.run('spinForever', {})
  expect(await runner.run('double', {number: 1})).toMatchObject({kind: 'done'})
})

test('any other exception is a bug, with the stack of the thread', async () => {
  await using runner = runnerOf()
  const error: unknown = await runner.run('fail', {}).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({message: 'Internal error: the task itself is wrong'})
  expect(error).toHaveProperty('stack', expect.stringContaining('tasks.mjs'))
})

test('a product that cannot be cloned is a bug', async () => {
  await using runner = runnerOf()
  await expect(runner.run('returnFunction', {})).rejects.toThrow(/cannot leave/)
})

test('a function that its module does not export is a bug', async () => {
  await using runner = runnerOf()
  await expect(runner.run('absent', {})).rejects.toThrow(/exports no function/)
})

test('a name that nobody registered is a bug', async () => {
  await using runner = runnerOf()
  await expect(runner.run('unheard-of', {})).rejects.toThrow(/no task/)
})

test('one thread serves task after task', async () => {
  await using runner = runnerOf()
  await runner.run('countCalls', {})
  expect(await runner.run('countCalls', {})).toEqual({kind: 'done', product: 2})
})

test('more tasks than threads wait for their turn', async () => {
  await using runner = runnerOf({threadCount: 2})
  const ran = await Promise.all(
    [1, 2, 3, 4, 5].map((number) => runner.run('double', {number}))
  )
  expect(ran.map((it) => it.kind)).toEqual(Array(5).fill('done'))
})

test('a task does not see the environment', async () => {
  await using runner = runnerOf()
  expect(await runner.run('listEnvironment', {})).toEqual({kind: 'done', product: []})
})

test('an input that cannot be cloned is a bug, and the runner goes on', async () => {
  await using runner = runnerOf()
  await expect(runner.run('double', {number: () => 1})).rejects.toThrow(/cannot enter/)
  expect(await runner.run('double', {number: 2})).toMatchObject({kind: 'done'})
})

test('what waits for a thread when all are ended fails, and starts none', async () => {
  const runner = runnerOf()
  const runs = ['spinForever', 'double', 'double'].map((task) =>
    runner.run(task, {number: 1}).catch(String)
  )
  await new Promise(setImmediate)
  await runner[Symbol.asyncDispose]()
  const told = (await Promise.all(runs)).map((it) =>
    typeof it === 'string' ? it.replace(/ with \d+$/, '') : it
  )
  expect(told).toEqual([
    'Error: Internal error: a thread ended by itself',
    'Error: Internal error: a task was asked for when all threads were ended',
    'Error: Internal error: a task was asked for when all threads were ended'
  ])
})

test('a task of two products hands out the first while it makes the other', async () => {
  await using runner = runnerOf()
  const begun = await runner.begin('halveInSteps', {number: 8})
  expect(begun).toMatchObject({kind: 'begun', product: {half: 4}})
  const rest = begun.kind === 'begun' ? await begun.rest : undefined
  expect(rest).toEqual({kind: 'done', product: {quarter: 2}})
})

test('a first product is there while the other meets the limit of time', async () => {
  await using runner = runnerOf({workerMs: 1000})
  const begun = await runner.begin('spinInStepTwo', {})
  expect(begun).toMatchObject({kind: 'begun', product: 'first'})
  const rest = begun.kind === 'begun' ? await begun.rest : undefined
  expect(rest).toEqual({kind: 'limit', limit: 'time'})
})

test('a limit that is met before the first product is told instead of it', async () => {
  await using runner = runnerOf()
  const begun = await runner.begin('recurseInStepOne', {})
  expect(begun).toEqual({kind: 'limit', limit: 'stack'})
})

test('a bug after the first product fails what waits for the other, and no more', async () => {
  await using runner = runnerOf()
  const begun = await runner.begin('failInStepTwo', {})
  const rest = begun.kind === 'begun' ? begun.rest : undefined
  await expect(rest).rejects.toThrow('the second step is wrong')
  expect(await runner.run('double', {number: 1})).toMatchObject({kind: 'done'})
  // Whoever does not wait for it is not troubled: an unhandled rejection fails a test.
  await runner.begin('failInStepTwo', {})
})

test('a task of one product cannot be begun', async () => {
  await using runner = runnerOf()
  await expect(runner.begin('double', {number: 1})).rejects.toThrow(
    /without a first product/
  )
})
