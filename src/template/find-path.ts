import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import type {Field} from '../model/parts.js'
import type {ProjectPath} from '../model/path.js'
import {spanOfNode, type Path} from './parse-template.js'
import {findField, type Scope} from './scope.js'

/** What an `#each` tells of its round; each can only be asked for. */
const ROUNDS = ['first', 'last', 'index']

/** What a path reaches, or a `template/unknown-path` that says why it reaches nothing. */
export interface Reached {
  readonly field?: Field | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Finds what a path of a template reaches from a scope. */
export function findPath(file: ProjectPath, path: Path, scope: Scope): Reached {
  const unknown = (
    message: Diagnostic['message'],
    hints: Diagnostic['hints']
  ): Reached => ({
    diagnostics: [
      diagnose('template/unknown-path', message, {span: spanOfNode(file, path), hints})
    ]
  })
  if (path.data) {
    const isKnown = scope.isRepeated && ROUNDS.includes(path.parts.join('.'))
    if (isKnown) return {field: 'flag', diagnostics: []}
    return unknown(say`there is no ${path.original} here`, [
      'Write the path from here, with `../` for what is around it.'
    ])
  }

  const base = climb(scope, path.depth)
  if (!base) {
    return unknown(say`${path.original} leads out of what the part is filled with`, [
      'Take away one `../`: `#if` and `#unless` do not need one.'
    ])
  }
  const found = findField(base, path.parts)
  if (found.kind === 'field') return {field: found.field, diagnostics: []}
  if (found.kind === 'unknown') {
    return unknown(
      say`there is nothing called ${found.name} here`,
      hintAtName(found.name, found.known)
    )
  }
  const {name, why} = found
  if (why === 'leaf') return unknown(say`${name} has nothing in it`, [])
  const [kind, block] =
    why === 'list'
      ? [say`${name} is a list`, `{{#each ${name}}}`]
      : [say`${name} may be absent`, `{{#with ${name}}}`]
  return unknown(kind, [say`Write ${block} around it.`])
}

function climb(scope: Scope, depth: number): Scope | undefined {
  let base: Scope | undefined = scope
  for (let step = 0; step < depth; step++) base = base?.outer
  return base
}
