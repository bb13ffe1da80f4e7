import {readPages} from '../finish/read-pages.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Press, PressFault, Printer} from '../model/outside.js'
import type {Sheets} from './compose-in-steps.js'
import {COVER_PAGES} from './page-facts.js'
import type {Places} from './places.js'

/** The numbers that a print puts into its slots: by id the page, and `total`. */
export type PageNumbers = ReadonlyMap<string, string>

export interface Printed {
  /** Each as the browser made it. */
  readonly parts: readonly Uint8Array[]
  readonly numbers: PageNumbers
  readonly pageCount: number
  /** The words that the sheets show, with their numbers. */
  readonly shownText: string
}

/** How often a report is printed before its numbers must be stable. */
const MOST_PRINTS = 3

export interface PrintOptions {
  /** The numbers of an earlier build: where they are right, they save a print. */
  readonly guess?: PageNumbers | undefined
  /** Whether it is printed in spite of what is wrong with it. */
  readonly isDraft: boolean
}

/**
 * Prints a report's sheets until the page numbers on them are those of the print.
 *
 * The source of truth is a print: its destinations tell the page of each heading.
 */
export async function printSheets(
  printer: Printer,
  {html, places}: Pick<Sheets, 'html' | 'places'>,
  {guess, isDraft}: PrintOptions
): Promise<Noted<Printed | undefined>> {
  await using press = await printer.open([{html}])
  const faults = oncePerId(press.faults).map((fault) => toDiagnostic(fault, places))
  if (0 < faults.length && !isDraft) return noted(undefined, faults)

  const guessed = guess && (await printUntilStable(press, guess))
  const last = guessed?.isStable ? guessed : await printAnew(press)
  if (!last.isStable) faults.push(unstable())
  if (!last.isStable && !isDraft) return noted(undefined, faults)

  const pageCount = Number(last.numbers.get('total'))
  const {parts, numbers} = last
  return noted({parts, numbers, pageCount, shownText: await press.shownText()}, faults)
}

interface LastPrint {
  readonly parts: readonly Uint8Array[]
  /** The numbers that it shows. */
  readonly numbers: PageNumbers
  /** Whether they are also those that it has. */
  readonly isStable: boolean
}

/** Whatever was guessed, a report that can be printed without a guess is printed. */
async function printAnew(press: Press): Promise<LastPrint> {
  return printUntilStable(press, numbersOf(await press.print(new Map(), 'draft')))
}

async function printUntilStable(press: Press, first: PageNumbers): Promise<LastPrint> {
  let numbers = first
  for (let count = 1; ; count++) {
    const parts = await press.print(numbers, 'final')
    const actual = numbersOf(parts)
    const isStable = isEqual(numbers, actual)
    if (isStable || count === MOST_PRINTS) return {parts, numbers, isStable}
    numbers = actual
  }
}

function numbersOf(parts: readonly Uint8Array[]): PageNumbers {
  const {pages, pageCount} = readPages(parts)
  const folios = [...pages].map(
    ([id, pageIndex]) => [id, String(pageIndex + 1 - COVER_PAGES)] as const
  )
  return new Map([...folios, ['total', String(pageCount - COVER_PAGES)]])
}

function isEqual(a: PageNumbers, b: PageNumbers): boolean {
  return a.size === b.size && [...a].every(([key, text]) => b.get(key) === text)
}

function unstable(): Diagnostic {
  return diagnose(
    'print/unstable-pages',
    `the page numbers were not stable after ${MOST_PRINTS} prints`,
    {hints: ['Move the heading that stands last on its page, then build again.']}
  )
}

/** Of the many cells of a table that is too wide, the first is told. */
function oncePerId(faults: readonly PressFault[]): readonly PressFault[] {
  const told = new Set<string>()
  return faults.filter((fault) => {
    if (fault.kind !== 'wide' || fault.id === undefined) return true
    const isNew = !told.has(fault.id)
    told.add(fault.id)
    return isNew
  })
}

function toDiagnostic(fault: PressFault, {byId}: Places): Diagnostic {
  switch (fault.kind) {
    case 'face':
      return diagnose('print/face-not-loaded', say`the face ${fault.face} did not load`, {
        hints: [
          'Look at its file and its entry under `fonts` in the brand’s `brand.yaml`.'
        ]
      })
    case 'request':
      return diagnose('print/request-refused', say`the page asked for ${fault.url}`, {
        hints: ['Put what the template needs into the brand’s folder.']
      })
    case 'wide': {
      const place = fault.id === undefined ? '' : ' in '
      const quoted = fault.id === undefined ? [] : [{quote: fault.id}]
      return diagnose(
        'print/too-wide',
        [{quote: fault.text}, place, ...quoted, ' is wider than the sheet'],
        {
          span: fault.id === undefined ? undefined : byId.get(fault.id),
          hints: ['Use fewer columns or shorter texts, or break the long word.']
        }
      )
    }
  }
}
