import {isFault, readPdf, type PdfObjects} from '../pdf/read-pdf.js'
import {
  isArray,
  isDict,
  isName,
  isRef,
  type PdfDict,
  type PdfValue
} from '../pdf/value.js'

/** A page of a PDF, with the number of its object. */
export interface PdfPage {
  readonly object: number
  readonly dict: PdfDict
  /** Its own, or those of the nearest group of pages that has some. */
  readonly resources: PdfDict
}

/** A PDF with what every reader here begins with. */
export interface OpenPdf {
  readonly file: PdfObjects
  readonly catalog: PdfDict
  readonly pages: readonly PdfPage[]
}

/** Groups of pages within groups: Skia makes one for each eight, so ten hold a billion. */
const DEEPEST_GROUP = 50

/** Opens a PDF; `undefined` for bytes that are none. */
export function openPdf(bytes: Uint8Array): OpenPdf | undefined {
  const file = readPdf(bytes)
  return isFault(file) ? undefined : openFile(file)
}

/** The same of a file that is read already. */
export function openFile(file: PdfObjects): OpenPdf | undefined {
  const catalog = file.entry(file.trailer, 'Root')
  if (!isDict(catalog)) return undefined
  const pages: PdfPage[] = []
  const none: PdfDict = {kind: 'dict', entries: new Map()}
  gatherPages(file, catalog.entries.get('Pages'), none, pages, 0)
  return {file, catalog, pages}
}

function gatherPages(
  file: PdfObjects,
  value: PdfValue | undefined,
  inherited: PdfDict,
  pages: PdfPage[],
  depth: number
): void {
  const dict = file.resolve(value)
  if (!isDict(dict) || DEEPEST_GROUP < depth) return
  const own = file.entry(dict, 'Resources')
  const resources = isDict(own) ? own : inherited
  if (isName(file.entry(dict, 'Type'), 'Page')) {
    if (isRef(value)) pages.push({object: value.number, dict, resources})
    return
  }
  const kids = file.entry(dict, 'Kids')
  if (!isArray(kids)) return
  for (const kid of kids) gatherPages(file, kid, resources, pages, depth + 1)
}
