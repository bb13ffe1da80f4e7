import type {ElementContent, Root} from 'hast'
import Handlebars from 'handlebars'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {Brand} from '../model/brand.js'
import type {FinishedFile} from '../model/finished.js'
import type {Html} from '../model/html.js'
import {PARTS, type Content, type FillingOf, type PartName} from '../model/parts.js'
import {contextOf, type Context, type Medium} from './context-of.js'
import {abreast, inlined, isLeftOut, wholeWord} from './fit-element.js'
import {gatherCases} from './gather-cases.js'
import {asHtml} from './html.js'

type Template = HandlebarsTemplateDelegate<Context>

/** Fills the parts of one brand, for one medium. */
export interface PartFiller {
  readonly fill: <P extends PartName>(part: P, filling: FillingOf<P>) => Html
  /** Writes a piece of tree, with the parts in it filled. */
  readonly write: (content: Content) => Html
}

/**
 * Opens a brand's templates for filling.
 *
 * They are compiled when they are first needed, from their texts alone: strict,
 * without prototypes and without helpers but Handlebars' own four. What they are
 * filled with is made anew by the part's shape, so that a template reaches nothing
 * else, whatever path it takes.
 *
 * @param files
 *   Pictures that are put inside of the text; all others stay beside it.
 */
export function openParts(
  brand: Brand,
  medium: Medium,
  files: readonly FinishedFile[] = []
): PartFiller {
  const handlebars = Handlebars.create()
  const compiled = [...brand.templates].map(([part, {text}]): [string, Template] => [
    part,
    handlebars.compile<Context>(text, {
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: {if: true, unless: true, each: true, with: true},
      preventIndent: true
    })
  ])
  const templates: Readonly<Record<string, Template>> = Object.fromEntries(compiled)
  const options = {
    partials: templates,
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false
  }
  const stringifier = unified().use(rehypeStringify, {allowDangerousHtml: true}).freeze()

  const fill: PartFiller['fill'] = (part, filling) => {
    const template = templates[part]
    if (!template) throw new Error(`Internal error: the brand has no part \`${part}\``)
    return asHtml(template(contextOf(PARTS[part], filling, {medium, write}), options))
  }
  const write: PartFiller['write'] = (content) => {
    const root: Root = {type: 'root', children: fillAll(content)}
    return asHtml(stringifier.stringify(root))
  }
  const fillAll = (content: Content): ElementContent[] =>
    gatherCases(content.filter((it) => !isLeftOut(it, medium))).map((it) =>
      'type' in it ? fillIn(it) : abreast(it.map(fillIn))
    )
  const fillIn = (node: ElementContent): ElementContent => {
    if (node.type === 'part') return {type: 'raw', value: fill(node.name, node.filling)}
    if (node.type === 'text') return node
    if (node.type !== 'element') {
      throw new Error(`Internal error: a \`${node.type}\` reached the brand`)
    }
    const properties = wholeWord(node) ?? inlined(node, files) ?? node.properties
    return {...node, properties, children: fillAll(node.children)}
  }
  return {fill, write}
}
