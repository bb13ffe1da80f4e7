import Handlebars from 'handlebars'
import type {Html} from '../model/html.js'
import type {Content, Field, Shape} from '../model/parts.js'
import {nameOf} from './scope.js'

export type Medium = 'screen' | 'print'

/** Fields that only one medium shows, by the medium that leaves them out. */
const LEFT_OUT: Readonly<Record<Medium, readonly string[]>> = {
  screen: ['print', 'slot'],
  print: ['wide', 'narrow', 'data', 'csv', 'permalink', 'regionLabel']
}

export interface ContextOptions {
  readonly medium: Medium
  readonly write: (content: Content) => Html
}

/** What a template sees: only this, with nothing inherited. */
export type Context = Readonly<Record<string, unknown>>

/**
 * Makes what a template is filled with, by the shape of its part: every field of
 * the shape is there, and none else. Texts stay texts, which are escaped; content
 * becomes HTML; what is absent is empty.
 */
export function contextOf(
  shape: Shape,
  filling: object,
  options: ContextOptions
): Context {
  const leftOut = LEFT_OUT[options.medium]
  const fields = Object.entries(shape).map(([key, field]): [string, unknown] => {
    const name = nameOf(key)
    const value: unknown = leftOut.includes(name) ? undefined : Reflect.get(filling, name)
    if (value !== undefined) return [name, valueOf(name, field, value, options)]
    const mayBeAbsent = key !== name || leftOut.includes(name)
    if (!mayBeAbsent) throw new Error(`Internal error: \`${name}\` is not filled`)
    return [name, field === 'text' || field === 'content' ? '' : undefined]
  })
  const context: Record<string, unknown> = Object.fromEntries(fields)
  Object.setPrototypeOf(context, null)
  return context
}

function valueOf(
  name: string,
  field: Field,
  value: unknown,
  options: ContextOptions
): unknown {
  if (field === 'text' && typeof value === 'string') return value
  if (field === 'flag' && typeof value === 'boolean') return value
  if (field === 'content' && isContent(value)) {
    // An empty text is absent to `#if`; an empty piece of HTML would not be.
    return value.length === 0 ? '' : new Handlebars.SafeString(options.write(value))
  }
  if (typeof field === 'object' && typeof value === 'object' && value !== null) {
    if ('of' in field) return contextOf(field.of, value, options)
    if (isList(value)) return value.map((it) => contextOf(field.each, it, options))
  }
  throw new Error(`Internal error: \`${name}\` is filled with something else`)
}

function isList(value: object): value is readonly object[] {
  return Array.isArray(value)
}

function isContent(value: unknown): value is Content {
  return Array.isArray(value)
}
