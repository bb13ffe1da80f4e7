import {hasErrors} from '../model/diagnostic.js'
import type {FinishedReport} from '../model/finished.js'
import type {Html} from '../model/html.js'
import {noted, type Noted} from '../model/noted.js'
import type {OutputFile} from '../model/outside.js'
import {fillPage} from '../template/fill-page.js'
import {composeReport, type Composed, type ComposeInput} from './compose-report.js'
import type {Head} from './head.js'
import {LIBRARY, PDF_FACTS} from './page-facts.js'
import type {Places} from './places.js'

/** What the first step comes to: the head even where nothing is to be printed. */
export interface FirstStep {
  readonly head?: Head | undefined
  readonly sheets?: Sheets | undefined
}

/** All that printing a report asks for; its tree is large, and stays where it grew. */
export interface Sheets extends Pick<FinishedReport, 'frontMatter' | 'mark' | 'target'> {
  readonly html: Html
  /** What the bookmarks are to be. */
  readonly headings: readonly {readonly text: string; readonly level: number}[]
  /** Names by which a PDF may call the brand's faces. */
  readonly faceNames: readonly string[]
  readonly places: Places
}

/**
 * Composes a report, then fills its page while the sheets are printed: the HTML and
 * what lies beside it, at paths relative to the report's own folder.
 *
 * A report with errors is printed as a draft only, so else it has no second step.
 */
export async function* composeInSteps(
  input: ComposeInput
): AsyncGenerator<Noted<FirstStep>, readonly OutputFile[] | undefined> {
  const {isDraft, settings} = input
  const {value, diagnostics} = await composeReport(input)
  const {head} = value
  const composed = isDraft || !hasErrors(diagnostics) ? value.composed : undefined
  yield noted({head, sheets: composed && sheetsOf(composed)}, diagnostics)
  if (!composed) return undefined

  const {brand, report} = composed
  const {organisation} = settings
  const pdf = {href: `${report.frontMatter.slug}.pdf`, label: PDF_FACTS}
  return fillPage(brand, report, {organisation, isDraft, library: LIBRARY, pdf})
}

function sheetsOf({report, brand, sheets, places}: Composed): Sheets {
  const {frontMatter, mark, target} = report
  return {
    frontMatter,
    mark,
    target,
    html: sheets,
    headings: report.headings.map(({text, level}) => ({text, level})),
    faceNames: brand.faces.map(({postScriptName}) => postScriptName),
    places
  }
}
