import {diagnose, say, type Diagnostic, type Span} from './diagnostic.js'
import {hintAtName} from './nearest.js'
import type {CellValue} from './table.js'

/**
 * A value that a report gives a name: `let: {year: 2024}` in its front matter.
 *
 * It is written `$year` in braces, and `:value[$year]` in a sentence.
 */
export interface Parameter {
  /** `[a-z][a-z0-9_]*`. */
  readonly name: string
  readonly value: ParameterValue
  /** Its name in the front matter. */
  readonly span: Span
}

export type ParameterValue = Exclude<CellValue, {readonly kind: 'missing' | 'boolean'}>

/** `$name` in a text: from the sign to the end of the name. */
export interface ParameterUse {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** What the name of a parameter, as that of a column, is made of. */
export const PARAMETER_NAME = /^[a-z][a-z0-9_]*$/

/**
 * Finds each `$name`: neither glued to a letter, a digit or another `$`, as in
 * `US$ample` and in the `$$` of SQL, nor behind a backslash.
 */
export function findUses(text: string): readonly ParameterUse[] {
  const uses = text.matchAll(
    /(?<![\p{L}\p{N}_$\\])\$([a-z][a-z0-9_]*)(?![\p{L}\p{N}_$])/gu
  )
  return [...uses].map(({0: written, 1: name = '', index}) => ({
    name,
    start: index,
    end: index + written.length
  }))
}

/**
 * Tells that nothing is called so.
 *
 * @param known
 *   The names that there are at this place.
 */
export function unknownParameter(
  name: string,
  span: Span,
  known: readonly string[]
): Diagnostic {
  const message = say`there is no parameter ${{quote: `$${name}`, span}}`
  const near = hintAtName(name, known)
  const declare = [
    'Give it a value at the head of ',
    {quote: 'report.md'},
    ', as ',
    {quote: `let: {${name}: …}`},
    '.'
  ]
  const hints = 0 < near.length ? near : [declare]
  return diagnose('binding/unknown-parameter', message, {span, hints})
}
