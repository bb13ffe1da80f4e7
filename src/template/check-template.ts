import type {TemplateSource} from '../model/brand.js'
import {diagnose, say, type Diagnostic, type Wording} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {PARTS, type Field, type PartName} from '../model/parts.js'
import type {ProjectPath} from '../model/path.js'
import {checkMarkup} from './check-markup.js'
import {checkPlaces} from './check-places.js'
import {findPath} from './find-path.js'
import {
  isBlock,
  isMustache,
  isPartial,
  isPath,
  parseTemplate,
  spanOfNode,
  type Block,
  type Mustache,
  type Partial,
  type Program,
  type TemplateNode
} from './parse-template.js'
import {findLack, innerScope, isPartName, type Scope} from './scope.js'

/** The only helpers of a template: it decides nothing but whether, and for each. */
const HELPERS = ['if', 'unless', 'each', 'with']

/** Parts that take in others; no other may, so that none can take in itself. */
const SKELETONS: readonly PartName[] = ['page', 'sheets', 'library']

const SILENT = ['ContentStatement', 'CommentStatement']

interface Place {
  readonly part: PartName
  readonly file: ProjectPath
}

/**
 * Looks for mistakes in the template of a part: whatever it names must be in the
 * shape of what the part is filled with, in `#if` and `#each` too, where the
 * strict mode of Handlebars is silent.
 *
 * @returns
 *   `template/bad-template`, `template/unknown-path`, `template/unknown-helper`,
 *   `template/unknown-part` and `template/triple-brace`.
 */
export function checkTemplate(
  part: PartName,
  source: TemplateSource
): readonly Diagnostic[] {
  const parsed = parseTemplate(source)
  if ('code' in parsed) return [parsed]
  const scope = {shape: PARTS[part], isRepeated: false}
  const {file} = source
  return [
    ...checkProgram({part, file}, parsed, scope),
    ...checkPlaces(file, parsed, scope),
    ...checkMarkup(source)
  ]
}

function checkProgram(place: Place, {body}: Program, scope: Scope): Diagnostic[] {
  return body.flatMap((node) => {
    if (isMustache(node)) return checkMustache(place, node, scope)
    if (isBlock(node)) return checkBlock(place, node, scope)
    if (isPartial(node)) return checkPartial(place, node, scope)
    if (SILENT.includes(node.type)) return []
    return [faulty(place, node, 'a template has no decorators and no blocks of parts')]
  })
}

function checkMustache(place: Place, node: Mustache, scope: Scope): Diagnostic[] {
  const span = spanOfNode(place.file, node)
  if (!node.escaped) {
    const hints = ['Write two braces: what is HTML already is let through by itself.']
    const message = 'this lets a text through as it is'
    return [diagnose('template/triple-brace', message, {span, hints})]
  }
  if (!isPath(node.path)) return [faulty(place, node, 'only a name can be printed')]
  if (0 < node.params.length || hasPairs(node)) {
    return [unknownHelper(place, node.path, node.path.original)]
  }
  const {field, diagnostics} = findPath(place.file, node.path, scope)
  if (field === undefined || isPrintable(field)) return [...diagnostics]
  return [faulty(place, node, say`${node.path.original} is no text that can be printed`)]
}

function isPrintable(field: Field): boolean {
  return field === 'text' || field === 'content'
}

function checkBlock(place: Place, node: Block, scope: Scope): readonly Diagnostic[] {
  const helper = node.path.original
  if (!HELPERS.includes(helper)) return [unknownHelper(place, node.path, helper)]
  const [path] = node.params
  const isPlain = node.params.length === 1 && !hasPairs(node)
  const named = [
    ...(node.program.blockParams ?? []),
    ...(node.inverse?.blockParams ?? [])
  ]
  if (!isPlain || !isPath(path) || 0 < named.length) {
    return [faulty(place, node, say`${'#' + helper} takes one name and nothing else`)]
  }

  const {field, diagnostics} = findPath(place.file, path, scope)
  const inverse = node.inverse ? checkProgram(place, node.inverse, scope) : []
  if (field === undefined) return [...diagnostics, ...inverse]
  const inner = innerScope(helper, field, scope)
  if (!inner) {
    const message = say`${'#' + helper} does not go with ${path.original}`
    return [faulty(place, path, message), ...inverse]
  }
  return [...checkProgram(place, node.program, inner), ...inverse]
}

function checkPartial(place: Place, node: Partial, scope: Scope): Diagnostic[] {
  const span = spanOfNode(place.file, node)
  const [path, ...others] = node.params
  const isPlain = others.length === 0 && !hasPairs(node)
  if (!isPath(node.name) || !isPlain || (path !== undefined && !isPath(path))) {
    return [faulty(place, node, 'a part is taken in by its name and, at most, one path')]
  }
  const name = node.name.original
  if (!isPartName(name)) {
    const hints = hintAtName(name, Object.keys(PARTS))
    return [
      diagnose('template/unknown-part', say`there is no part called ${name}`, {
        span,
        hints
      })
    ]
  }
  if (!SKELETONS.includes(place.part) || SKELETONS.includes(name)) {
    return [faulty(place, node, say`${place.part} cannot take in ${name}`)]
  }

  const given = path ? findPath(place.file, path, scope) : {field: {of: scope.shape}}
  if ('diagnostics' in given && given.field === undefined) return [...given.diagnostics]
  const isShape = typeof given.field === 'object' && 'of' in given.field
  const lack = isShape ? findLack(PARTS[name], given.field.of) : name
  if (lack === undefined) return []
  const message = say`${name} needs ${lack}, which there is not here`
  return [diagnose('template/unknown-path', message, {span})]
}

function hasPairs({hash}: {hash?: hbs.AST.Hash | undefined}): boolean {
  return 0 < (hash?.pairs.length ?? 0)
}

function unknownHelper(place: Place, node: TemplateNode, name: string): Diagnostic {
  return diagnose('template/unknown-helper', say`there is no helper called ${name}`, {
    span: spanOfNode(place.file, node),
    hints: hintAtName(name, HELPERS)
  })
}

function faulty({file}: Place, node: TemplateNode, message: Wording): Diagnostic {
  return diagnose('template/bad-template', message, {span: spanOfNode(file, node)})
}
