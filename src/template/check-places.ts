import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'
import {findPath} from './find-path.js'
import {
  isBlock,
  isMustache,
  isPath,
  isText,
  spanOfNode,
  type Block,
  type Mustache,
  type Program,
  type TemplateNode
} from './parse-template.js'
import {innerScope, type Scope} from './scope.js'

/** Where in its HTML a template is. */
type Where = 'text' | 'tag' | 'double' | 'single' | 'comment' | 'style' | 'script'

/**
 * Looks for values that stand where escaping does not protect the page: in a tag
 * without quotes, in a comment or a script; and for HTML inside of an attribute
 * (security: OWASP, Cross-Site Scripting Prevention, “output encoding”).
 *
 * @returns
 *   `template/bad-template` at each.
 */
export function checkPlaces(
  file: ProjectPath,
  program: Program,
  scope: Scope
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const end = walk(program, scope, 'text')
  if (end !== 'text') {
    const span = spanOfNode(file, program)
    const message = 'the template ends inside of a tag or a comment'
    diagnostics.push(
      diagnose('template/bad-template', message, {span: {...span, start: span.end}})
    )
  }
  return diagnostics

  function walk({body}: Program, here: Scope, start: Where): Where {
    let where = start
    for (const node of body) {
      if (isText(node)) where = follow(node.value, where)
      if (isText(node) && where === 'script') note(node, 'a template holds no scripts')
      if (isMustache(node)) checkValue(node, here, where)
      if (isBlock(node)) checkBranches(node, here, where)
    }
    return where
  }

  function checkBranches(node: Block, here: Scope, where: Where): void {
    const [path] = node.params
    const field = isPath(path) ? findPath(file, path, here).field : undefined
    const inner = field && innerScope(node.path.original, field, here)
    const ends = [
      inner ? walk(node.program, inner, where) : where,
      node.inverse ? walk(node.inverse, here, where) : where
    ]
    if (ends.some((it) => it !== where)) {
      note(node, 'a block leaves a tag or a quotation open, or closes one')
    }
  }

  function checkValue(node: Mustache, here: Scope, where: Where): void {
    if (!isPath(node.path)) return
    const name = node.path.original
    const isContent = findPath(file, node.path, here).field === 'content'
    if (where === 'text' || (where === 'style' && isContent)) return
    if (where !== 'double' && where !== 'single') {
      note(node, say`${name} stands where escaping does not protect: put it in quotes`)
    } else if (isContent) {
      note(node, say`${name} is HTML and cannot stand in an attribute`)
    }
  }

  function note(node: TemplateNode, message: Diagnostic['message']): void {
    diagnostics.push(
      diagnose('template/bad-template', message, {span: spanOfNode(file, node)})
    )
  }
}

/** Reads on through a stretch of HTML, and tells where it ends. */
function follow(html: string, start: Where): Where {
  let where = start
  let tag = ''
  for (let at = 0; at < html.length; at++) {
    const rest = html.slice(at, at + 4)
    const letter = html[at]
    if (where === 'text' && rest === '<!--') where = 'comment'
    else if (where === 'comment') where = rest.startsWith('-->') ? 'text' : 'comment'
    else if (where === 'text' && letter === '<') {
      tag = /^[a-z]*/i.exec(html.slice(at + 1))?.[0].toLowerCase() ?? ''
      where = 'tag'
    } else if (where === 'tag' && letter === '>') where = afterTag(tag)
    else if (where === 'tag' && letter === '"') where = 'double'
    else if (where === 'tag' && letter === "'") where = 'single'
    else if (where === 'double' && letter === '"') where = 'tag'
    else if (where === 'single' && letter === "'") where = 'tag'
    else if (where === 'style' && rest === '</st') where = 'tag'
  }
  return where
}

function afterTag(tag: string): Where {
  return tag === 'style' || tag === 'script' ? tag : 'text'
}
