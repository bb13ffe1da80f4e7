import {hasErrors} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Outside, OutputFile} from '../model/outside.js'
import {asProjectPath} from '../model/path.js'
import type {ComposeInput} from './compose-report.js'
import type {Head} from './head.js'
import {listingOf, pdfLabelOf, type Made} from './made.js'
import {makePdf} from './make-pdf.js'
import {PDF_FACTS} from './page-facts.js'
import {inReport} from './places.js'
import type {SeenSources} from './read-withheld.js'
import {composeInWorker, runForReport} from './run-for-report.js'

/** What building came to: the head even where nothing was made. */
export interface BuiltReport {
  readonly head?: Head | undefined
  readonly made?: Made | undefined
  /** What the gate needs of its sources; it reads them itself where this is left out. */
  readonly seen?: SeenSources | undefined
}

/**
 * Builds one report: composes its sheets in a worker, prints them while the page is
 * filled there, finishes the PDF, and tells the page about it.
 *
 * Nothing is written here. A report with errors is made as a draft only.
 */
export async function buildReport(
  outside: Outside,
  input: ComposeInput
): Promise<Noted<BuiltReport>> {
  const {printer, runner} = outside
  printer.warm()
  const {value, diagnostics} = await composeInWorker(runner, input)
  const {head, sheets, whenFilled} = value
  if (!sheets) return noted({head}, diagnostics)

  const filling = whenFilled()
  const [page, printed, seen] = await Promise.all([
    filling,
    makePdf(outside, input, sheets),
    // Workers have nothing to do until the sheets are printed.
    filling.then(() => runForReport(runner, input, 'readWithheld', input))
  ])
  const later = [...page.diagnostics, ...printed.diagnostics]
  const all = [...diagnostics, ...later.map((it) => inReport(sheets.places, it))]
  const isFit = input.isDraft || !hasErrors(all)
  if (!page.value || !printed.value || !isFit) return noted({head}, all)

  const {slug} = sheets.frontMatter
  const pdf = {path: asProjectPath(`${slug}.pdf`), bytes: printed.value.pdf}
  const pdfLabel = pdfLabelOf(printed.value, sheets.target)
  const files = page.value.map((file) => sayPdfFacts(file, pdfLabel))
  const made = {
    listing: listingOf(sheets, pdfLabel),
    files: [...files, pdf].map((file) => below(slug, file))
  }
  return noted({head, made, seen: seen.value}, all)
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
