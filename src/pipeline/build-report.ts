import {hasErrors} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Outside, OutputFile} from '../model/outside.js'
import {asProjectPath} from '../model/path.js'
import type {Composed, ComposeInput} from './compose-report.js'
import type {Head} from './head.js'
import {PDF_FACTS} from './page-facts.js'
import {listingOf, pdfLabelOf, type Made} from './made.js'
import {recallNumbers, rememberNumbers} from './page-numbers.js'
import {inReport} from './places.js'
import {printSheets} from './print-sheets.js'
import {composeInWorker, runForReport} from './run-task.js'

/** What building came to: the head even where nothing was made. */
export interface BuiltReport {
  readonly head?: Head | undefined
  readonly made?: Made | undefined
}

/**
 * Builds one report: composes its sheets in a worker, prints them while the page is
 * filled, finishes the PDF, and tells the page about it.
 *
 * Nothing is written here. A report with errors is made as a draft only.
 */
export async function buildReport(
  outside: Outside,
  input: ComposeInput
): Promise<Noted<BuiltReport>> {
  const {runner, printer} = outside
  const {isDraft} = input
  printer.warm()
  const {value, diagnostics} = await composeInWorker(runner, input)
  const {head, composed} = value
  const mayPrint = isDraft || !hasErrors(diagnostics)
  if (!composed || !mayPrint) return noted({head}, diagnostics)

  const {report, brandName} = composed
  const {brands, settings} = input
  const filling = {report, brandName, brands, settings, isDraft}
  const [page, printed] = await Promise.all([
    runForReport(runner, input, 'composePage', filling),
    printAndFinish(outside, input, composed)
  ])
  const later = [...page.diagnostics, ...printed.diagnostics]
  const all = [...diagnostics, ...later.map((it) => inReport(composed.places, it))]
  const isFit = isDraft || !hasErrors(all)
  if (!page.value || !printed.value || !isFit) return noted({head}, all)

  const {slug} = report.frontMatter
  const pdf = {path: asProjectPath(`${slug}.pdf`), bytes: printed.value.pdf}
  const pdfLabel = pdfLabelOf(printed.value, report.target)
  const files = page.value.map((file) => sayPdfFacts(file, pdfLabel))
  const made = {
    listing: listingOf(report, pdfLabel),
    files: [...files, pdf].map((file) => below(slug, file))
  }
  return noted({head, made}, all)
}

interface FinishedPdf {
  readonly pdf: Uint8Array
  readonly pageCount: number
}

/** Prints the sheets, and makes one sound PDF of the print. */
async function printAndFinish(
  {runner, printer, store}: Outside,
  input: ComposeInput,
  {report, sheets, faceNames, places}: Composed
): Promise<Noted<FinishedPdf | undefined>> {
  const guess = await recallNumbers(store, input)
  const {isDraft} = input
  const printed = await printSheets(printer, {sheets, places}, {guess, isDraft})
  if (!printed.value) return noted(undefined, printed.diagnostics)

  const {parts, numbers, pageCount, shownText} = printed.value
  await rememberNumbers(store, input, numbers)
  const {target, frontMatter, mark} = report
  const headings = report.headings.map(({text, level}) => ({text, level}))
  const finish = {parts, target, frontMatter, headings, mark, faceNames, shownText}
  const ran = await runForReport(runner, input, 'finishSheets', finish)
  const finished = ran.value && {pdf: ran.value.value, pageCount}
  const found = ran.value?.diagnostics ?? []
  return noted(finished, [...printed.diagnostics, ...ran.diagnostics, ...found])
}

function below(slug: string, {path, bytes}: OutputFile): OutputFile {
  return {path: asProjectPath(`${slug}/${path}`), bytes}
}

/** Puts into the page what is known of the PDF only once it is there. */
function sayPdfFacts({path, bytes}: OutputFile, label: string): OutputFile {
  if (path !== 'index.html') return {path, bytes}
  const html = new TextDecoder().decode(bytes).replaceAll(PDF_FACTS, () => label)
  return {path, bytes: new TextEncoder().encode(html)}
}
