import type {Code} from '../model/codes.js'
import type {Wording} from '../model/diagnostic.js'
import type {Kind} from './kind.js'

/** A key of a map: what may stand there and what it means. */
export interface Field<T> {
  readonly name: string
  readonly kind: Kind<T & {}>
  readonly isRequired: boolean
  /** What holds where the key is left out, or wrong. */
  readonly absent: T
  /** One sentence for the manual. */
  readonly says: string
}

/** Keys that are known and must not stand here, and why. */
export interface Refusal {
  readonly code: Code
  readonly names: readonly string[]
  /** What follows the key in the message: `is not read yet: it comes with editions`. */
  readonly why: string
  readonly hint: Wording
}

/** Everything that a map may hold: one source of reader, table and JSON Schema. */
export interface FieldTable {
  readonly fields: readonly Field<unknown>[]
  readonly refusals: readonly Refusal[]
  /** Keys of a standard that may stand and mean nothing to us. */
  readonly letStand?: readonly string[]
}

export function required<T>(
  name: string,
  kind: Kind<T & {}>,
  says: string
): Field<T | undefined> {
  return {name, kind, isRequired: true, absent: undefined, says}
}

export function optional<T>(
  name: string,
  kind: Kind<T & {}>,
  says: string
): Field<T | undefined> {
  return {name, kind, isRequired: false, absent: undefined, says}
}

export function withDefault<T>(
  name: string,
  kind: Kind<T & {}>,
  absent: T,
  says: string
): Field<T> {
  return {name, kind, isRequired: false, absent, says}
}

/** Refuses keys whose room is not built: a construct is never ignored. */
export function notYet(code: Code, comesWith: string, names: readonly string[]): Refusal {
  return {
    code,
    names,
    why: `is not read yet: it comes with ${comesWith}`,
    hint: 'Take it out.'
  }
}
