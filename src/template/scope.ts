import {PARTS, type Field, type PartName, type Shape} from '../model/parts.js'

/** What a path can reach at one place of a template. */
export interface Scope {
  readonly shape: Shape
  /** What `../` reaches; left out at the top. */
  readonly outer?: Scope | undefined
  /** Whether it is the body of an `#each`, in which `@first` and its like exist. */
  readonly isRepeated: boolean
}

export type Found =
  | {readonly kind: 'field'; readonly field: Field}
  | {readonly kind: 'unknown'; readonly name: string; readonly known: readonly string[]}
  /** There is such a thing, but a path cannot lead through it. */
  | {readonly kind: 'closed'; readonly name: string; readonly why: Closed}

export type Closed = 'optional' | 'list' | 'leaf'

/** Follows the names of a path through the shape of a scope. */
export function findField({shape}: Scope, names: readonly string[]): Found {
  let field: Field = {of: shape}
  let isOptional = false
  let before = ''
  for (const name of names) {
    if (typeof field === 'string') return {kind: 'closed', name: before, why: 'leaf'}
    if ('each' in field) return {kind: 'closed', name: before, why: 'list'}
    if (isOptional) return {kind: 'closed', name: before, why: 'optional'}
    const inner: Shape = field.of
    const key = [name, `${name}?`].find((it) => Object.hasOwn(inner, it))
    const next = key === undefined ? undefined : inner[key]
    if (next === undefined) return {kind: 'unknown', name, known: namesOf(inner)}
    field = next
    isOptional = key !== name
    before = name
  }
  return {kind: 'field', field}
}

/** The scope inside a block, if the helper goes with what it is given. */
export function innerScope(
  helper: string,
  field: Field,
  outer: Scope
): Scope | undefined {
  if (helper === 'if' || helper === 'unless') return outer
  if (typeof field === 'string') return undefined
  if (helper === 'each' && 'each' in field) {
    return {shape: field.each, outer, isRepeated: true}
  }
  if (helper === 'with' && 'of' in field) {
    return {shape: field.of, outer, isRepeated: false}
  }
  return undefined
}

/** Finds a field that is needed and not given, or given as something else. */
export function findLack(needed: Shape, given: Shape): string | undefined {
  return Object.keys(needed).find((key) => {
    const name = nameOf(key)
    const field = given[name] ?? (key === name ? undefined : given[key])
    if (field === undefined) return key === name
    return JSON.stringify(field) !== JSON.stringify(needed[key])
  })
}

export function isPartName(name: string): name is PartName {
  return Object.hasOwn(PARTS, name)
}

function namesOf(shape: Shape): readonly string[] {
  return Object.keys(shape).map(nameOf)
}

/** A key of a shape without the sign that it may be absent. */
export function nameOf(key: string): string {
  return key.replace(/\?$/, '')
}
