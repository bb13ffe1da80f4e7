/** Tasks that meet each limit, and some that do not. */

export function double({number}) {
  return {doubled: number * 2, bytes: new Uint8Array([number])}
}

export function spinForever() {
  for (;;);
}

export function eatHeap() {
  const eaten = []
  for (;;) eaten.push(new Array(1000).fill(eaten.length))
}

export function recurse() {
  return 1 + recurse()
}

export function fail() {
  throw new Error('Internal error: the task itself is wrong')
}

export function returnFunction() {
  return () => 1
}

let calls = 0
export function countCalls() {
  calls++
  return calls
}

export function listEnvironment() {
  return Object.keys(process.env)
}

export async function* halveInSteps({number}) {
  yield {half: number / 2}
  return {quarter: number / 4}
}

export async function* spinInStepTwo() {
  yield 'first'
  for (;;);
}

export async function* failInStepTwo() {
  yield 'first'
  throw new Error('Internal error: the second step is wrong')
}

export async function* recurseInStepOne() {
  yield recurse()
}
