import {toTextString} from '../pdf/text-string.js'
import {
  dictOf,
  isDict,
  nameOf,
  NULL,
  refOf,
  withEntries,
  type PdfDict,
  type PdfValue
} from '../pdf/value.js'
import {writePdf} from '../pdf/write-pdf.js'
import type {PdfFacts} from './facts.js'
import {joinParts} from './join-parts.js'
import {mendLetters} from './mend-letters.js'
import {retag} from './retag.js'
import {spellOutline} from './spell-outline.js'
import {writeColorProfile} from './write-color-profile.js'
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
 * machine goes; objects are compressed; tags are mended, so that the file is PDF/UA-1
 * and PDF/A-2a (ISO 14289-1, ISO 19005-2).
 *
 * Throws a bug where a part is no PDF: parts come from the printer and from nobody
 * else.
 */
export async function finishPdf(
  parts: readonly Uint8Array[],
  options: FinishOptions
): Promise<Uint8Array> {
  const pdf = joinParts(parts)
  const {file, catalogNumber, nextNumber: metadata} = pdf
  const info = metadata + 1
  const profile = metadata + 2
  const changed = new Map([
    ...pdf.changed,
    ...mendLetters(file, pdf.pages),
    ...retag(pdf, metadata + 3)
  ])
  for (const [number, title] of spellOutline(file, pdf.catalog, options)) {
    const bookmark = changed.get(number) ?? file.resolve(refOf(number))
    if (isDict(bookmark)) changed.set(number, withEntries(bookmark, {Title: title}))
  }
  changed.set(metadata, {
    kind: 'stream',
    dict: dictOf({Type: nameOf('Metadata'), Subtype: nameOf('XML')}),
    bytes: writeXmp(options)
  })
  changed.set(info, writeInfo(options))
  changed.set(profile, {
    kind: 'stream',
    dict: dictOf({N: 3}),
    bytes: writeColorProfile()
  })
  const tagged = changed.get(catalogNumber)
  const facts = finishCatalog(
    isDict(tagged) ? tagged : pdf.catalog,
    options,
    pdf.pageCounts
  )
  changed.set(
    catalogNumber,
    withEntries(facts, {
      Metadata: refOf(metadata),
      OutputIntents: [outputIntent(profile)]
    })
  )

  const bytes = await writePdf({
    catalog: refOf(catalogNumber),
    info: refOf(info),
    get: (number) => changed.get(number) ?? file.resolve(refOf(number))
  })
  const [fault] = file.faults
  if (fault !== undefined) throw new Error(`Internal error: a print is damaged: ${fault}`)
  return bytes
}

/** What the colours of the pages mean (ISO 19005-2, section 6.2.3). */
function outputIntent(profile: number): PdfDict {
  return dictOf({
    Type: nameOf('OutputIntent'),
    S: nameOf('GTS_PDFA1'),
    OutputConditionIdentifier: toTextString('sRGB'),
    Info: toTextString('sRGB IEC61966-2.1'),
    DestOutputProfile: refOf(profile)
  })
}

function finishCatalog(
  catalog: PdfDict,
  {target, coverPages, coverLabel = 'Cover'}: FinishOptions,
  pageCounts: readonly number[]
): PdfDict {
  const preferences = catalog.entries.get('ViewerPreferences') ?? NULL
  return withEntries(catalog, {
    Lang: toTextString(target.language),
    ViewerPreferences: withEntries(isDict(preferences) ? preferences : dictOf({}), {
      DisplayDocTitle: true
    }),
    PageLabels: dictOf({Nums: labelsOf(pageCounts, coverPages, coverLabel)})
  })
}

/**
 * Ranges of pages and how they are numbered (ISO 32000-1, section 12.4.2): the cover
 * by its name, what stands before the last part in Roman numerals, that part from 1.
 */
function labelsOf(
  pageCounts: readonly number[],
  coverPages: number,
  coverLabel: string
): readonly PdfValue[] {
  const frontPages = pageCounts.slice(0, -1).reduce((sum, count) => sum + count, 0)
  const ranges = [
    {from: 0, to: coverPages, label: dictOf({P: toTextString(coverLabel)})},
    {from: coverPages, to: frontPages, label: dictOf({S: nameOf('r'), St: 1})},
    {
      from: Math.max(coverPages, frontPages),
      to: Infinity,
      label: dictOf({S: nameOf('D'), St: 1})
    }
  ]
  return ranges.flatMap(({from, to, label}) => (from < to ? [from, label] : []))
}
