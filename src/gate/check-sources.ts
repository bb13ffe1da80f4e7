import {diagnose, type Diagnostic, type Span} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'
import type {Withheld} from '../model/withheld.js'
import {readMarkedLines, readReportMark} from './read-lines.js'
import {
  linesWhere,
  readMarkedEntries,
  readMarkedRows,
  readMarkingColumns,
  type Limit,
  type MarkedPlace
} from './read-marked-rows.js'

/** A report's files as they lie on the disk, by path. */
export type RawSources = ReadonlyMap<ProjectPath, Uint8Array>

/**
 * Holds what was withheld to a second reading of the sources: what stands there above
 * the edition's ceiling and is not among it was not seen by who classified.
 *
 * The two readings share no code but the marks. This one knows lines and no tree, so
 * each finds what a slip of the other leaves out.
 */
export function checkSources(
  sources: RawSources,
  withheld: Withheld,
  limit: Limit
): readonly Diagnostic[] {
  const decoder = new TextDecoder()
  const texts = [...sources].map(([file, bytes]) => {
    return {
      file,
      text: /\.(md|ya?ml|csv|tsv|json)$/.test(file) ? decoder.decode(bytes) : ''
    }
  })
  const main = texts.find(({file}) => file.endsWith('/report.md'))
  const reportMark = main && readReportMark(main.text, limit.scheme)
  const seen = new SeenLines(withheld)
  const diagnostics: Diagnostic[] = []
  for (const {file, text} of texts) {
    if (file.endsWith('.md') && reportMark !== undefined) {
      const marked = readMarkedLines(file, text, {reportMark, ...limit})
      for (const {span} of marked)
        if (!seen.has(file, span.start.line, span.end.line))
          diagnostics.push(unseen(span))
    }
    const places = placesIn(file, text, texts, limit)
    for (const place of places)
      if (!isSeen(seen, file, place, texts)) diagnostics.push(unseen(place.span))
  }
  return diagnostics
}

interface SourceText {
  readonly file: ProjectPath
  readonly text: string
}

function placesIn(
  file: ProjectPath,
  text: string,
  texts: readonly SourceText[],
  limit: Limit
): readonly MarkedPlace[] {
  if (/\.(ya?ml|json)$/.test(file)) return readMarkedEntries(file, text, limit)
  if (!/\.[ct]sv$/.test(file)) return []
  const columns = texts
    .filter(({file: other}) => /datapackage\.(?:ya?ml|json)$/.test(other))
    .flatMap((it) => [...readMarkingColumns(it.text)])
  const column = columns.find(([path]) => file.endsWith(`/${path}`))?.[1]
  return column === undefined ? [] : readMarkedRows(file, text, column, limit)
}

function isSeen(
  seen: SeenLines,
  file: ProjectPath,
  {lines, files, where}: MarkedPlace,
  texts: readonly SourceText[]
): boolean {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  // Where single rows are meant, each of them must have something withheld.
  const rows = texts.flatMap((it) => {
    const isMeant = where && files.some((path) => it.file === `${folder}${path}`)
    return isMeant
      ? linesWhere(it.text, where).map((line) => [it.file, line] as const)
      : []
  })
  if (rows.length !== 0) return rows.every(([of, line]) => seen.has(of, line, line))
  return (
    seen.has(file, lines.first, lines.last) ||
    files.some((path) => seen.hasFile(`${folder}${path}`))
  )
}

function unseen(span: Span): Diagnostic {
  const message = 'this is marked above the edition’s ceiling and was not withheld'
  return diagnose('gate/unread-mark', message, {
    span,
    hints: [
      'Write the mark as the language has it; if it is so written, tell the makers of Tearline.'
    ]
  })
}

/** The lines that something withheld stands on. */
class SeenLines {
  readonly #lines = new Map<string, Set<number>>()

  constructor({texts, cells, names}: Withheld) {
    // A comment or a spare substitute says nothing of a mark on its line.
    const telling = texts.filter(
      ({kind, why}) => why !== 'never' || !['attribute', 'comment'].includes(kind)
    )
    for (const {span} of [...telling, ...cells, ...names]) {
      const lines = this.#lines.get(span.file) ?? new Set()
      for (let line = span.start.line; line <= span.end.line; line++) lines.add(line)
      this.#lines.set(span.file, lines)
    }
  }

  has(file: string, first: number, last: number): boolean {
    const lines = this.#lines.get(file)
    for (let line = first; line <= last; line++) if (lines?.has(line)) return true
    return false
  }

  hasFile(file: string): boolean {
    return this.#lines.has(file)
  }
}
