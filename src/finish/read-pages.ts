import {isArray, isDict, isRef, type PdfValue} from '../pdf/value.js'
import {openPdf, type OpenPdf} from './open-pdf.js'

/** On which page each id stands, counted from 0 and over all parts. */
export interface ReadPages {
  readonly pages: ReadonlyMap<string, number>
  readonly pageCount: number
}

/**
 * Reads the page of each id that some link targets, from the destinations of a
 * print: the source of truth for every page number (print.md, section 2).
 *
 * Takes drafts as well as finished files; of bytes that are no PDF, nothing.
 */
export function readPages(parts: readonly Uint8Array[]): ReadPages {
  const pages = new Map<string, number>()
  let pageCount = 0
  for (const part of parts) {
    const pdf = openPdf(part)
    if (!pdf) continue
    for (const [id, index] of destinationsOf(pdf)) pages.set(id, pageCount + index)
    pageCount += pdf.pages.length
  }
  return {pages, pageCount}
}

function destinationsOf(pdf: OpenPdf): readonly (readonly [string, number])[] {
  const {file, catalog} = pdf
  const destinations = file.entry(catalog, 'Dests')
  if (!isDict(destinations)) return []
  return [...destinations.entries].flatMap(([key, value]) => {
    const index = pageIndexOf(pdf, file.resolve(value))
    return index === undefined ? [] : [[idOf(key), index] as const]
  })
}

/** The page of `[page /XYZ x y zoom]`, or of a dictionary around it. */
export function pageIndexOf(
  {file, pages}: OpenPdf,
  destination: PdfValue
): number | undefined {
  const array = isDict(destination) ? file.entry(destination, 'D') : destination
  const page = isArray(array) ? array[0] : undefined
  if (!isRef(page)) return undefined
  const index = pages.findIndex(({object}) => object === page.number)
  return index < 0 ? undefined : index
}

/**
 * The id of a destination: Chromium encodes it as an address would, but for percent
 * signs that stand alone.
 */
export function idOf(key: string): string {
  return key.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      // These bytes are no UTF-8, so the id itself holds them.
      return encoded
    }
  })
}
