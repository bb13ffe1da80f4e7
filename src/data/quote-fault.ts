import type {CsvError} from 'csv-parse/sync'
import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import type {Places} from '../model/places.js'
import {endOfQuoted} from './place-record.js'

/**
 * Notes the quote that `csv-parse` stopped at, as `data/unclosed-quote`.
 *
 * @param start
 *   Where the record begins that could not be read.
 */
export function quoteFault(
  {code, index}: CsvError,
  {text, delimiter, start}: {text: string; delimiter: string; start: number},
  places: Places
): Diagnostic {
  const opening = text.indexOf('"', startOfCell(Number(index), text, delimiter, start))
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    const lineLength = /[\r\n]|$/.exec(text.slice(opening))?.index ?? 0
    return diagnose('data/unclosed-quote', 'the quote that begins here is never closed', {
      span: places.spanAt(opening, opening + lineLength),
      hints: ['Close it, and write a quote inside of quotes twice.']
    })
  }
  const isClosing = code === 'CSV_INVALID_CLOSING_QUOTE'
  const at = isClosing ? endOfQuoted(text, opening) - 1 : opening
  const message = isClosing
    ? 'a quote closes the cell, and more text follows it'
    : 'a quote stands inside a cell that does not begin with one'
  return diagnose('data/unclosed-quote', message, {
    span: places.spanAt(at, at + 1),
    hints: ['Put quotes around the whole cell, and write a quote inside of it twice.']
  })
}

/** Where the cell of that index begins; the cells before it are sound. */
function startOfCell(
  index: number,
  text: string,
  delimiter: string,
  start: number
): number {
  let at = start
  for (let before = 0; before < index; before++) {
    const end = text[at] === '"' ? endOfQuoted(text, at) : text.indexOf(delimiter, at)
    at = end + delimiter.length
  }
  return at
}
