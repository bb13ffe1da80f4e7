import Handlebars from 'handlebars'
import type {TemplateSource} from '../model/brand.js'
import {diagnose, type Diagnostic, type Point, type Span} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'

/** The body of a template or of a block. */
export interface Program extends TemplateNode {
  readonly body: readonly TemplateNode[]
  readonly blockParams?: readonly string[] | undefined
}

/** A block; the types of Handlebars 4.7 say that it always has an inverse. */
export interface Block extends TemplateNode {
  readonly path: Path
  readonly params: readonly TemplateNode[]
  readonly hash?: hbs.AST.Hash | undefined
  readonly program: Program
  readonly inverse?: Program | undefined
}

/** A piece of a template's syntax tree. */
export type TemplateNode = hbs.AST.Node
export type Path = hbs.AST.PathExpression
export type Mustache = hbs.AST.MustacheStatement
export type Partial = hbs.AST.PartialStatement
export type Text = hbs.AST.ContentStatement

export function isPath(node: TemplateNode | undefined): node is Path {
  return node?.type === 'PathExpression'
}

export function isBlock(node: TemplateNode): node is Block {
  return node.type === 'BlockStatement'
}

export function isMustache(node: TemplateNode): node is Mustache {
  return node.type === 'MustacheStatement'
}

export function isPartial(node: TemplateNode): node is Partial {
  return node.type === 'PartialStatement'
}

export function isText(node: TemplateNode): node is Text {
  return node.type === 'ContentStatement'
}

/** The place of a node; Handlebars counts columns from 0. */
export function spanOfNode(file: ProjectPath, {loc}: TemplateNode): Span {
  const pointOf = ({line, column}: Point): Point => ({line, column: column + 1})
  return {file, start: pointOf(loc.start), end: pointOf(loc.end)}
}

/**
 * Reads the syntax tree of a template.
 *
 * @returns
 *   The tree, or a `template/bad-template` where Handlebars cannot read it.
 */
export function parseTemplate({file, text}: TemplateSource): Program | Diagnostic {
  try {
    return Handlebars.parse(text)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const {line, what} = faultOf(error)
    const end = (text.split('\n')[line - 1] ?? '').length + 1
    return diagnose('template/bad-template', what, {
      span: {file, start: {line, column: 1}, end: {line, column: end}},
      hints: ['Close each block with its own name, and each brace with its pair.']
    })
  }
}

/** Handlebars has two kinds of errors: those of its grammar have no place but in words. */
function faultOf(error: Error): {readonly line: number; readonly what: string} {
  const inGrammar = /on line (\d+)/.exec(error.message)
  if (inGrammar) return {line: Number(inGrammar[1]), what: 'the braces here do not fit'}
  const line: unknown = Reflect.get(error, 'lineNumber')
  return {line: typeof line === 'number' ? line : 1, what: 'blocks do not match here'}
}
