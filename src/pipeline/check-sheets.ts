import {checkPdf, type ExpectedPdf} from '../finish/check-pdf.js'
import type {Diagnostic} from '../model/diagnostic.js'

export interface CheckInput {
  /** A finished PDF. */
  readonly pdf: Uint8Array
  readonly expected: ExpectedPdf
}

/** Reads a finished PDF back, and holds it to what is known. */
export function checkSheets({pdf, expected}: CheckInput): readonly Diagnostic[] {
  return checkPdf(pdf, expected)
}
