import type {FinishedReport} from '../model/finished.js'
import type {OutputFile} from '../model/outside.js'
import type {Settings} from '../model/settings.js'
import {fillPage} from '../template/fill-page.js'
import {readBrand} from '../template/read-brand.js'
import {LIBRARY, PDF_FACTS} from './page-facts.js'
import {bytesOf, type Files} from './sources.js'

export interface PageInput {
  readonly report: FinishedReport
  /** A brand that was read without a mistake by now. */
  readonly brandName: string
  readonly brands: Files
  readonly settings: Settings
  readonly isDraft: boolean
}

/**
 * Fills the page of a report: the HTML and what lies beside it, at paths relative to
 * the report's own folder. It runs while the sheets are printed.
 */
export function composePage({
  report,
  brandName,
  brands,
  settings,
  isDraft
}: PageInput): readonly OutputFile[] {
  const brand = readBrand(brandName, bytesOf(brands)).value
  if (!brand) throw new Error('Internal error: a brand was read and is not there')
  const {organisation} = settings
  const pdf = {href: `${report.frontMatter.slug}.pdf`, label: PDF_FACTS}
  return fillPage(brand, report, {organisation, isDraft, library: LIBRARY, pdf})
}
