import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'
import {placesOf} from '../model/places.js'
import {noted, type Noted} from '../model/noted.js'

/** What may stand between cells where nothing is declared. */
const CANDIDATES = [',', ';', '\t']

/** Rows that a separator is judged by. */
const JUDGED_ROWS = 200

/**
 * Finds what stands between the cells of a text: the one candidate in its header.
 *
 * Where the header has several, the one that cuts all of the first rows into equally
 * many cells; where that is not one either, a `data/unclear-separator` error, since
 * `Region;Share, %` may be meant either way.
 */
export function findDelimiter(file: ProjectPath, text: string): Noted<string> {
  const counts = countByRow(text)
  const [header] = counts
  const inHeader = CANDIDATES.filter((it) => 0 < (header?.get(it) ?? 0))
  const [only = ',', other] = inHeader
  if (other === undefined) return noted(only)

  const even = inHeader.filter((candidate) =>
    counts.every((row) => row.get(candidate) === header?.get(candidate))
  )
  const [best] = even
  if (best !== undefined && even.length === 1) return noted(best)
  const countOf = (it: string): number => header?.get(it) ?? 0
  const [likeliest = only] = inHeader.toSorted((a, b) => countOf(b) - countOf(a))
  return noted(likeliest, [unclearSeparator(file, text, inHeader)])
}

/** How often each candidate stands outside of quotes, for each of the first rows. */
function countByRow(text: string): ReadonlyMap<string, number>[] {
  const rows: Map<string, number>[] = []
  let row = new Map<string, number>()
  let isQuoted = false
  let isEmpty = true
  for (const character of text) {
    const endsRow = !isQuoted && (character === '\n' || character === '\r')
    if (endsRow && !isEmpty) rows.push(row)
    if (endsRow) row = new Map()
    isEmpty = endsRow
    if (rows.length === JUDGED_ROWS) return rows
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted) row.set(character, (row.get(character) ?? 0) + 1)
  }
  return isEmpty ? rows : [...rows, row]
}

function unclearSeparator(
  file: ProjectPath,
  text: string,
  found: readonly string[]
): Diagnostic {
  const names = found.map((it) => (it === '\t' ? 'a tab' : `\`${it}\``)).join(' and ')
  const headerEnd = /[\r\n]|$/.exec(text)?.index ?? 0
  const span = placesOf(file, text.slice(0, headerEnd)).spanAt(0, headerEnd)
  return diagnose('data/unclear-separator', `the header has ${names} outside of quotes`, {
    span,
    hints: ['Declare which one parts the cells: `dialect: {delimiter: ";"}`.']
  })
}
