import {diagnose, type Diagnostic, type Span, type Wording} from '../model/diagnostic.js'
import {gather, noted, type Noted} from '../model/noted.js'
import {hintAtName} from '../model/nearest.js'
import type {JsonSchema} from './json-schema.js'
import type {YamlValue} from './value.js'

/**
 * A kind of value: how it is read, what it is called, and its JSON Schema.
 *
 * `read` gives `undefined` for what is wrong, with a `config/wrong-value` error
 * unless it was told already.
 */
export interface Kind<T> {
  /** In words, as it follows “expected”: `text`, `a number`. */
  readonly words: string
  readonly schema: JsonSchema
  readonly read: (value: YamlValue) => Noted<T | undefined>
}

/** A value with its place. */
export interface Placed<T> {
  readonly value: T
  readonly span: Span
}

/** Notes that something else was expected; nothing where the value is known as faulty. */
export function wrongValue(
  value: YamlValue,
  expected: string,
  hints: readonly Wording[] = []
): readonly Diagnostic[] {
  if (value.kind === 'faulty') return []
  const message = [`expected ${expected} and found `, ...foundWords(value)]
  return [diagnose('config/wrong-value', message, {span: value.span, hints})]
}

function foundWords(
  value: Exclude<YamlValue, {kind: 'faulty'}>
): Exclude<Wording, string> {
  const {span} = value
  switch (value.kind) {
    case 'text':
      return value.text === '' ? ['an empty text'] : [{quote: value.text, span}]
    case 'number':
      return ['the number ', {quote: value.source, span}]
    case 'boolean':
      return ['the word ', {quote: value.source, span}, ' without quotes']
    case 'empty':
      return ['nothing']
    case 'list':
      return ['a list']
    case 'map':
      return ['keys and values']
  }
}

/** Any text but an empty one; white space around it is dropped. */
export const TEXT: Kind<string> = {
  words: 'text',
  schema: {type: 'string', minLength: 1},
  read(value) {
    const text = value.kind === 'text' ? value.text.trim() : ''
    if (text !== '') return noted(text)
    return noted(undefined, wrongValue(value, 'text', hintsAtText(value)))
  }
}

function hintsAtText(value: YamlValue): readonly Wording[] {
  if (value.kind === 'empty') return ['Write a value, or take the key out.']
  if (value.kind !== 'number' && value.kind !== 'boolean') return []
  return [['Put quotes around it: ', {quote: `"${value.source}"`, span: value.span}, '.']]
}

/** A text that a pattern matches whole. */
export function textLike(
  pattern: RegExp,
  words: string,
  hintAt: (text: string) => readonly Wording[] = () => []
): Kind<string> {
  return {
    words,
    schema: {type: 'string', pattern: pattern.source},
    read(value) {
      if (value.kind !== 'text') {
        return noted(undefined, wrongValue(value, words, hintsAtText(value)))
      }
      if (pattern.test(value.text)) return noted(value.text)
      return noted(undefined, wrongValue(value, words, hintAt(value.text)))
    }
  }
}

/** One of some words, exactly; the nearest is hinted at. */
export function oneOf<const T extends string>(choices: readonly T[]): Kind<T> {
  const words = `one of ${choices.join(', ')}`
  return {
    words,
    schema: {type: 'string', enum: choices},
    read(value) {
      const written = value.kind === 'text' ? value.text : ''
      const found = choices.find((it) => it === written)
      if (found !== undefined) return noted(found)
      const hints = value.kind === 'text' ? hintAtName(written, choices) : []
      return noted(undefined, wrongValue(value, words, hints))
    }
  }
}

/** A whole number from 1 on. */
export const COUNT: Kind<number> = {
  words: 'a whole number from 1 on',
  schema: {type: 'integer', minimum: 1},
  read(value) {
    const isCount = value.kind === 'number' && Number.isSafeInteger(value.number)
    if (isCount && 1 <= value.number) return noted(value.number)
    return noted(undefined, wrongValue(value, COUNT.words))
  }
}

/** Any number but the infinite ones. */
export const NUMBER: Kind<number> = {
  words: 'a number',
  schema: {type: 'number'},
  read(value) {
    const isFinite = value.kind === 'number' && Number.isFinite(value.number)
    return isFinite
      ? noted(value.number)
      : noted(undefined, wrongValue(value, NUMBER.words))
  }
}

/** `true` or `false`. */
export const FLAG: Kind<boolean> = {
  words: 'true or false',
  schema: {type: 'boolean'},
  read(value) {
    if (value.kind === 'boolean') return noted(value.is)
    return noted(undefined, wrongValue(value, FLAG.words))
  }
}

/** A list; what is wrong in it is left out. */
export function listOf<T>(kind: Kind<T>): Kind<readonly T[]> {
  const words = `a list, each ${kind.words}`
  return {
    words,
    schema: {type: 'array', items: kind.schema},
    read(value) {
      if (value.kind === 'list') return keepRead(gather(value.values.map(kind.read)))
      const hint = 'Write a list: put brackets around it, and commas between.'
      return noted(
        undefined,
        wrongValue(value, words, value.kind === 'text' ? [hint] : [])
      )
    }
  }
}

/** One, or a list of them. */
export function oneOrMore<T>(kind: Kind<T>): Kind<readonly T[]> {
  const words = `${kind.words}, or a list`
  return {
    words,
    schema: {anyOf: [kind.schema, {type: 'array', items: kind.schema}]},
    read(value) {
      if (value.kind === 'faulty') return noted(undefined)
      const values = value.kind === 'list' ? value.values : [value]
      return keepRead(gather(values.map(kind.read)))
    }
  }
}

function keepRead<T>(read: Noted<readonly (T | undefined)[]>): Noted<readonly T[]> {
  return noted(
    read.value.filter((it) => it !== undefined),
    read.diagnostics
  )
}

/** A kind that hands on the place of the value too. */
export function placed<T>(kind: Kind<T>): Kind<Placed<T>> {
  return {
    ...kind,
    read(value) {
      const read = kind.read(value)
      if (read.value === undefined) return noted(undefined, read.diagnostics)
      return noted({value: read.value, span: value.span}, read.diagnostics)
    }
  }
}
