import Big from 'big.js'
import type {Code} from '../model/codes.js'
import {diagnose, say, type Diagnostic, type Wording} from '../model/diagnostic.js'
import type {ChangeAnswer, ChangeForm, ChangeRequest} from '../model/request.js'

/** Forms that divide by the value at the start. */
const RELATIVE_FORMS: readonly ChangeForm[] = [
  'percent',
  'factor',
  'words',
  'increase',
  'decrease'
]

/** Says why a change cannot be said in the form that was asked for, if so. */
export function refuseChange(
  answer: ChangeAnswer,
  {as, asSpan, span}: ChangeRequest
): Diagnostic | undefined {
  const refusal =
    refusePoints(answer, as) ?? refuseBase(answer, as) ?? refuseDirection(answer, as)
  if (!refusal) return undefined
  const {code, message, hint} = refusal
  return diagnose(code, message, {span: asSpan ?? span, hints: [hint]})
}

interface Refusal {
  readonly code: Code
  readonly message: Wording
  readonly hint: Wording
}

function refusePoints({column}: ChangeAnswer, as: ChangeForm): Refusal | undefined {
  if (as !== 'points' || column.unit === '%') return undefined
  return {
    code: 'query/not-per-cent',
    message: say`the column ${column.name} is not in per cent, so its change is not one in points`,
    hint: say`Write ${'as=absolute'}, or give the field the unit ${'%'} in the description.`
  }
}

/** A change from nothing, or from less than nothing, has no percentage. */
function refuseBase({from}: ChangeAnswer, as: ChangeForm): Refusal | undefined {
  if (!RELATIVE_FORMS.includes(as)) return undefined
  const hint = say`Write ${'as=absolute'}, or say the two values.`
  const sign = new Big(from).cmp(0)
  if (sign === 0) {
    return {
      code: 'query/division-by-zero',
      message: 'the value at the start is zero',
      hint
    }
  }
  if (0 < sign) return undefined
  const message = say`the value at the start is negative: ${from}`
  return {code: 'query/negative-base', message, hint}
}

function refuseDirection({from, to}: ChangeAnswer, as: ChangeForm): Refusal | undefined {
  if (as !== 'increase' && as !== 'decrease') return undefined
  const direction = new Big(to).cmp(from)
  if (direction === (as === 'increase' ? 1 : -1)) return undefined

  const code = 'query/wrong-sign'
  if (direction === 0) {
    const message = say`the value did not change: it is ${from} at both ends`
    return {code, message, hint: 'Say in words that it did not change.'}
  }
  const message = ['the value ', direction < 0 ? 'fell' : 'rose', ' from ']
  const other = as === 'increase' ? 'as=decrease' : 'as=increase'
  return {
    code,
    message: [...message, {quote: from}, ' to ', {quote: to}],
    hint: say`Write ${other}, and the sentence to match.`
  }
}
