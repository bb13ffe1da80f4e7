import type {ShownTable} from '../model/shown.js'

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
export function writeCsv({columns, rows}: ShownTable): Uint8Array {
  const header = columns.map(({title, key}, index) => {
    const isOnce = columns.findIndex((it) => it.title === title) === index
    return title !== '' && isOnce ? title : key
  })
  const lines = [header, ...rows.map(({cells}) => cells.map(({plain}) => plain))]
  const text = lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')
  const mark = /[^\0-\x7F]/.test(text) ? '\uFEFF' : ''
  return new TextEncoder().encode(`${mark}${text}`)
}

function cellOf(text: string): string {
  const isNumber = /^-?\d+(\.\d+)?$/.test(text)
  const safe = !isNumber && BEGINS_FORMULA.test(text) ? `'${text}` : text
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What makes a formula of a text, in full width too. */
const BEGINS_FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/
