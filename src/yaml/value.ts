import type {Span} from '../model/diagnostic.js'

/** What a YAML file holds: plain data in which everything knows its place. */
export type YamlValue =
  YamlText | YamlNumber | YamlBoolean | YamlEmpty | YamlFaulty | YamlList | YamlMap

export interface YamlText {
  readonly kind: 'text'
  readonly text: string
  readonly span: Span
}

export interface YamlNumber {
  readonly kind: 'number'
  readonly number: number
  /** As it was written: `1.10` is more than the number 1.1. */
  readonly source: string
  readonly span: Span
}

export interface YamlBoolean {
  readonly kind: 'boolean'
  readonly is: boolean
  readonly source: string
  readonly span: Span
}

/** A key without a value, `null` or `~`. */
export interface YamlEmpty {
  readonly kind: 'empty'
  readonly span: Span
}

/** What was refused and told already: nothing more is said about it. */
export interface YamlFaulty {
  readonly kind: 'faulty'
  readonly span: Span
}

export interface YamlList {
  readonly kind: 'list'
  readonly values: readonly YamlValue[]
  readonly span: Span
}

export interface YamlMap {
  readonly kind: 'map'
  /** In the order of the file, each key once. A list, so that no key is special. */
  readonly entries: readonly YamlEntry[]
  readonly span: Span
}

export interface YamlEntry {
  readonly key: string
  readonly keySpan: Span
  readonly value: YamlValue
}
