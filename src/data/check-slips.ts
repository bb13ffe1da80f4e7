import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {keyOf} from '../model/key-of.js'
import type {Cell, Row} from '../model/table.js'
import type {ColumnPlan} from './column-plan.js'
import type {Outlier} from './description.js'
import {firstFew} from './first-few.js'
import {readNumber} from './read-number.js'

/** Orders of magnitude between a value and its like: grams for kilograms are three. */
const FAR = 2
/** Of fewer values nobody can say which one is the odd one. */
const LEAST_VALUES = 4

/**
 * Looks for values that stand alone, orders of magnitude off the median of their
 * group: kilograms among tonnes, a rate that was typed as a number.
 *
 * A group are rows that differ by time only: their primary key without years and
 * days; where that leaves each row alone, all rows. A value that the description
 * answers for, with a reason, is not told.
 *
 * @returns
 *   `data/unit-slip` warnings; `data/unused-outlier` for an answer to nothing.
 */
export function checkSlips(
  rows: readonly Row[],
  columns: readonly ColumnPlan[],
  primaryKey: readonly string[]
): readonly Diagnostic[] {
  const groups = groupRows(rows, columns, primaryKey)
  return columns.flatMap((column, index) => {
    const isFigure = column.type === 'integer' || column.type === 'number'
    // What tells rows apart is a number of theirs, and no figure.
    if (!isFigure || primaryKey.includes(column.name)) return unusedOutliers(column, [])
    const far = groups.map((group) => findFar(group, index))
    const isAnswered = ({cell}: Slip): boolean =>
      column.outliers.some((it) => isValueOf(it, cell))
    const open = far.flatMap((slips) => {
      const [slip, other] = slips.filter((it) => !isAnswered(it))
      return slip && !other ? [slip] : []
    })
    const quote = {quote: column.name, span: column.span}
    return [
      ...firstFew(
        open.map((it) => unitSlip(it)),
        (count) =>
          diagnose('data/unit-slip', say`${count} more values of ${quote} stand alone`, {
            span: column.span
          })
      ),
      ...unusedOutliers(column, far.flat())
    ]
  })
}

/** A value far from its like, and the one in the middle of them. */
interface Slip {
  readonly cell: Cell
  readonly middle: Cell
  readonly isAbove: boolean
}

function groupRows(
  rows: readonly Row[],
  columns: readonly ColumnPlan[],
  primaryKey: readonly string[]
): readonly (readonly Row[])[] {
  const isTime = ({type}: ColumnPlan): boolean => type === 'year' || type === 'date'
  const isOfKey = ({name}: ColumnPlan): boolean => primaryKey.includes(name)
  // Without time in their key, no two rows share the rest of it.
  if (!columns.some((it) => isOfKey(it) && isTime(it))) return [rows]
  const indexes = columns.flatMap((it, index) =>
    isOfKey(it) && !isTime(it) ? [index] : []
  )
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = indexes.flatMap((index) => row.cells[index] ?? [])
    const text = JSON.stringify(key.map(({value}) => keyOf(value)))
    const group = groups.get(text)
    if (group) group.push(row)
    else groups.set(text, [row])
  }
  return groups.size === rows.length ? [rows] : [...groups.values()]
}

function findFar(rows: readonly Row[], index: number): readonly Slip[] {
  const sized = rows.flatMap(({cells}) => {
    const cell = cells[index]
    const size = cell?.value.kind === 'number' ? Math.abs(Number(cell.value.decimal)) : 0
    return cell && 0 < size ? [{cell, order: Math.log10(size)}] : []
  })
  if (sized.length < LEAST_VALUES) return []
  const sorted = sized.toSorted((a, b) => a.order - b.order)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (!middle) return []
  return sized
    .filter(({order}) => FAR < Math.abs(order - middle.order))
    .map(({cell, order}) => {
      return {cell, middle: middle.cell, isAbove: middle.order < order}
    })
}

function isValueOf({value}: Outlier, {value: found}: Cell): boolean {
  const reading = readNumber(value.value, {decimalChar: '.'})
  if (reading.kind !== 'decimal' || found.kind !== 'number') return false
  return keyOf({kind: 'number', decimal: reading.decimal}) === keyOf(found)
}

function unitSlip({cell, middle, isAbove}: Slip): Diagnostic {
  const value = {quote: cell.text, span: cell.span}
  const like = {quote: middle.text, span: middle.span}
  const far = isAbove ? 'more than a hundred times' : 'less than a hundredth of'
  const message = [value, ` is ${far} what its like are, as `, like]
  return diagnose('data/unit-slip', message, {
    span: cell.span,
    related: [{span: middle.span, message: 'this is the one in the middle'}],
    hints: [
      'Look whether it has another unit.',
      'If it is right, say why: `outliers` in `tearline` of the field takes value and reason.'
    ]
  })
}

function unusedOutliers(
  {outliers}: ColumnPlan,
  slips: readonly Slip[]
): readonly Diagnostic[] {
  return outliers
    .filter((it) => !slips.some(({cell}) => isValueOf(it, cell)))
    .map(({value: {value, span}}) =>
      diagnose(
        'data/unused-outlier',
        say`no value ${{quote: value, span}} stands alone in this column`,
        {span, hints: ['Take the answer out: nothing asks for it.']}
      )
    )
}
