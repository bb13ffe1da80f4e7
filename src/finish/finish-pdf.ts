import type {PdfFile} from '../pdf/read-pdf.js'
import {toTextString} from '../pdf/text-string.js'
import {
  dictOf,
  isDict,
  isRef,
  nameOf,
  NULL,
  refOf,
  withEntries,
  type PdfDict,
  type PdfValue
} from '../pdf/value.js'
import {writePdf} from '../pdf/write-pdf.js'
import type {PdfFacts} from './facts.js'
import {openPdf} from './open-pdf.js'
import {renameElements} from './rename-elements.js'
import {spellOutline} from './spell-outline.js'
import {writeInfo} from './write-info.js'
import {writeXmp} from './write-xmp.js'

export interface FinishOptions extends PdfFacts {
  /** Pages before the one whose number is 1. */
  readonly coverPages: number
  /** What a viewer calls the pages before; “Cover” where it is left out. */
  readonly coverLabel?: string | undefined
  /** Headings as they are to stand among the bookmarks, spaces included. */
  readonly headings?: readonly {readonly text: string}[] | undefined
}

/**
 * Makes one finished PDF of printed parts: the same for the same pages, whenever,
 * wherever and however often they were printed.
 *
 * Date, title, language and labels of pages become the report's; what tells of the
 * machine goes; identifiers are counted anew; objects are compressed. The structure
 * tree stays as the browser made it.
 *
 * Throws a bug where a part is no PDF: parts come from the printer and from nobody
 * else.
 */
export function finishPdf(
  parts: readonly Uint8Array[],
  options: FinishOptions
): Uint8Array {
  const [part, ...others] = parts
  if (!part || 0 < others.length) {
    throw new Error(`Internal error: ${parts.length} parts cannot be joined into one PDF`)
  }
  const pdf = openPdf(part)
  const catalog = pdf?.file.trailer.entries.get('Root')
  if (!pdf || !isRef(catalog)) throw new Error('Internal error: a part is no PDF')

  const {file} = pdf
  const changed = new Map(renameElements(file, pdf.catalog))
  for (const [number, value] of spellOutline(file, pdf.catalog, options)) {
    changed.set(number, value)
  }
  const [metadata, info] = newNumbers(file, 2)
  changed.set(metadata, {
    kind: 'stream',
    dict: dictOf({Type: nameOf('Metadata'), Subtype: nameOf('XML')}),
    bytes: writeXmp(options)
  })
  changed.set(info, writeInfo(options))
  changed.set(catalog.number, finishCatalog(pdf.catalog, options, metadata))

  const bytes = writePdf({
    catalog,
    info: refOf(info),
    get: (number) => changed.get(number) ?? file.resolve(refOf(number))
  })
  const [fault] = file.faults
  if (fault !== undefined) throw new Error(`Internal error: a print is damaged: ${fault}`)
  return bytes
}

function newNumbers(file: PdfFile, count: 2): readonly [number, number]
function newNumbers(file: PdfFile, count: number): readonly number[] {
  const last = file.numbers.at(-1) ?? 0
  return Array.from({length: count}, (_, index) => last + 1 + index)
}

function finishCatalog(
  catalog: PdfDict,
  {target, coverPages, coverLabel = 'Cover'}: FinishOptions,
  metadata: number
): PdfDict {
  const preferences = catalog.entries.get('ViewerPreferences') ?? NULL
  return withEntries(catalog, {
    Lang: toTextString(target.language),
    Metadata: refOf(metadata),
    ViewerPreferences: withEntries(isDict(preferences) ? preferences : dictOf({}), {
      DisplayDocTitle: true
    }),
    PageLabels: dictOf({Nums: labelsOf(coverPages, coverLabel)})
  })
}

/** Ranges of pages and how they are numbered (ISO 32000-1, section 12.4.2). */
function labelsOf(coverPages: number, coverLabel: string): readonly PdfValue[] {
  const counted = [coverPages, dictOf({S: nameOf('D'), St: 1})]
  if (coverPages === 0) return counted
  return [0, dictOf({P: toTextString(coverLabel)}), ...counted]
}
