import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Outside, Press, PressFault} from '../model/outside.js'
import type {Sheets} from './compose-in-steps.js'
import type {ComposeInput} from './compose-report.js'
import {recallNumbers, rememberNumbers} from './page-numbers.js'
import {MOST_PRINTS, printSheets} from './print-sheets.js'
import {runForReport} from './run-for-report.js'
import {tellFaults} from './tell-faults.js'

export interface MadePdf {
  readonly pdf: Uint8Array
  readonly pageCount: number
}

/**
 * Prints a report's sheets, makes one sound PDF of the print, reads it back and holds
 * it to what is known.
 *
 * The browser looks at its pages while a worker finishes the print, so what is wrong
 * with them is known before the PDF is, and then there is none.
 */
export async function makePdf(
  {runner, printer, store}: Outside,
  input: ComposeInput,
  sheets: Sheets
): Promise<Noted<MadePdf | undefined>> {
  await using press = await printer.open([{html: sheets.html}])
  const print = await printSheets(press, await recallNumbers(store, input))
  const {target, frontMatter, mark, headings, faceNames} = sheets
  const finish = {parts: print.parts, target, frontMatter, headings}
  const [finished, seen] = await Promise.all([
    runForReport(runner, input, 'finishSheets', finish),
    lookAt(press)
  ])
  const told = tellFaults(seen.faults, sheets.places)
  const faults = print.isStable ? told : [...told, unstable()]
  const isFit = input.isDraft || faults.length === 0
  const pdf = finished.value
  if (!pdf || !isFit) return noted(undefined, [...faults, ...finished.diagnostics])

  const {shownText} = seen
  const expected = {faceNames, headings, title: frontMatter.title, mark, shownText}
  const [checked] = await Promise.all([
    runForReport(runner, input, 'checkSheets', {pdf, expected}),
    rememberNumbers(store, input, print.numbers)
  ])
  const found = [...faults, ...checked.diagnostics, ...(checked.value ?? [])]
  const pageCount = Number(print.numbers.get('total'))
  return noted(checked.value && {pdf, pageCount}, found)
}

interface Seen {
  readonly shownText: string
  readonly faults: readonly PressFault[]
}

async function lookAt(press: Press): Promise<Seen> {
  return {shownText: await press.shownText(), faults: await press.findFaults()}
}

function unstable(): Diagnostic {
  return diagnose(
    'print/unstable-pages',
    `the page numbers were not stable after ${MOST_PRINTS} prints`,
    {hints: ['Move the heading that stands last on its page, then build again.']}
  )
}
