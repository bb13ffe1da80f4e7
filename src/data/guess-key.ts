import type {Grid} from './grid.js'
import type {GuessedColumn} from './guess-column.js'

/** More columns than that tell rows apart by chance. */
const MOST_COLUMNS = 3

/** Names of columns whose numbers are no figures. */
const NAMES_ROWS = /(^|_)(id|no|nr|number|code|record|case)$/

/**
 * Guesses the columns that tell rows apart: the fewest texts, years and days, from
 * the left, such that no two rows are equal in them.
 *
 * @returns
 *   Their names; none where there are no such columns, or too few rows to say.
 */
export function guessKey(
  {rows}: Grid,
  columns: readonly GuessedColumn[]
): readonly string[] {
  if (rows.length < 2) return []
  const eligible = columns.flatMap((column, index) => {
    const isName = column.type === 'integer' && NAMES_ROWS.test(column.name)
    const isText = ['string', 'year', 'date'].includes(column.type)
    const isFull = column.symbols.length === 0
    return (isText || isName) && isFull ? [index] : []
  })
  for (let count = 1; count <= MOST_COLUMNS; count++) {
    const found = choicesOf(eligible, count).find((choice) => {
      const keys = rows.map(({cells}) =>
        JSON.stringify(choice.map((index) => cells[index]?.text))
      )
      return new Set(keys).size === rows.length
    })
    if (found) return found.flatMap((index) => columns[index]?.name ?? [])
  }
  return []
}

/** Each choice of so many of some values, in their order. */
function choicesOf<T>(values: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]]
  return values.flatMap((first, index) =>
    choicesOf(values.slice(index + 1), count - 1).map((rest) => [first, ...rest])
  )
}
