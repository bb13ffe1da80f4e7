import {PdfParser, PdfSyntaxError} from './parse-value.js'
import type {PdfValue} from './value.js'
import {operatorKey, walkOperators} from './walk-operators.js'

/** Called with the operands of an operator that was asked for. */
export type OnOperator = (operator: string, operands: readonly PdfValue[]) => void

/**
 * Goes over a content stream and reads the operands of some operators only.
 *
 * A stream that is damaged ends where it is.
 *
 * @param wanted
 *   Operators of at most three letters, as all are.
 */
export function scanContent(
  bytes: Uint8Array,
  wanted: readonly string[],
  onOperator: OnOperator
): void {
  const operatorsByKey = new Map(
    wanted.map((operator) => [operatorKey(operator), operator])
  )
  const parser = new PdfParser(bytes)
  let isDamaged = false
  walkOperators(bytes, (key, start, at) => {
    const operator = operatorsByKey.get(key)
    if (operator === undefined || isDamaged) return
    const operands = readOperands(parser, start, at)
    if (operands) onOperator(operator, operands)
    else isDamaged = true
  })
}

/** The values that stand from `start` to before `end`; `undefined` where they are none. */
export function readOperands(
  parser: PdfParser,
  start: number,
  end: number
): readonly PdfValue[] | undefined {
  const values: PdfValue[] = []
  parser.at = start
  try {
    for (;;) {
      parser.skipSpace()
      if (end <= parser.at) return values
      values.push(parser.readValue())
    }
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error
    return undefined
  }
}
