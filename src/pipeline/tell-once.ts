import {visit} from 'unist-util-visit'
import type {Diagnostic, Span} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'
import {isDirective, spanOf, type ContainerDirective} from '../model/tree.js'

/** A block of the text that was repeated for the rows of a table. */
export interface Repeated {
  readonly node: ContainerDirective
  readonly file: ProjectPath
  /** Left out where it could not be repeated. */
  readonly table: string | undefined
}

/** The most hints that a diagnostic has (`style.md`, section 6). */
const MOST_HINTS = 2

/**
 * Tells once what is wrong in all copies of a block, and in how many more of them:
 * there is one place to mend. What was not repeated at all leads to no unknown ids.
 */
export function tellOnce(
  diagnostics: readonly Diagnostic[],
  repeated: readonly Repeated[]
): readonly Diagnostic[] {
  if (repeated.length === 0) return diagnostics
  const lost = repeated.filter(({table}) => table === undefined).flatMap(idsIn)
  const groups = new Map<string, Diagnostic[]>()
  diagnostics.forEach((it, index) => {
    const isCopied = repeated.some(({node, file}) => isWithin(it.span, file, node))
    const key = isCopied ? JSON.stringify([it.code, it.span]) : String(index)
    const group = groups.get(key)
    if (group) group.push(it)
    else groups.set(key, [it])
  })
  return [...groups.values()]
    .flatMap(mergeCopies)
    .filter((it) => !isLostReference(it, lost))
}

function mergeCopies(group: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first] = group
  if (!first || group.length === 1) return group
  const messages = new Set(group.map(({message}) => JSON.stringify(message)))
  if (messages.size === 1) return [first]
  const others = messages.size - 1
  const more = `It is so for ${others} ${others === 1 ? 'row' : 'rows'} more.`
  return [{...first, hints: [...first.hints.slice(0, MOST_HINTS - 1), more]}]
}

function isWithin(
  span: Span | undefined,
  file: ProjectPath,
  {position}: ContainerDirective
): boolean {
  if (span?.file !== file || !position) return false
  const {start, end} = spanOf(file, position)
  return start.line <= span.start.line && span.start.line <= end.line
}

function idsIn({node}: Repeated): readonly string[] {
  const ids: string[] = []
  visit(node, (it) => {
    const braces = isDirective(it)
      ? it.data.braces
      : it.type === 'heading' && it.data?.braces
    if (braces && braces.id) ids.push(braces.id.text)
  })
  return ids
}

/** Whether a reference leads to a copy that there would be. */
function isLostReference({code, message}: Diagnostic, lost: readonly string[]): boolean {
  if (code !== 'html/unknown-reference' || typeof message === 'string') return false
  return message.some(
    (it) => typeof it !== 'string' && lost.some((id) => it.quote.startsWith(`${id}-`))
  )
}
