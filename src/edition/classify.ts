import type {Node} from 'unist'
import {visit} from 'unist-util-visit'
import {noted, type Noted} from '../model/noted.js'
import type {FrontMatter, GlossaryEntry} from '../model/front-matter.js'
import type {Mark} from '../model/mark.js'
import type {Table} from '../model/table.js'
import type {Chapter} from '../model/tree.js'

/** All that a report says, as it was parsed. */
export interface Parsed {
  readonly frontMatter: FrontMatter
  readonly chapters: readonly Chapter[]
  readonly tables: readonly Table[]
  readonly glossary: readonly GlossaryEntry[]
}

/** The same, in which every node, table and entry has its mark. */
export interface Classified extends Parsed {
  /** The report's own mark: the highest, and what holds where no other is given. */
  readonly mark: Mark
}

/**
 * Gives each part of a report its mark, before anything is cut.
 *
 * What has no mark of its own has its section's, else the report's, so that a
 * forgotten mark releases nothing (the language, rule 10). Rows and cells without
 * a mark have their table's.
 *
 * @param parsed
 *   Its trees are changed: each node's `data.mark` is set.
 */
export function classify(parsed: Parsed): Noted<Classified> {
  const mark = parsed.frontMatter.marking
  for (const {tree} of parsed.chapters) visit(tree, (node) => inherit(node, mark))
  return noted({
    ...parsed,
    mark,
    tables: parsed.tables.map((table) => ({...table, mark: table.mark ?? mark})),
    glossary: parsed.glossary.map((entry) => ({...entry, mark: entry.mark ?? mark}))
  })
}

function inherit(node: Node, mark: Mark): void {
  node.data = {...node.data, mark: node.data?.mark ?? mark}
}
