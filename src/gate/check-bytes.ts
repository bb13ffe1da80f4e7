import type {Diagnostic} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'
import {PdfParser, PdfSyntaxError} from '../pdf/parse-value.js'
import type {PdfFile} from '../pdf/read-pdf.js'
import {isDict} from '../pdf/value.js'
import {hidden} from './refuse.js'

/**
 * Looks for bytes that belong to no object: earlier revisions, objects that were
 * struck out, comments, whatever follows the end.
 */
export function checkBytes(
  path: ProjectPath,
  bytes: Uint8Array,
  file: PdfFile
): readonly Diagnostic[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
    'latin1'
  )
  const faults: Diagnostic[] = []
  const ends = text.match(/%%EOF/g)?.length ?? 0
  if (1 < ends) faults.push(hidden(path, 'holds earlier revisions of itself'))
  if (!/%%EOF\s*$/.test(text)) faults.push(hidden(path, 'has bytes after its end'))
  if (file.trailer.entries.has('Prev') && ends <= 1)
    faults.push(hidden(path, 'refers to an earlier revision of itself'))

  const offsets = [...file.places.values()]
    .flatMap((it) => (it.kind === 'offset' ? it.offset : []))
    .toSorted((a, b) => a - b)
  const isStray = offsets.some((offset, index) => {
    const end = endOf(bytes, offset, file)
    const next = offsets[index + 1]
    if (end === undefined) return true
    const rest = text.slice(end, next ?? tailOf(text, end))
    return /[^\s\0]/.test(rest)
  })
  const head = text.slice(0, offsets[0] ?? 0)
  // A version, and a comment of high bytes that says the file is binary (section 7.5.2).
  const isPlainHead = /^%PDF-\d\.\d(?: %[^\x20-\x7e]{1,8})?$/.test(
    head.trim().replace(/\s+/g, ' ')
  )
  if (isStray || !isPlainHead)
    faults.push(hidden(path, 'has bytes that belong to no object'))
  return faults
}

/** Where what follows the last object begins: its table, or the pointer to it. */
function tailOf(text: string, from: number): number {
  const tail = /xref\s/.exec(text.slice(from))
  if (!tail) return text.length
  const at = from + tail.index
  return text.slice(at - 5, at) === 'start' ? at - 5 : at
}

/** The place after `endobj`; undefined where the object cannot be read. */
function endOf(bytes: Uint8Array, offset: number, file: PdfFile): number | undefined {
  const parser = new PdfParser(bytes, offset)
  try {
    parser.readToken()
    parser.readToken()
    if (!parser.passes('obj')) return undefined
    const value = parser.readValue()
    if (isDict(value) && parser.passes('stream')) {
      if (bytes[parser.at] === 0x0d) parser.at++
      if (bytes[parser.at] === 0x0a) parser.at++
      const length = file.entry(value, 'Length')
      if (typeof length !== 'number') return undefined
      parser.at += length
      if (!parser.passes('endstream')) return undefined
    }
    return parser.passes('endobj') ? parser.at : undefined
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error
    return undefined
  }
}
