import type {Diagnostic} from './diagnostic.js'

/** What a stage hands on: its product, and all it noticed while making it. */
export interface Noted<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

export function noted<T>(value: T, diagnostics: readonly Diagnostic[] = []): Noted<T> {
  return {value, diagnostics}
}

/** Gathers products and notes of several runs of one stage, in order. */
export function gather<T>(all: readonly Noted<T>[]): Noted<readonly T[]> {
  return {
    value: all.map(({value}) => value),
    diagnostics: all.flatMap(({diagnostics}) => diagnostics)
  }
}
