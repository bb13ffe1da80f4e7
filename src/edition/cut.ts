import type {Root} from 'mdast'
import {isWithin} from '../marking/marks.js'
import {noted, type Noted} from '../model/noted.js'
import type {Classified, Kept} from '../model/report.js'
import {checkKept} from './check-kept.js'
import {cutFields} from './cut-fields.js'
import {cutTable, isKept} from './cut-table.js'
import {cutTree} from './cut-tree.js'
import {printMarks} from './print-marks.js'
import {highestKept} from './highest-kept.js'

/**
 * Takes out what an edition may not hold, before anything is counted: what is above its
 * ceiling, not for its readers, or left out.
 *
 * @returns
 *   What is left, with the highest mark of it, or `undefined` where the report has no
 *   part in this edition. Notes what is left and leads to something that is gone.
 */
export function cut(classified: Classified): Noted<Kept | undefined> {
  if (!isIn(classified)) return noted(undefined)
  const {frontMatter, tables, glossary} = classified
  const fields = cutFields(frontMatter, classified)
  const chapters = classified.chapters.map((chapter) => ({
    ...chapter,
    tree: cutTree(chapter.tree, classified)
  }))
  const kept = {
    ...classified,
    frontMatter: fields.value,
    chapters: chapters.filter(({tree}) => hasText(tree)),
    tables: tables.flatMap((table) => cutTable(table, classified) ?? []),
    glossary: glossary.filter((entry) => isKept(entry, classified))
  }
  const diagnostics = [...fields.diagnostics, ...checkKept(classified, kept)]
  const marked = {...kept, mark: highestKept(kept)}
  printMarks(marked)
  return noted(marked, diagnostics)
}

/**
 * Whether a report has a part in an edition: one that names its editions in those alone,
 * else in each whose ceiling is not below its mark.
 */
export function isIn({
  target: {edition, scheme},
  frontMatter: {editions},
  mark
}: Pick<Classified, 'target' | 'mark'> & {
  readonly frontMatter: Pick<Classified['frontMatter'], 'editions'>
}): boolean {
  const {name, ceiling} = edition
  if (ceiling === undefined) return true
  return editions ? editions.has(name) : isWithin(mark, ceiling, scheme)
}

function hasText({children}: Root): boolean {
  return 0 < children.length
}
