/**
 * What an element of a printed page is to be in the PDF, where the browser has no
 * way of its own to say so. It travels as the alternative text of a figure, the one
 * thing that reaches the PDF from any element, and finishing turns it back.
 */
export interface TagCarrier {
  /** The structure type, as `Note`. */
  readonly type: string
  readonly id?: string | undefined
  /** What an abbreviation stands for. */
  readonly expansion?: string | undefined
  readonly language?: string | undefined
}

/** No alternative text that somebody writes begins so. */
export const CARRIER_SIGN = '\u{F8FF}tag '
