import type {Nodes} from 'mdast'
import {visit} from 'unist-util-visit'
import {whyWithheld} from '../marking/may-hold.js'
import type {Span} from '../model/diagnostic.js'
import type {PrintedField} from '../model/front-matter.js'
import type {Access, Mark} from '../model/mark.js'
import type {Classified} from '../model/report.js'
import {isDirective, spanOf} from '../model/tree.js'
import type {WhyWithheld} from '../model/withheld.js'
import {isIn} from './cut.js'
import {mayShow, slugIn} from './cut-fields.js'

/** A section, a block, a table or a field of a report, and whether an edition has it. */
export interface Element {
  /** As `section`, `table`, `paragraph`, `data`, `title`. */
  readonly kind: string
  /** Its id or the first words of it. */
  readonly name: string
  readonly span: Span
  /** How deep it stands: a chapter 1, a section 2. */
  readonly depth: number
  readonly mark: Mark
  /** Why it is not in the edition; left out where it is. */
  readonly why?: WhyWithheld | 'not-named' | undefined
}

/** Blocks that are told of, besides those with a mark of their own. */
const TOLD = ['table', 'chart', 'map', 'figure', 'case', 'box', 'key-findings', 'portion']

/** The longest name that is shown. */
const NAME_LETTERS = 40

/**
 * Lists what a report holds, each with whether an edition has it: fields, sections,
 * blocks, parts with a mark of their own, and tables of data.
 */
export function listElements(classified: Classified): readonly Element[] {
  const isPart = isIn(classified)
  const {tables, mark} = classified
  const why = (access: Access | undefined): Element['why'] => {
    if (!isPart) return 'not-named'
    return access ? whyWithheld(access, classified.target, mark) : 'mark'
  }
  const texts = classified.chapters.flatMap(({file, tree}) => {
    const found: Element[] = []
    let depth = 1
    visit(tree, (node, _, parent) => {
      if (node.type === 'heading') depth = node.depth
      const kind = kindOf(node)
      if (kind === undefined) return
      const isSection = node.type === 'heading'
      found.push({
        kind,
        name: nameOf(node),
        span: spanOf(file, node.position),
        depth: isSection ? node.depth : depth + 1,
        mark: node.data?.mark ?? mark,
        why: isSpare(node, parent, why) ? 'never' : why(node.data?.access)
      })
    })
    return found
  })
  const data = tables.map((table): Element => ({
    kind: 'data',
    name: table.name,
    span: table.span,
    depth: 1,
    mark: table.access?.mark ?? mark,
    why: why(table.access)
  }))
  return [...listFields(classified, isPart), ...texts, ...data]
}

/** Whether a substitute stands in for nothing, since its portion is there. */
function isSpare(
  node: Nodes,
  parent: Nodes | undefined,
  why: (access: Access | undefined) => Element['why']
): boolean {
  const isSubstitute = isDirective(node) && node.name === 'tearline'
  return isSubstitute && parent !== undefined && why(parent.data?.access) === undefined
}

function listFields(classified: Classified, isPart: boolean): readonly Element[] {
  const {frontMatter, target, mark} = classified
  const {fieldSpans, titleSpan, fieldMarks, editions} = frontMatter
  const entry = editions?.get(target.edition.name)
  const fields = ['title', 'slug'] as const
  return fields.map((field: PrintedField & ('title' | 'slug')): Element => {
    const isShown =
      field === 'slug'
        ? slugIn(frontMatter, classified) !== undefined
        : entry?.title !== undefined || mayShow(frontMatter, field, classified)
    return {
      kind: field,
      name: entry?.[field] ?? frontMatter[field],
      span: fieldSpans?.get(field) ?? titleSpan,
      depth: 1,
      mark: fieldMarks?.get(field)?.value ?? mark,
      why: !isPart ? 'not-named' : isShown ? undefined : 'mark'
    }
  })
}

function kindOf(node: Nodes): string | undefined {
  if (node.type === 'heading') return node.depth === 1 ? 'chapter' : 'section'
  if (isDirective(node)) {
    const isMarked = node.data.braces.attributes.some(({key}) => key === 'marking')
    return TOLD.includes(node.name) || isMarked ? node.name : undefined
  }
  if (node.type === 'footnoteDefinition') return 'note'
  if (!node.data?.portion) return undefined
  const kinds: Readonly<Record<string, string>> = {
    listItem: 'item',
    tableRow: 'row',
    tableCell: 'cell'
  }
  return kinds[node.type] ?? node.type
}

function nameOf(node: Nodes): string {
  const braces = isDirective(node)
    ? node.data.braces
    : node.type === 'heading'
      ? node.data?.braces
      : undefined
  if (braces?.id) return `#${braces.id.text}`
  if (node.type === 'footnoteDefinition') return `[^${node.label ?? node.identifier}]`
  let words = ''
  visit(node, 'text', ({value}) => {
    words += `${value} `
  })
  const text = words.replaceAll(/\s+/g, ' ').trim()
  const letters = Array.from(text)
  return letters.length <= NAME_LETTERS
    ? text
    : `${letters
        .slice(0, NAME_LETTERS - 1)
        .join('')
        .trimEnd()}…`
}
