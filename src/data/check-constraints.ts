import Big from 'big.js'
import {diagnose, say, type Diagnostic, type Quotation} from '../model/diagnostic.js'
import {keyOf} from '../model/key-of.js'
import type {Cell, CellValue, Row} from '../model/table.js'
import type {Placed} from '../yaml/kind.js'
import type {ColumnPlan} from './column-plan.js'
import {firstFew} from './first-few.js'
import type {TextCell} from './grid.js'
import {readValue} from './read-value.js'

/**
 * Checks the values of each column against what its field says must hold: range,
 * lengths, pattern and `enum`.
 *
 * @returns
 *   `data/unfit-value` for each that does not fit, and `config/wrong-value` for a
 *   bound that is no value of its column.
 */
export function checkConstraints(
  rows: readonly Row[],
  columns: readonly ColumnPlan[]
): readonly Diagnostic[] {
  return columns.flatMap((column, index) => {
    const rules = rulesOf(column)
    if (rules.tests.length === 0) return rules.faults
    const unfit = rows.flatMap(({cells}) => {
      const cell = cells[index]
      if (!cell || cell.value.kind === 'missing') return []
      const broken = rules.tests.find((it) => !it.isMet(cell))
      return broken ? [unfitValue(cell, broken)] : []
    })
    const quote = {quote: column.name, span: column.span}
    return [
      ...rules.faults,
      ...firstFew(unfit, (count) =>
        diagnose('data/unfit-value', say`${count} more cells of ${quote} do not fit`, {
          span: column.span
        })
      )
    ]
  })
}

/** One thing that must hold of a value. */
interface Rule {
  readonly isMet: (cell: Cell) => boolean
  /** What is said of a value for which it does not hold, as `is below`. */
  readonly words: string
  readonly bound: Placed<string>
}

interface Rules {
  readonly tests: readonly Rule[]
  readonly faults: readonly Diagnostic[]
}

function rulesOf(column: ColumnPlan): Rules {
  const {minimum, maximum, exclusiveMinimum, exclusiveMaximum} = column.constraints
  const bounds = [
    boundOf(column, minimum, 'is below', (order) => 0 <= order),
    boundOf(column, maximum, 'is above', (order) => order <= 0),
    boundOf(column, exclusiveMinimum, 'is not above', (order) => 0 < order),
    boundOf(column, exclusiveMaximum, 'is not below', (order) => order < 0),
    choiceOf(column)
  ]
  return {
    tests: [...bounds.flatMap(({tests}) => tests), ...textRulesOf(column)],
    faults: bounds.flatMap(({faults}) => faults)
  }
}

const NO_RULES: Rules = {tests: [], faults: []}

function boundOf(
  column: ColumnPlan,
  bound: Placed<string> | undefined,
  words: string,
  isInside: (order: number) => boolean
): Rules {
  if (!bound) return NO_RULES
  const limit = readBound(column, bound)
  if (!limit || compare(limit, limit) === undefined)
    return {tests: [], faults: [noBound(column, bound)]}
  const isMet = ({value}: Cell): boolean => isInside(compare(value, limit) ?? 0)
  return {tests: [{isMet, words, bound}], faults: []}
}

function choiceOf(column: ColumnPlan): Rules {
  const choices = column.constraints.enum
  const [first] = choices ?? []
  if (!choices || !first) return NO_RULES
  const read = choices.map((it) => ({it, value: readBound(column, it)}))
  const keys = new Set(read.flatMap(({value}) => (value ? [keyOf(value)] : [])))
  return {
    tests: [
      {
        isMet: ({value}) => keys.has(keyOf(value)),
        words: 'is none of',
        bound: {...first, value: choices.map(({value}) => value).join(', ')}
      }
    ],
    faults: read.flatMap(({it, value}) => (value ? [] : [noBound(column, it)]))
  }
}

function textRulesOf({constraints}: ColumnPlan): readonly Rule[] {
  const {minLength, maxLength, pattern} = constraints
  const lengthOf = ({text}: Cell): number => [...text].length
  return [
    ...(minLength
      ? [
          rule(
            'has fewer letters than',
            minLength,
            (it) => minLength.value <= lengthOf(it)
          )
        ]
      : []),
    ...(maxLength
      ? [
          rule(
            'has more letters than',
            maxLength,
            (it) => lengthOf(it) <= maxLength.value
          )
        ]
      : []),
    ...(pattern
      ? [
          rule(
            'does not match',
            {...pattern, value: pattern.value.source.slice('^(?:'.length, -')$'.length)},
            ({text}) => pattern.value.test(text)
          )
        ]
      : [])
  ]
}

function rule(
  words: string,
  {value, span}: Placed<string | number>,
  isMet: Rule['isMet']
): Rule {
  return {words, bound: {value: String(value), span}, isMet}
}

/** Reads a bound as a cell of its column; in a description a point begins decimals. */
function readBound(
  column: ColumnPlan,
  {value, span}: Placed<string>
): CellValue | undefined {
  const isNumber = column.type === 'number' || column.type === 'integer'
  const isPlain = isNumber && /^-?\d+(\.\d+)?$/.test(value)
  const isIso = column.type === 'date' && /^\d{4}-/.test(value)
  const stored = isPlain ? 'number' : isIso ? 'date' : undefined
  const cell: TextCell = {text: value, span, stored}
  const read = readValue(cell, {...column, missing: []})
  return 0 < read.diagnostics.length ? undefined : read.value
}

/** The order of two values of one column; `undefined` for kinds that have none. */
function compare(a: CellValue, b: CellValue): number | undefined {
  if (a.kind === 'number' && b.kind === 'number') {
    return new Big(a.decimal).cmp(new Big(b.decimal))
  }
  if (a.kind === 'year' && b.kind === 'year') return a.year - b.year
  if (a.kind === 'date' && b.kind === 'date')
    return a.iso < b.iso ? -1 : Number(a.iso > b.iso)
  return undefined
}

function noBound(column: ColumnPlan, {value, span}: Placed<string>): Diagnostic {
  const quote = {quote: value, span}
  const message = say`${quote} is no value that a column of type ${column.type} is held against`
  return diagnose('config/wrong-value', message, {span})
}

function unfitValue({text, span}: Cell, {words, bound}: Rule): Diagnostic {
  const value: Quotation = {quote: text, span}
  const limit: Quotation = {quote: bound.value, span: bound.span}
  return diagnose('data/unfit-value', [value, ` ${words} `, limit], {
    span,
    related: [{span: bound.span, message: 'the description says so here'}],
    hints: ['Mend the cell, or what is said of its column.']
  })
}
