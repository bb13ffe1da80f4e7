import {bindAnswers} from '../binding/bind-answers.js'
import {checkTypedNumbers} from '../binding/check-typed-numbers.js'
import {checkParameters} from '../binding/check-parameters.js'
import {findQueries} from '../binding/find-queries.js'
import {findRequests} from '../binding/find-requests.js'
import {placeNotes} from '../binding/place-notes.js'
import {writeCsv} from '../data/write-csv.js'
import {applySeverities} from '../diagnostic/apply-severities.js'
import {applySilences} from '../diagnostic/apply-silences.js'
import {classify} from '../edition/classify.js'
import {cut} from '../edition/cut.js'
import {finishReport} from '../html/finish-report.js'
import type {Brand} from '../model/brand.js'
import type {Diagnostic} from '../model/diagnostic.js'
import type {Edition, Target} from '../model/edition.js'
import type {FinishedReport} from '../model/finished.js'
import type {Html} from '../model/html.js'
import {noted, type Noted} from '../model/noted.js'
import type {Classified} from '../model/report.js'
import type {Settings} from '../model/settings.js'
import type {Chapter, Silence} from '../model/tree.js'
import {checkGlyphs} from '../template/check-glyphs.js'
import {fillSheets} from '../template/fill-sheets.js'
import {readBrand} from '../template/read-brand.js'
import {brandNames} from '../template/read-layer.js'
import {addDefinedTables} from './add-defined-tables.js'
import {answerAll} from './answer-all.js'
import {expandText} from './expand-text.js'
import {dropLost} from './drop-lost.js'
import {dropConsequences, findHeads} from './drop-consequences.js'
import type {Head} from './head.js'
import {headIn} from './head-in.js'
import {findPlaces, type Places} from './places.js'
import {parseReport} from './parse-report.js'
import {meantBy} from './read-head.js'
import {bytesOf, type Files, type ReportSources} from './sources.js'
import {tellOnce, type Repeated} from './tell-once.js'

export interface ComposeInput {
  readonly sources: ReportSources
  readonly brands: Files
  readonly settings: Settings
  readonly edition: Edition
  /** Whether it is made in spite of errors, and says DRAFT. */
  readonly isDraft: boolean
}

/** What composing came to: the head even where the rest has no product. */
export interface ComposeProduct {
  readonly head?: Head | undefined
  readonly composed?: Composed | undefined
}

/** A report filled into its brand's sheets, ready to be printed. */
export interface Composed {
  readonly report: FinishedReport
  readonly brand: Brand
  readonly sheets: Html
  /** Where the things stand in the sources that a print may have something to say of. */
  readonly places: Places
}

/**
 * The way of a report from its sources to its sheets: a function of its input, run
 * in a worker with limits.
 *
 * Each stage goes on as well as it can, so that all mistakes are found in one run;
 * only without front matter, or above the edition's ceiling, there is no product.
 * What cannot be read of the front matter is stood in for until then.
 */
export async function composeReport(input: ComposeInput): Promise<Noted<ComposeProduct>> {
  const {sources, brands, settings, edition, isDraft} = input
  const diagnostics: Diagnostic[] = []
  const take = <T>({value, diagnostics: more}: Noted<T>): T => {
    diagnostics.push(...more)
    return value
  }

  const parsed = take(parseReport(sources, brandNames(brands), settings))
  const {folder} = sources
  let {tables} = parsed
  const heads = findHeads(parsed.chapters)
  const queries = findQueries(parsed.chapters)
  let repeated: readonly Repeated[] = []
  let judged: Classified | undefined = undefined
  const finish = (product: ComposeProduct): Noted<ComposeProduct> =>
    noted(
      product,
      applySeverities(
        applySilences(
          tellOnce(
            dropConsequences(judged ? dropLost(diagnostics, judged) : diagnostics, {
              folder,
              heads,
              tables,
              queries
            }),
            repeated
          ),
          silencesOf(parsed.chapters)
        ),
        settings.severities
      )
    )
  const isEmpty = parsed.chapters.every(({tree}) => tree.children.length === 0)
  const meant = meantBy(parsed, input)
  diagnostics.push(...checkParameters(parsed.chapters, meant.parameters ?? []))
  const {language, numbers} = meant
  const target: Target = {edition, language, numbers, scheme: settings.scheme}
  const editions = settings.editions.map(({name}) => name)
  const marked = classify(target, {...parsed, frontMatter: meant}, {editions})
  const head = headIn(parsed.head, marked.value)
  if (!parsed.frontMatter && isEmpty) return finish({head})
  const classified = take(marked)
  judged = classified
  const whole = take(cut(classified))
  if (!whole) return finish({head})
  const kept = take(await addDefinedTables(whole, settings.limits))
  const isCut = kept.tables.some(({isWhole}) => isWhole === false)
  const all = isCut
    ? (await addDefinedTables({...whole, tables: classified.tables}, settings.limits))
        .value
    : classified
  tables = kept.tables

  const {frontMatter} = kept
  const brandName = pickBrand(frontMatter.brand, settings.brand, brandNames(brands))
  const brand = brandName && take(readBrand(brandName, bytesOf(brands)))
  if (!brand) return finish({head})

  repeated = take(expandText(kept))
  const found = take(findRequests(kept.chapters))
  const answered = take(
    await answerAll({kept, all, found, brand, brands, sources, settings})
  )
  take(bindAnswers(found, answered, target))
  take(placeNotes(kept.chapters))
  const statedBy = {found, tables: kept.tables}
  diagnostics.push(...checkTypedNumbers(kept.chapters, statedBy, target))

  const report = take(finishReport({...kept, isDraft}, {csvOf: writeCsv}))
  diagnostics.push(...checkGlyphs(brand, report))
  if (!parsed.frontMatter) return finish({head})

  const options = {organisation: settings.organisation, isDraft}
  return finish({
    head,
    composed: {
      report,
      brand,
      sheets: fillSheets(brand, report, options),
      places: findPlaces(kept.chapters, sources.folder)
    }
  })
}

function silencesOf(chapters: readonly Chapter[]): readonly Silence[] {
  return chapters.flatMap(({silences}) => silences)
}

/** A brand that there is: an unknown one has been told by now. */
function pickBrand(
  wanted: string,
  usual: string,
  names: readonly string[]
): string | undefined {
  return [wanted, usual, 'plain'].find((name) => names.includes(name))
}
