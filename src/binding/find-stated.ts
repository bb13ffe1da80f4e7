import Big from 'big.js'
import {plainOf} from '../model/key-of.js'
import type {Cell, Column, Row, Table} from '../model/table.js'
import type {Reading, TypedNumber} from './read-typed-numbers.js'

/** A figure of a table that a number in the text seems to be. */
export interface Stated {
  readonly table: Table
  readonly column: Column
  readonly row: Row
  readonly cell: Cell
  /** Whether it is the same number, and not one that was rounded. */
  readonly isExact: boolean
}

/** Finds what a number in a text states; `around` is the text it stands in. */
export type StatedFinder = (number: TypedNumber, around: string) => Stated | undefined

/**
 * Makes a finder of figures in some tables.
 *
 * Two numbers are often equal by chance, the more often the fewer their digits. So a
 * number of four digits counts where few figures are like it; one of three where the
 * text around names the year or another cell of the row; one of fewer where the text
 * names both its year and its name.
 */
export function findStatedIn(tables: readonly Table[]): StatedFinder {
  // Sorted once, when the first number is asked for: most texts have none.
  let sorted: readonly Figure[] | undefined
  return (number, around) => {
    sorted ??= figuresOf(tables)
    const words = around.toLowerCase()
    const all = number.readings.flatMap((reading) => {
      const like = alike(sorted ?? [], reading).filter((it) => hasUnit(it, number.unit))
      return like.map((figure) => weigh(figure, reading, words, like.length))
    })
    const [best] = all
      .filter(({isLikely}) => isLikely)
      .toSorted((a, b) => b.weight - a.weight)
    return best?.stated
  }
}

interface Figure {
  readonly table: Table
  readonly column: Column
  readonly row: Row
  readonly cell: Cell
  readonly decimal: string
  /** For finding it; what is found is compared exactly. */
  readonly size: number
}

function figuresOf(tables: readonly Table[]): readonly Figure[] {
  const figures = tables.flatMap((table) =>
    table.columns.flatMap((column, index) => {
      if (column.type !== 'integer' && column.type !== 'number') return []
      return table.rows.flatMap((row): Figure[] => {
        const cell = row.cells[index]
        if (cell?.value.kind !== 'number') return []
        const {decimal} = cell.value
        return [{table, column, row, cell, decimal, size: Number(decimal)}]
      })
    })
  )
  return figures.toSorted((a, b) => a.size - b.size)
}

/** Figures that are the number, or would be if they were rounded as it seems to be. */
function alike(sorted: readonly Figure[], {decimal, power}: Reading): readonly Figure[] {
  const size = Number(decimal)
  const half = 10 ** power / 2
  const slack = Math.abs(size) * Number.EPSILON * 4
  const from = firstFrom(sorted, size - half - slack)
  const found: Figure[] = []
  for (let index = from; index < sorted.length; index++) {
    const figure = sorted[index]
    if (!figure || size + half + slack < figure.size) break
    if (isAlike(figure.decimal, decimal, power)) found.push(figure)
  }
  return found
}

function isAlike(figure: string, typed: string, power: number): boolean {
  const unit = new Big(`1e${power}`)
  const rounded = new Big(new Big(figure).div(unit).toFixed(0, Big.roundHalfUp)).times(
    unit
  )
  return rounded.eq(typed) || new Big(figure).eq(typed)
}

function firstFrom(sorted: readonly Figure[], size: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((sorted[middle]?.size ?? 0) < size) low = middle + 1
    else high = middle
  }
  return low
}

/** Per cent are compared with per cent only, and kilograms not with tonnes. */
function hasUnit({column}: Figure, unit: string | undefined): boolean {
  if (unit === '%' || column.unit === '%') return unit === column.unit
  return unit === undefined || unit === column.unit
}

/** The most figures that are alike and yet no chance. */
const FEW = 4

interface Weighed {
  readonly stated: Stated
  readonly isLikely: boolean
  readonly weight: number
}

function weigh(
  figure: Figure,
  {decimal, digits, significant}: Reading,
  words: string,
  count: number
): Weighed {
  const {table, column, row, cell} = figure
  const isExact = new Big(figure.decimal).eq(decimal)
  const agreeing = agreement(figure.size, Number(decimal))
  const told = isExact ? digits : Math.max(significant, Math.min(digits, agreeing))
  const {year, name} = namedIn(figure, words)
  const isLikely =
    (4 <= told && count <= FEW) ||
    (3 <= told && (year || name)) ||
    (2 <= told && year && name)
  const weight = (isExact ? 4 : 0) + (name ? 2 : 0) + (year ? 1 : 0)
  return {stated: {table, column, row, cell, isExact}, isLikely, weight}
}

/** How many digits two different numbers have in common: 4 for 99 002 and 99 000. */
function agreement(a: number, b: number): number {
  return Math.floor(-Math.log10(Math.abs(a - b) / Math.abs(b)))
}

/** Which cells of a figure's row the text around names. */
function namedIn(
  {table, row}: Figure,
  words: string
): {readonly year: boolean; readonly name: boolean} {
  const named = table.columns.flatMap(({type}, index) => {
    const value = row.cells[index]?.value
    if (!value || value.kind === 'missing' || value.kind === 'number') return []
    const text = plainOf(value).toLowerCase()
    return text !== '' && hasWord(words, text) ? [type] : []
  })
  return {
    year: named.some((type) => type === 'year' || type === 'date'),
    name: named.includes('string')
  }
}

function hasWord(words: string, text: string): boolean {
  for (let at = words.indexOf(text); 0 <= at; at = words.indexOf(text, at + 1)) {
    const isOpen = !/[\p{L}\p{N}]/u.test(words.charAt(at - 1))
    if (isOpen && !/[\p{L}\p{N}]/u.test(words.charAt(at + text.length))) return true
  }
  return false
}
