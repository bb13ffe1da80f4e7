import {expect, test} from 'vitest'
import {InlineRunner} from '../../src/worker/inline-runner.js'

const runner = new InlineRunner(
  new Map<string, (input: never) => unknown>([
    ['keep', (input: {names: string[]}) => input],
    ['recurse', recurse],
    ['halveInSteps', halveInSteps],
    ['makeFunction', () => () => 1]
  ])
)

function recurse(): number {
  return 1 + recurse()
}

test('a task gets a copy of its input and gives a copy of its product', async () => {
  const input = {names: ['a']}
  const ran = await runner.run('keep', input)
  expect(ran).toEqual({kind: 'done', product: input})
  expect(ran.kind === 'done' && ran.product).not.toBe(input)
})

async function* halveInSteps({
  numbers
}: {
  numbers: [number]
}): AsyncGenerator<number[], number> {
  const [number] = numbers
  yield numbers
  numbers[0] = number / 2
  return await Promise.resolve(numbers[0])
}

test('what a task goes on with does not change its first product', async () => {
  const begun = await runner.begin('halveInSteps', {numbers: [8]})
  expect(begun).toMatchObject({kind: 'begun', product: [8]})
  const rest = begun.kind === 'begun' ? await begun.rest : undefined
  expect(rest).toEqual({kind: 'done', product: 4})
  expect(begun).toMatchObject({kind: 'begun', product: [8]})
})

test('the limit of stack is met as in a thread', async () => {
  expect(await runner.run('recurse', {})).toEqual({kind: 'limit', limit: 'stack'})
})

test('a product that cannot be cloned is thrown as a bug', async () => {
  await expect(runner.run('makeFunction', {})).rejects.toThrow()
})
