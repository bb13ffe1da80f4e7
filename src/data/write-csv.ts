import type {ShownColumn, ShownRow, ShownTable} from '../model/shown.js'

/**
 * Writes a table as it is printed, as CSV (RFC 4180) in UTF-8.
 *
 * Lines end with CR LF, as the standard says (section 2, rule 1): no spreadsheet and
 * no reader of ours takes that for anything else. A byte order mark leads where a
 * letter is beyond ASCII, since Excel would else read another alphabet.
 *
 * A text that a spreadsheet would run as a formula gets a leading `'` (OWASP ASVS 5,
 * 1.2.10); numbers stay numbers. Cells with another system's separator are quoted
 * too, so that none can be cut in two there.
 */
export function writeCsv(table: ShownTable): Uint8Array {
  const header = headsOf(table.columns)
  const lines = withGroups(table, header)
  const text = lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')
  const mark = /[^\0-\x7F]/.test(text) ? '\uFEFF' : ''
  return new TextEncoder().encode(`${mark}${text}`)
}

/** Titles where they differ, else keys; a computed column says what it was computed as. */
function headsOf(columns: readonly ShownColumn[]): readonly string[] {
  const titles = columns.map(({title, computed, over}) =>
    computed && over ? `${over.title} ${title}` : title
  )
  return titles.map((title, index) => {
    const isOnce = titles.indexOf(title) === index
    return title !== '' && isOnce ? title : (columns[index]?.key ?? title)
  })
}

/** All lines; the heads of groups become a column, as a program would want them. */
function withGroups(
  {rows, groupTitle = ''}: ShownTable,
  header: readonly string[]
): readonly (readonly string[])[] {
  const plain = ({cells}: ShownRow): readonly string[] => cells.map((cell) => cell.plain)
  if (!rows.some(({kind}) => kind === 'group')) return [header, ...rows.map(plain)]
  let group = ''
  const lines = rows.flatMap((row) => {
    if (row.isTotal) group = ''
    if (row.kind !== 'group') return [[group, ...plain(row)]]
    group = row.cells.find(({plain}) => plain !== '')?.plain ?? ''
    return []
  })
  return [[groupTitle, ...header], ...lines]
}

function cellOf(text: string): string {
  const isNumber = /^-?\d+(\.\d+)?$/.test(text)
  const safe = !isNumber && BEGINS_FORMULA.test(text) ? `'${text}` : text
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What makes a formula of a text, in full width too. */
const BEGINS_FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/
