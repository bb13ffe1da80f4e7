import {readTextString} from '../pdf/text-string.js'
import {isDict, isName, isString, type PdfDict, type PdfValue} from '../pdf/value.js'
import {openPdf, type OpenPdf} from './open-pdf.js'
import {pageIndexOf} from './read-pages.js'

/** A bookmark. */
export interface OutlineEntry {
  readonly text: string
  /** 1 for the outermost. */
  readonly level: number
  readonly pageIndex?: number | undefined
}

/** More than any report has headings; a chain of bookmarks may be a ring. */
const MOST_ENTRIES = 100_000

/** Reads the bookmarks in their order. */
export function readOutline(bytes: Uint8Array): readonly OutlineEntry[] {
  const pdf = openPdf(bytes)
  return pdf ? outlineOf(pdf) : []
}

export function outlineOf(pdf: OpenPdf): readonly OutlineEntry[] {
  return [...walkOutline(pdf)].map(({dict, level}) => {
    const title = pdf.file.entry(dict, 'Title')
    return {
      text: isString(title) ? readTextString(title) : '',
      level,
      pageIndex: pageIndexOf(pdf, targetOf(pdf, dict))
    }
  })
}

/** Goes over the bookmarks, each before those below it. */
export function* walkOutline({
  file,
  catalog
}: Pick<OpenPdf, 'file' | 'catalog'>): Generator<{
  readonly dict: PdfDict
  /** The reference to it. */
  readonly value: PdfValue
  readonly level: number
}> {
  const root = file.entry(catalog, 'Outlines')
  const ahead: {value: PdfValue | undefined; level: number}[] = []
  if (isDict(root)) ahead.push({value: root.entries.get('First'), level: 1})
  for (let count = 0; count < MOST_ENTRIES; count++) {
    const next = ahead.pop()
    if (!next) return
    const dict = file.resolve(next.value)
    if (!isDict(dict) || next.value === undefined) continue
    yield {dict, value: next.value, level: next.level}
    ahead.push({value: dict.entries.get('Next'), level: next.level})
    ahead.push({value: dict.entries.get('First'), level: next.level + 1})
  }
}

function targetOf({file, catalog}: OpenPdf, entry: PdfDict): PdfValue {
  const action = file.entry(entry, 'A')
  const destination = isDict(action) ? file.entry(action, 'D') : file.entry(entry, 'Dest')
  if (!isName(destination)) return destination
  const named = file.entry(catalog, 'Dests')
  return isDict(named) ? file.entry(named, destination.name) : destination
}
