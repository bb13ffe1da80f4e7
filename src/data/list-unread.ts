import {diagnose, startOf, type Diagnostic} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'

/** What else a workbook may hold, by the names of its parts (ECMA-376-1, 12.3). */
const UNREAD: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^xl\/(threadedComments\/|comments)/i, 'comments'],
  [/^xl\/externalLinks\//i, 'copies of cells from other files'],
  [/^xl\/pivotCache\//i, 'copies of the rows behind pivot tables'],
  [/vbaProject\.bin$/i, 'macros'],
  [/^xl\/(connections\.xml|queryTables\/)/i, 'connections to other data'],
  [/^xl\/embeddings\//i, 'embedded files'],
  [/^customXml\//i, 'data of other programs']
]

/**
 * Tells what a workbook holds that is never read, as one `data/unread-part` warning:
 * none of it reaches a report, but all of it is in the file.
 */
export function listUnread(
  file: ProjectPath,
  names: readonly string[]
): readonly Diagnostic[] {
  const found = UNREAD.filter(([pattern]) => names.some((name) => pattern.test(name)))
  if (found.length === 0) return []
  const list = found.map(([, words]) => words).join(', ')
  return [
    diagnose('data/unread-part', `the file also holds ${list}, which are not read`, {
      span: startOf(file),
      hints: ['Save the table alone, as CSV, if the file is to be passed on.']
    })
  ]
}
