import type {Diagnostic} from '../model/diagnostic.js'
import type {Target} from '../model/edition.js'
import type {Access} from '../model/mark.js'
import {noted, type Noted} from '../model/noted.js'
import type {Classified, Parsed} from '../model/report.js'
import {checkPortions} from './check-portions.js'
import {accessOf, classifyTable} from './classify-table.js'
import {classifyTree, unknownEdition, type Classifying} from './classify-tree.js'

/** What the project says that classifying holds the report against. */
export interface ClassifyOptions {
  /** Names of the project's editions; left out, names are not checked. */
  readonly editions?: readonly string[] | undefined
}

/**
 * Gives each part of a report its mark, before anything is cut.
 *
 * What has no mark of its own has its section's, else the report's, so that a
 * forgotten mark releases nothing (the language, rule 10). Rows and cells without
 * a mark have their table's.
 *
 * @param parsed
 *   Its trees are changed: each node's `data.mark` and `data.access` are set.
 */
export function classify(
  target: Target,
  parsed: Parsed,
  {editions}: ClassifyOptions = {}
): Noted<Classified> {
  const {marking: mark} = parsed.frontMatter
  const diagnostics: Diagnostic[] = []
  const {edition, scheme} = target
  const it: Classifying = {edition, scheme, mark, editions, diagnostics}
  for (const chapter of parsed.chapters) {
    classifyTree(chapter, it)
    diagnostics.push(...checkPortions(chapter, it))
  }
  diagnostics.push(...checkNames(parsed, editions))
  const report: Access = {mark, handling: [], isLeftOut: false}
  return noted(
    {
      ...parsed,
      target,
      mark,
      tables: parsed.tables.map((table) => classifyTable(it, table)),
      glossary: parsed.glossary.map((entry) => {
        const around = {around: report, isOpen: true, place: entry.span}
        const access = accessOf(it, entry, around)
        return {...entry, access, mark: access.mark}
      })
    },
    diagnostics
  )
}

/** The front matter names editions of the project, and no field below what it may be. */
function checkNames(
  {frontMatter}: Parsed,
  editions: readonly string[] | undefined
): readonly Diagnostic[] {
  if (!editions) return []
  return [...(frontMatter.editions ?? [])]
    .filter(([name]) => !editions.includes(name))
    .map(([name, {span}]) => unknownEdition(name, span, editions))
}
