import {diagnose, say} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ChangeAnswer, ChangeRequest, Filter, ValueAnswer} from '../model/request.js'
import type {CellValue, Decimal, Table} from '../model/table.js'
import {answerValue} from './answer-value.js'
import {findField, isNumeric} from './field.js'
import {notANumber} from './pick-value.js'
import {refuseChange} from './refuse-change.js'

/**
 * Answers `:change[table.column]{…}`: the values at both ends of the one filter
 * that is written `a..b`, each picked as a value is.
 *
 * Notes `query/not-a-range`, and what the form of the change forbids:
 * `query/division-by-zero`, `query/negative-base`, `query/not-per-cent` and
 * `query/wrong-sign`.
 *
 * @returns
 *   A missing value where one end is missing and the request says what to print.
 */
export function answerChange(
  table: Table,
  request: ChangeRequest
): Noted<ChangeAnswer | ValueAnswer | undefined> {
  const found = findField(table, request.column)
  const ends = findEnds(request)
  const field = found.value
  if (!field || !ends.value) {
    return noted(undefined, [...found.diagnostics, ...ends.diagnostics])
  }
  if (!isNumeric(field.column)) return noted(undefined, [notANumber(field, request.span)])

  const pick = (filters: readonly Filter[]): Noted<ValueAnswer | undefined> =>
    answerValue(table, {...request, kind: 'value', filters})
  const from = pick(ends.value.from)
  const to = pick(ends.value.to)
  const start = from.value
  const end = to.value
  if (!start || !end) {
    return noted(undefined, [...from.diagnostics, ...to.diagnostics])
  }

  const gap = [start, end].find(({value}) => value.kind === 'missing')
  if (gap) return noted(gap)
  const answer: ChangeAnswer = {
    kind: 'change',
    from: decimalOf(start.value),
    to: decimalOf(end.value),
    column: field.column
  }
  const refused = refuseChange(answer, request)
  return refused ? noted(undefined, [refused]) : noted(answer)
}

/** The filters of a change, narrowed to each end of its one range. */
interface Ends {
  readonly from: readonly Filter[]
  readonly to: readonly Filter[]
}

function findEnds({filters, span}: ChangeRequest): Noted<Ends | undefined> {
  const ranges = filters.flatMap((filter, at) => {
    const [term, ...others] = filter.terms
    if (term?.kind !== 'range' || 0 < others.length) return []
    const {from, to} = term
    return from === undefined || to === undefined ? [] : [{at, filter, from, to}]
  })
  const [range, second] = ranges
  if (range && !second) {
    const narrowed = (text: string): readonly Filter[] =>
      filters.with(range.at, {...range.filter, terms: [{kind: 'is', text}]})
    return noted({from: narrowed(range.from), to: narrowed(range.to)})
  }

  const count = second ? ranges.length : 'none'
  const message = `expected one filter from one value to another, and found ${count}`
  const hints = [say`Write one of them as in ${'year=2014..2015'}.`]
  return noted(undefined, [
    diagnose('query/not-a-range', message, {span: second?.filter.span ?? span, hints})
  ])
}

function decimalOf(value: CellValue): Decimal {
  if (value.kind === 'number') return value.decimal
  throw new Error(`Internal error: a ${value.kind} in a column of numbers`)
}
