import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import {codes} from 'micromark-util-symbol'
import type {Extension} from 'micromark-util-types'
import type {} from 'remark-parse'
import type {Processor} from 'unified'
import type {ProjectPath} from '../model/path.js'
import {DIRECTIVE_NAMES} from './directive-table.js'
import {fromTokens} from './from-tokens.js'
import {noteLabels} from './note-labels.js'
import {findOpaqueLines} from './opaque-lines.js'
import type {TokenFacts} from './token-facts.js'
import {containerDirective} from './tokenize-container-directive.js'
import {headingConstructs} from './tokenize-heading-braces.js'
import {leafDirective} from './tokenize-leaf-directive.js'
import {bracketReference, keyReference} from './tokenize-references.js'
import {textDirective} from './tokenize-text-directive.js'

export interface TearlineOptions {
  readonly file: ProjectPath
  /** The text that is about to be parsed, whole and in lines. */
  readonly text: string
  readonly lines: readonly string[]
  /** Filled by the parser. */
  readonly facts: TokenFacts
}

/**
 * Remark plugin that teaches the parser the language of a report: four parts of
 * GFM and our own constructs. A processor that has it parses one text.
 */
export function remarkTearline(
  this: Processor,
  {file, text, lines, facts}: TearlineOptions
): undefined {
  const data = this.data()
  const syntax = (data.micromarkExtensions ??= [])
  const nodes = (data.fromMarkdownExtensions ??= [])

  // Links are not made of bare addresses, so that `@a.b@c.org` stays what it is.
  syntax.push(
    gfmFootnote(),
    gfmStrikethrough({singleTilde: false}),
    gfmTable(),
    gfmTaskListItem()
  )
  nodes.push(
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown()
  )
  // The last comes first where several want the same character: ours win.
  syntax.push(tearlineSyntax(text, lines))
  nodes.push(fromTokens(file, facts))
}

function tearlineSyntax(text: string, lines: readonly string[]): Extension {
  const heading = headingConstructs()
  return {
    document: {null: noteLabels(text)},
    flow: {
      [codes.numberSign]: heading.noting,
      [codes.colon]: [containerDirective(findOpaqueLines(lines)), leafDirective]
    },
    text: {
      [codes.colon]: textDirective(new Set(DIRECTIVE_NAMES)),
      [codes.leftCurlyBrace]: heading.braces,
      [codes.leftSquareBracket]: bracketReference,
      [codes.atSign]: keyReference
    }
  }
}
