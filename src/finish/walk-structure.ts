import type {PdfFile} from '../pdf/read-pdf.js'
import {isArray, isDict, isRef, type PdfDict, type PdfValue} from '../pdf/value.js'

/** An element of the structure tree, an object of its own. */
export interface StructureElement {
  readonly object: number
  readonly dict: PdfDict
}

/** Goes over the structure tree in the order of the source, parents first. */
export function* walkStructure(
  file: PdfFile,
  catalog: PdfDict
): Generator<StructureElement> {
  const root = file.entry(catalog, 'StructTreeRoot')
  const ahead: PdfValue[] = isDict(root) ? [root.entries.get('K') ?? 0] : []
  // A tree has no way back; a damaged file may.
  const seen = new Set<number>()
  for (let value = ahead.pop(); value !== undefined; value = ahead.pop()) {
    if (isRef(value)) {
      if (seen.has(value.number)) continue
      seen.add(value.number)
    }
    const found = file.resolve(value)
    const kids = isDict(found) ? found.entries.get('K') : found
    if (isDict(found) && isRef(value) && found.entries.has('S')) {
      yield {object: value.number, dict: found}
    }
    const listed = isRef(kids) ? file.resolve(kids) : kids
    if (isArray(listed)) for (const kid of listed.toReversed()) ahead.push(kid)
    else if (isDict(found) && kids !== undefined) ahead.push(kids)
  }
}
