import {readFrontMatter} from '../config/read-front-matter.js'
import {readGlossary} from '../config/read-glossary.js'
import {readTables} from '../data/read-tables.js'
import {parseChapter, type ParsedChapter} from '../markdown/parse-chapter.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import type {FrontMatter, GlossaryEntry} from '../model/front-matter.js'
import {gather, noted, type Noted} from '../model/noted.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import type {Settings} from '../model/settings.js'
import type {Table} from '../model/table.js'
import type {Chapter} from '../model/tree.js'
import type {ReportSources} from './sources.js'

/** A report's parsed sources; without front matter where that could not be read. */
export interface ParsedReport {
  readonly frontMatter: FrontMatter | undefined
  readonly chapters: readonly Chapter[]
  readonly tables: readonly Table[]
  readonly glossary: readonly GlossaryEntry[]
}

/**
 * Parses every source file of a report, each once: `report.md` and its chapters,
 * front matter, tables, glossary.
 */
export function parseReport(
  sources: ReportSources,
  brands: readonly string[],
  settings: Settings
): Noted<ParsedReport> {
  const chapters = parseChapters(sources, settings)
  const head = readHead(sources, chapters, brands, settings)
  const tables = readTables(sources.folder, sources.files, settings.limits)
  const glossary = parseGlossary(sources)
  const tooMany = checkFileCount(sources, settings)

  return noted(
    {
      frontMatter: head.value,
      chapters: chapters.value.map(({chapter}) => chapter),
      tables: tables.value,
      glossary: glossary.value
    },
    [chapters, head, tables, glossary]
      .flatMap(({diagnostics}) => diagnostics)
      .concat(tooMany)
  )
}

/** Reads only what tells a report's title, slug and mark. */
export function parseHead(
  sources: ReportSources,
  brands: readonly string[],
  settings: Settings
): Noted<FrontMatter | undefined> {
  const main = parseChapters(sources, settings, isMain)
  const head = readHead(sources, main, brands, settings)
  return noted(head.value, [...main.diagnostics, ...head.diagnostics])
}

function parseChapters(
  {folder, files}: ReportSources,
  {limits}: Settings,
  isWanted: (path: ProjectPath, folder: ProjectPath) => boolean = isText
): Noted<readonly ParsedChapter[]> {
  const paths = [...files.keys()].filter((path) => isWanted(path, folder))
  const ordered = paths.toSorted(
    (a, b) => Number(isMain(b, folder)) - Number(isMain(a, folder)) || (a < b ? -1 : 1)
  )
  return gather(
    ordered.flatMap((path) => {
      const reading = files.get(path)
      if (reading?.kind !== 'file') return []
      return [parseChapter(path, reading.bytes, {limits, isMain: isMain(path, folder)})]
    })
  )
}

/** `report.md` and the chapters beside it, as `01-routes.md`. */
function isText(path: ProjectPath, folder: ProjectPath): boolean {
  return isMain(path, folder) || /^\/\d+-[^/]+\.md$/.test(path.slice(folder.length))
}

function isMain(path: ProjectPath, folder: ProjectPath): boolean {
  return path === `${folder}/report.md`
}

function readHead(
  {name, folder}: ReportSources,
  {value: [main], diagnostics}: Noted<readonly ParsedChapter[]>,
  brands: readonly string[],
  settings: Settings
): Noted<FrontMatter | undefined> {
  const file = asProjectPath(`${folder}/report.md`)
  const isNear = diagnostics.some(({code, span}) => {
    return code === 'config/near-front-matter' && span?.file === file
  })
  if (!main?.frontMatter) {
    if (isNear) return noted(undefined)
    const start = {line: 1, column: 1}
    const missing = diagnose(
      'config/missing-front-matter',
      'the report does not begin with front matter',
      {
        span: {file, start, end: start},
        hints: [
          'Begin `report.md` with `---`, then `title`, `date` and `marking`, then `---`.'
        ]
      }
    )
    return noted(undefined, [missing])
  }
  return readFrontMatter({file, ...main.frontMatter}, {settings, folder: name, brands})
}

function parseGlossary({folder, files}: ReportSources): Noted<readonly GlossaryEntry[]> {
  const file = asProjectPath(`${folder}/glossary.yaml`)
  const reading = files.get(file)
  if (reading?.kind !== 'file') return noted([])
  return readGlossary(file, reading.bytes)
}

/** What could not be read, by the folder's limits or because it is a link. */
function checkFileCount(
  {name, files}: ReportSources,
  {limits}: Settings
): readonly Diagnostic[] {
  if (files.size <= limits.files) return []
  return [
    diagnose(
      'pipeline/too-many-files',
      say`the folder of ${name} holds more than ${limits.files} files`,
      {
        hints: [
          'Keep only what the report uses, or raise `limits.files` in `tearline.yaml`.'
        ]
      }
    )
  ]
}
