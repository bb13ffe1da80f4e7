import type {Definition, FootnoteDefinition} from 'mdast'
import {visit} from 'unist-util-visit'
import {formatDate} from '../locale/format-date.js'
import {labelsOf} from '../locale/labels-of.js'
import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import type {FinishedReport} from '../model/finished.js'
import type {FrontMatter} from '../model/front-matter.js'
import type {Locale} from '../model/locale.js'
import {noted, type Noted} from '../model/noted.js'
import type {Kept} from '../model/report.js'
import type {ShownTable} from '../model/shown.js'
import type {Chapter} from '../model/tree.js'
import {checkTree} from './check-tree.js'
import type {Desk, Gathered} from './desk.js'
import {finishChapter, finishHeadings} from './finish-chapter.js'
import {openIds} from './ids.js'
import {openNotes} from './notes.js'
import {numberReport} from './number-report.js'
import {splitChapters} from './split-chapters.js'
import {noteUses, openTerms, unusedTerms} from './terms.js'
import {writeChapter} from './write-chapter.js'
import {findSymbols} from './find-symbols.js'
import {fillCollectors} from './write-collector.js'

/** A report whose trees are bound: figures, tables and drawings are in their places. */
export interface BoundReport extends Omit<Kept, 'tables'> {
  /** Whether notes to do are printed; left out, they are not. */
  readonly isDraft?: boolean | undefined
}

export interface FinishOptions {
  /** The bytes of a table's file. */
  readonly csvOf: (table: ShownTable) => Uint8Array
}

/**
 * Numbers a report, gives its parts their ids, writes references, notes, lists
 * and tables, and lays all of it out as a tree that a brand can fill.
 *
 * May note any code of `html/`. The trees of `report` are left as they are.
 */
export function finishReport(
  report: BoundReport,
  {csvOf}: FinishOptions
): Noted<FinishedReport> {
  const {frontMatter, mark, target, isDraft = false} = report
  const ids = openIds()
  const found = splitChapters(report.chapters, frontMatter.title)
  const {value: outline, diagnostics} = numberReport(found, {ids, isDraft})
  const terms = openTerms(report.glossary)
  noteUses(found, terms, {isDraft})

  const gathered = openGathering()
  const labels = labelsOf(target.language)
  const symbols = findSymbols(report.chapters)
  const common = {
    ...gathered,
    ...{ids, outline, terms, symbols, target, labels, csvOf, isDraft}
  }
  const definitionsOf = new Map(
    report.chapters.map(({file, tree}) => [file, findDefinitions(tree)])
  )
  const chapters = outline.chapters.map((chapter, index) => {
    const {file} = chapter
    const {links = [], notes = new Map()} = definitionsOf.get(file) ?? {}
    const desk: Desk = {
      ...common,
      file,
      notes: openNotes(index + 1, notes),
      setting: {isRunning: true, isLinked: false}
    }
    const written = writeChapter(desk, chapter, links)
    return finishChapter(chapter, written, {outline, titles: gathered.titles, index})
  })
  fillCollectors(gathered)

  const {figures, tables, files, shown} = gathered
  const headings = finishHeadings(outline, gathered.titles)
  const sources = [...new Set(shown.flatMap((table) => table.sources))]
  const asOf = latestDay(shown, target)
  return noted(
    {
      ...{frontMatter, mark, target, chapters, headings},
      ...{figures, tables, files, sources, asOf}
    },
    [
      ...diagnostics,
      ...(chapters.length === 0 ? [emptyReport(frontMatter)] : []),
      ...gathered.diagnostics,
      ...unusedTerms(terms),
      ...checkTree([chapters, headings, figures, tables])
    ]
  )
}

function openGathering(): Gathered {
  return {
    titles: new Map(),
    figures: [],
    tables: [],
    files: [],
    shown: [],
    collectors: [],
    diagnostics: []
  }
}

interface Definitions {
  readonly links: readonly Definition[]
  readonly notes: ReadonlyMap<string, FootnoteDefinition>
}

/** What a file defines for its text: both are local to it, and the first counts. */
function findDefinitions(tree: Chapter['tree']): Definitions {
  const links: Definition[] = []
  const notes = new Map<string, FootnoteDefinition>()
  visit(tree, (node) => {
    if (node.type === 'definition') links.push(node)
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) {
      notes.set(node.identifier, node)
    }
  })
  return {links, notes}
}

/** The latest day for which figures in use were given, in words. */
function latestDay(shown: readonly ShownTable[], locale: Locale): string | undefined {
  const days = shown.map(({asOfDay}) => asOfDay).filter((day) => day !== undefined)
  const latest = days.toSorted().at(-1)
  if (latest !== undefined) return formatDate(latest, locale)
  return shown.find(({asOf}) => asOf !== undefined)?.asOf
}

function emptyReport({titleSpan}: FrontMatter): Diagnostic {
  return diagnose('html/empty-report', 'this report has no text', {
    span: titleSpan,
    hints: ['Write a chapter: a line that begins with `# `, and text below it.']
  })
}
