import {diagnose, quoteAll, type Diagnostic, type Span} from '../model/diagnostic.js'
import {keyOf, plainOf} from '../model/key-of.js'
import {noted, type Noted} from '../model/noted.js'
import type {Cell, CellValue, Row, Table} from '../model/table.js'
import {compareValues} from './compare-values.js'
import {cellOf, valueOf, type Field} from './field.js'
import {distinctOf, groupBy} from './group-by.js'
import {hintToTellApart, relatedRows} from './tell-apart.js'

/** Rows laid out by the values of two of their columns. */
export interface Crossing {
  /** The values of each of the two, in the order in which they are shown. */
  readonly down: readonly CellValue[]
  readonly across: readonly CellValue[]
  /** The cell at a crossing; none where no row has both values. */
  readonly cellAt: (down: CellValue, across: CellValue) => Cell | undefined
}

/**
 * Lays rows out by two of their columns, with a third in the cells.
 *
 * Two rows at one crossing are a `query/several-rows` error: one of them would
 * be lost, or both added up where nobody asked for a sum.
 *
 * @param across
 *   Left out, all rows stand under one value.
 */
export function crossRows(
  table: Table,
  rows: readonly Row[],
  {down, across, asked}: {down: Field; across?: Field | undefined; asked: Field},
  span: Span
): Noted<Crossing | undefined> {
  const acrossOf = (row: Row): CellValue => (across ? valueOf(row, across) : ONLY_VALUE)
  const groups = groupBy(rows, (row) => crossingKey(valueOf(row, down), acrossOf(row)))

  const [twice] = [...groups.values()].filter((group) => 1 < group.length)
  const [first] = twice ?? []
  if (twice && first) {
    const values = [valueOf(first, down), ...(across ? [acrossOf(first)] : [])]
    return noted(undefined, [severalRows(table, twice, values, asked, span)])
  }

  const valuesOf = (field: Field): readonly CellValue[] =>
    inOrder(rows.map((row) => valueOf(row, field)))
  return noted({
    down: valuesOf(down),
    across: across ? valuesOf(across) : [ONLY_VALUE],
    cellAt(downValue, acrossValue) {
      const [row] = groups.get(crossingKey(downValue, acrossValue)) ?? []
      return row && cellOf(row, asked)
    }
  })
}

/** Stands for the values of a column that is not there. */
const ONLY_VALUE: CellValue = {kind: 'text', text: ''}

/** Different values: ordered ones from small to large, others by first place. */
function inOrder(values: readonly CellValue[]): readonly CellValue[] {
  const distinct = distinctOf(values)
  const isKnown = ({kind}: CellValue): boolean => kind !== 'missing'
  const known = distinct.filter(isKnown)
  const isText = known.some(({kind}) => kind === 'text' || kind === 'boolean')
  if (isText) return distinct
  return [...known.toSorted(compareValues), ...distinct.filter((it) => !isKnown(it))]
}

function crossingKey(down: CellValue, across: CellValue): string {
  const key = keyOf(down)
  // With its length, so that no two pairs look like one.
  return `${key.length} ${key}${keyOf(across)}`
}

function severalRows(
  table: Table,
  rows: readonly Row[],
  values: readonly CellValue[],
  asked: Field,
  span: Span
): Diagnostic {
  const places = quoteAll(values.map(plainOf))
  const found = `, and found ${rows.length}`
  return diagnose(
    'query/several-rows',
    ['expected one row of ', {quote: table.name}, ' for ', ...places, found],
    {
      span,
      related: relatedRows(rows),
      hints: hintToTellApart(table, rows, asked)
    }
  )
}
