import {diagnose, type Diagnostic, type Span} from '../model/diagnostic.js'
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

/**
 * Says so where the declared separator of several fields is not in the header, and
 * another one is: else each field would be missing, and each cell ragged.
 */
export function checkDelimiter(
  file: ProjectPath,
  text: string,
  declared: string
): readonly Diagnostic[] {
  const [header] = countByRow(text)
  if (!header || header.has(declared)) return []
  const inHeader = CANDIDATES.filter((it) => header.has(it))
  const [likeliest] = inHeader
  if (likeliest === undefined) return []
  const message = `the header has ${namesOf(inHeader)}, and not ${namesOf([declared])}`
  const name = likeliest === '\t' ? '\\t' : likeliest
  return [
    diagnose('data/unclear-separator', message, {
      span: headerOf(file, text),
      hints: [`Declare what parts the cells: \`dialect: {delimiter: "${name}"}\`.`]
    })
  ]
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
  const message = `the header has ${namesOf(found)} outside of quotes`
  return diagnose('data/unclear-separator', message, {
    span: headerOf(file, text),
    hints: ['Declare which one parts the cells: `dialect: {delimiter: ";"}`.']
  })
}

function namesOf(separators: readonly string[]): string {
  return separators.map((it) => (it === '\t' ? 'a tab' : `\`${it}\``)).join(' and ')
}

function headerOf(file: ProjectPath, text: string): Span {
  const end = /[\r\n]|$/.exec(text)?.index ?? 0
  return placesOf(file, text.slice(0, end)).spanAt(0, end)
}
