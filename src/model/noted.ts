import type {Diagnostic} from './diagnostic.js'

/** What a stage hands on: its product, and all it noticed while making it. */
export interface Noted<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

export function noted<T>(value: T, diagnostics: readonly Diagnostic[] = []): Noted<T> {
  return {value, diagnostics}
}

/** Runs `next` on the product of `first`; the notes of both are kept, in order. */
export function andThen<A, B>(first: Noted<A>, next: (value: A) => Noted<B>): Noted<B> {
  const second = next(first.value)
  return {value: second.value, diagnostics: [...first.diagnostics, ...second.diagnostics]}
}

/** Gathers products and notes of several runs of one stage, in order. */
export function gather<T>(all: readonly Noted<T>[]): Noted<readonly T[]> {
  return {
    value: all.map(({value}) => value),
    diagnostics: all.flatMap(({diagnostics}) => diagnostics)
  }
}
