import Big from 'big.js'
import {diagnose, say, type Wording} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Filter, ShareAnswer, ShareRequest, ValueAnswer} from '../model/request.js'
import type {CellValue, Table} from '../model/table.js'
import {answerValue} from './answer-value.js'
import {findField} from './field.js'

/**
 * Answers `:share[table.column]{… of=column}`: the sum over `of` of what the filters
 * keep, and the same without the filter on `of`.
 *
 * Each sum is one over `of` and nothing else, as for a value. Notes `query/no-share`
 * where the share would be that of the whole in itself, or has no whole above zero.
 *
 * @returns
 *   A missing value where either has a gap and the request says what to print.
 */
export function answerShare(
  table: Table,
  request: ShareRequest
): Noted<ShareAnswer | ValueAnswer | undefined> {
  const {filters, of} = request
  const field = findField(table, of)
  if (!field.value) return noted(undefined, field.diagnostics)
  const others = filters.filter(({column}) => column.text !== of.text)
  if (others.length === filters.length) {
    const message = say`no filter on ${of.text} says which part of the whole is meant`
    return refuse(request, message, say`Add one, as ${`${of.text}=…`}.`)
  }

  const pick = (kept: readonly Filter[]): Noted<ValueAnswer | undefined> =>
    answerValue(table, {...request, kind: 'value', filters: kept, sum: of})
  const part = pick(filters)
  if (!part.value) return noted(undefined, part.diagnostics)
  const whole = pick(others)
  if (!whole.value) return noted(undefined, whole.diagnostics)
  return divide(part.value, whole.value, request)
}

function divide(
  part: ValueAnswer,
  whole: ValueAnswer,
  request: ShareRequest
): Noted<ShareAnswer | ValueAnswer | undefined> {
  const gap = [part, whole].find(({value}) => value.kind === 'missing')
  if (gap) return noted(gap)
  const answer = {
    kind: 'share',
    part: decimalOf(part.value),
    whole: decimalOf(whole.value)
  } as const
  if (0 < new Big(answer.whole).cmp(0)) return noted(answer)
  const message = say`the whole is not above zero: ${answer.whole}`
  return refuse(request, message, 'Say the figures themselves.')
}

function decimalOf(value: CellValue): string {
  if (value.kind === 'number') return value.decimal
  throw new Error(`Internal error: a sum that is a ${value.kind}`)
}

function refuse({of}: ShareRequest, message: Wording, hint: Wording): Noted<undefined> {
  return noted(undefined, [
    diagnose('query/no-share', message, {span: of.span, hints: [hint]})
  ])
}
