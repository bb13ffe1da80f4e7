import type {Target} from '../model/edition.js'

/** What a finished PDF says about itself. */
export interface PdfFacts {
  readonly title: string
  readonly target: Target
  /** The report's date, `YYYY-MM-DD`: 00:00 UTC of it is the only time that is told. */
  readonly date: string
  readonly authors?: readonly string[] | undefined
  readonly keywords?: readonly string[] | undefined
}

/** The program, without its version or the browser's: they are the machine's affair. */
export const PROGRAM = 'Tearline'

/** Authors and keywords as one text each: the two places that tell them must agree. */
export function joined(names: readonly string[] | undefined): string | undefined {
  return names === undefined || names.length === 0 ? undefined : names.join(', ')
}
