import {readPages} from '../finish/read-pages.js'
import type {Press} from '../model/outside.js'
import {COVER_PAGES} from './page-facts.js'

/** The numbers that a print puts into its slots: by id the page, and `total`. */
export type PageNumbers = ReadonlyMap<string, string>

export interface Print {
  /** Each as the browser made it. */
  readonly parts: readonly Uint8Array[]
  /** The numbers that it shows. */
  readonly numbers: PageNumbers
  /** Whether they are also those that it has. */
  readonly isStable: boolean
}

/** How often a report is printed before its numbers must be stable. */
export const MOST_PRINTS = 3

/**
 * Prints a report's sheets until the page numbers on them are those of the print.
 *
 * The source of truth is a print: its destinations tell the page of each heading.
 *
 * @param guess
 *   The numbers of an earlier build: where they are right, they save a print.
 */
export async function printSheets(
  press: Press,
  guess: PageNumbers | undefined
): Promise<Print> {
  const guessed = guess && (await printUntilStable(press, guess))
  return guessed?.isStable ? guessed : await printAnew(press)
}

/** Whatever was guessed, a report that can be printed without a guess is printed. */
async function printAnew(press: Press): Promise<Print> {
  return printUntilStable(press, numbersOf(await press.print(new Map(), 'draft')))
}

async function printUntilStable(press: Press, first: PageNumbers): Promise<Print> {
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
