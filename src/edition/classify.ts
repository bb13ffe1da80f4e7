import type {Node} from 'unist'
import {visit} from 'unist-util-visit'
import type {Target} from '../model/edition.js'
import type {Mark} from '../model/mark.js'
import {noted, type Noted} from '../model/noted.js'
import type {Classified, Parsed} from '../model/report.js'

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
export function classify(target: Target, parsed: Parsed): Noted<Classified> {
  const mark = parsed.frontMatter.marking
  for (const {tree} of parsed.chapters) visit(tree, (node) => inherit(node, mark))
  return noted({
    ...parsed,
    target,
    mark,
    tables: parsed.tables.map((table) => ({...table, mark: table.mark ?? mark})),
    glossary: parsed.glossary.map((entry) => ({...entry, mark: entry.mark ?? mark}))
  })
}

function inherit(node: Node, mark: Mark): void {
  node.data = {...node.data, mark: node.data?.mark ?? mark}
}
