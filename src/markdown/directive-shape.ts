import type {Directive} from '../model/tree.js'
import type {Stage} from './stage.js'

export type Kind = Directive['type']

/** What a directive may be, have and hold; the table of all is `DIRECTIVES`. */
export interface DirectiveShape {
  readonly kinds: readonly Kind[]
  /** Where the whole directive cannot be used yet, what it comes with. */
  readonly comesWith?: Stage
  readonly label?: 'required' | 'allowed'
  /** What its id begins with; without it, it has none. */
  readonly id?: {readonly prefix: string; readonly isRequired: boolean}
  readonly attributes?: Readonly<Record<string, AttributeShape>>
  /**
   * How columns are named that pick rows: bare, as `year=2024`, or only as
   * `where.year=2024` (the language, rule 9).
   */
  readonly filters?: 'bare' | 'where'
  /** What else attributes may begin with that name a column, as `digits.`. */
  readonly prefixes?: readonly string[]
  /** Names of directives of which one must be right around it. */
  readonly parents?: readonly string[]
  /** Whether several may stand in one parent. */
  readonly isRepeatable?: boolean
  /** Names of containers in which it must not stand, at any depth. */
  readonly notWithin?: readonly string[]
}

export interface AttributeShape {
  /** Whether it must be there: always, or where the directive is a leaf. */
  readonly isRequired?: boolean | 'on-leaf'
  /** All it may be; left out where any text will do. */
  readonly values?: readonly string[]
  /** What it cannot be yet, and with what that comes. */
  readonly laterValues?: Readonly<Record<string, Stage>>
  /** How it must be written, with an example. */
  readonly form?: RegExp
  readonly example?: string
  /** Another attribute that it needs beside it. */
  readonly needs?: string
  /** Where the attribute cannot be used yet, what it comes with. */
  readonly comesWith?: Stage
}

/** How a kind is written, as `::name`. */
export function writtenAs(name: string, kind: Kind): string {
  return `${COLONS[kind]}${name}`
}

const COLONS: Readonly<Record<Kind, string>> = {
  textDirective: ':',
  leafDirective: '::',
  containerDirective: ':::'
}
