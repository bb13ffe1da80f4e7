import {readFrontMatter} from '../config/read-front-matter.js'
import {readGlossary} from '../config/read-glossary.js'
import {readHead, type FrontMatterHead} from '../config/read-head.js'
import {readTables} from '../data/read-tables.js'
import {parseChapter, type ParsedChapter} from '../markdown/parse-chapter.js'
import {diagnose, startOf} from '../model/diagnostic.js'
import type {FrontMatter, GlossaryEntry} from '../model/front-matter.js'
import {gather, noted, type Noted} from '../model/noted.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import type {Parsed} from '../model/report.js'
import type {Settings} from '../model/settings.js'
import {checkReadings, isMain, isText, orderOf} from './check-readings.js'
import type {ReportSources} from './sources.js'

/** A report's parsed sources; without front matter where that could not be read. */
export interface ParsedReport extends Omit<Parsed, 'frontMatter'> {
  readonly frontMatter: FrontMatter | undefined
  /** What its earlier output is judged by; it may be there without front matter. */
  readonly head: FrontMatterHead | undefined
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
  const main = findMain(sources, chapters.value)
  const frontMatter =
    main && !saysWhy(chapters, main)
      ? parseFrontMatter(sources, main, brands, settings)
      : noted(undefined)
  const {limits, scheme} = settings
  const tables = readTables(
    sources.folder,
    sources.files,
    limits,
    scheme,
    sources.unpacked
  )
  const glossary = parseGlossary(sources, settings)

  return noted(
    {
      frontMatter: frontMatter.value,
      head: main && headOf(sources, main, settings),
      chapters: chapters.value.map(({chapter}) => chapter),
      tables: tables.value,
      glossary: glossary.value
    },
    [chapters, frontMatter, tables, glossary]
      .flatMap(({diagnostics}) => diagnostics)
      .concat(checkReadings(sources, settings.limits))
  )
}

/** Reads only what tells a report's slugs and mark. */
export function parseHead(
  sources: ReportSources,
  settings: Settings
): FrontMatterHead | undefined {
  const main = findMain(sources, parseChapters(sources, settings, isMain).value)
  return main && headOf(sources, main, settings)
}

function headOf(
  {name}: ReportSources,
  {chapter, frontMatter}: ParsedChapter,
  settings: Settings
): FrontMatterHead | undefined {
  const context = {folder: name, settings}
  return frontMatter && readHead({file: chapter.file, ...frontMatter}, context)
}

function findMain(
  {folder}: ReportSources,
  chapters: readonly ParsedChapter[]
): ParsedChapter | undefined {
  return chapters.find(({chapter}) => isMain(chapter.file, folder))
}

/** Whether it has been said why there is no front matter: it is not said twice. */
function saysWhy(
  {diagnostics}: Noted<unknown>,
  {chapter: {file, tree}, frontMatter}: ParsedChapter
): boolean {
  if (frontMatter) return false
  const isUnread = tree.children.length === 0
  return diagnostics.some(({code, span}) => {
    return span?.file === file && (isUnread || code === 'config/near-front-matter')
  })
}

function parseChapters(
  {folder, files}: ReportSources,
  {limits, scheme}: Settings,
  isWanted: (path: ProjectPath, folder: ProjectPath) => boolean = isText
): Noted<readonly ParsedChapter[]> {
  const paths = [...files.keys()].filter((path) => isWanted(path, folder))
  const ordered = paths.toSorted(
    (a, b) => orderOf(a, folder) - orderOf(b, folder) || (a < b ? -1 : 1)
  )
  return gather(
    ordered.flatMap((path) => {
      const reading = files.get(path)
      if (reading?.kind !== 'file') return []
      return [
        parseChapter(path, reading.bytes, {limits, isMain: isMain(path, folder), scheme})
      ]
    })
  )
}

function parseFrontMatter(
  {name}: ReportSources,
  {chapter: {file}, frontMatter}: ParsedChapter,
  brands: readonly string[],
  settings: Settings
): Noted<FrontMatter | undefined> {
  if (frontMatter) {
    return readFrontMatter({file, ...frontMatter}, {settings, folder: name, brands})
  }
  const missing = diagnose(
    'config/missing-front-matter',
    'the report does not begin with front matter',
    {
      span: startOf(file),
      hints: [
        'Begin `report.md` with `---`, then `title`, `date` and `marking`, then `---`.'
      ]
    }
  )
  return noted(undefined, [missing])
}

function parseGlossary(
  {folder, files}: ReportSources,
  {scheme}: Pick<Settings, 'scheme'>
): Noted<readonly GlossaryEntry[]> {
  const file = asProjectPath(`${folder}/glossary.yaml`)
  const reading = files.get(file)
  if (reading?.kind !== 'file') return noted([])
  return readGlossary(file, reading.bytes, scheme)
}
