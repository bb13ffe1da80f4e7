import {hasErrors} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Outside, OutputFile} from '../model/outside.js'
import {asProjectPath} from '../model/path.js'
import type {ComposeInput} from './compose-report.js'
import type {Head} from './head.js'
import {PDF_FACTS} from './page-facts.js'
import {listingOf, pdfLabelOf, type Made} from './made.js'
import {recallNumbers, rememberNumbers} from './page-numbers.js'
import {printSheets} from './print-sheets.js'
import {composeInWorker} from './run-task.js'

/** What building came to: the head even where nothing was made. */
export interface BuiltReport {
  readonly head?: Head | undefined
  readonly made?: Made | undefined
}

/**
 * Builds one report: composes its page and its sheets in a worker, prints the
 * sheets, finishes the PDF, and tells the page about it.
 *
 * Nothing is written here. A report with errors is made as a draft only.
 */
export async function buildReport(
  {runner, printer, store}: Outside,
  input: ComposeInput
): Promise<Noted<BuiltReport>> {
  printer.warm()
  const {value, diagnostics} = await composeInWorker(runner, input)
  const {head, composed} = value
  const mayPrint = input.isDraft || !hasErrors(diagnostics)
  if (!composed || !mayPrint) return noted({head}, diagnostics)

  const guess = await recallNumbers(store, input)
  const {isDraft} = input
  const printed = await printSheets(printer, composed, {guess, isDraft})
  const all = [...diagnostics, ...printed.diagnostics]
  if (!printed.value || (hasErrors(all) && !input.isDraft)) return noted({head}, all)
  await rememberNumbers(store, input, printed.value.numbers)

  const {report} = composed
  const {slug} = report.frontMatter
  const pdf = {path: asProjectPath(`${slug}.pdf`), bytes: printed.value.pdf}
  const pdfLabel = pdfLabelOf(printed.value, report.locale)
  const page = composed.files.map((file) => sayPdfFacts(file, pdfLabel))
  const made = {
    listing: listingOf(report, pdfLabel),
    files: [...page, pdf].map((file) => below(slug, file))
  }
  return noted({head, made}, all)
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
