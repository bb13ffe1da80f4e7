import {hasErrors} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Outside, OutputFile} from '../model/outside.js'
import {asProjectPath} from '../model/path.js'
import {fillPdfFacts} from '../template/fill-pdf-facts.js'
import type {ComposeInput, Head} from './compose-report.js'
import {libraryEntryOf, pdfLabelOf, type Made} from './made.js'
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
  const {value, diagnostics} = await composeInWorker(runner, input)
  const {head, composed} = value
  const mayPrint = input.isDraft || !hasErrors(diagnostics)
  if (!composed || !mayPrint) return noted({head}, diagnostics)

  const guess = await recallNumbers(store, input)
  const printed = await printSheets(printer, composed, guess)
  const all = [...diagnostics, ...printed.diagnostics]
  if (!printed.value || (hasErrors(all) && !input.isDraft)) return noted({head}, all)
  await rememberNumbers(store, input, printed.value.numbers)

  const {report} = composed
  const {slug} = report.frontMatter
  const pdf = {path: asProjectPath(`${slug}.pdf`), bytes: printed.value.pdf}
  const pdfLabel = pdfLabelOf(printed.value, report.locale)
  const page = fillPdfFacts(composed.files, pdfLabel)
  const made = {
    mark: report.mark,
    date: report.frontMatter.date,
    entry: libraryEntryOf(report, pdfLabel),
    files: [...page, pdf].map((file) => below(slug, file))
  }
  return noted({head, made}, all)
}

function below(slug: string, {path, bytes}: OutputFile): OutputFile {
  return {path: asProjectPath(`${slug}/${path}`), bytes}
}
