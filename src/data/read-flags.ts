import {diagnose, say} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {CellValue, MissingSymbol} from '../model/table.js'
import type {ColumnPlan} from './column-plan.js'
import type {TextCell} from './grid.js'
import {readValue} from './read-value.js'

/**
 * Reads a cell that may carry flags, as statistics print them: `12345 p` is 12345,
 * and provisional; `: c` is no value, and confidential.
 *
 * @returns
 *   The value with its flags. Codes are those of `readValue`.
 */
export function readFlagged(cell: TextCell, column: ColumnPlan): Noted<CellValue> {
  const [, text = '', letters = ''] =
    /^(.*[^\s])[ \u00a0\u202f]+([^\s\d]+)$/.exec(cell.text) ?? []
  const flags = letters === '' ? undefined : findFlags(letters, column.flags)
  if (!flags) return readValue(cell, column)
  const read = readValue({...cell, text}, column)
  return noted(withFlags(read.value, flags), read.diagnostics)
}

/**
 * Reads flags out of a column of their own.
 *
 * @returns
 *   `value` with its flags; an empty cell and a symbol for no value say nothing of it.
 *   Codes: `data/unknown-flag`.
 */
export function readFlagsIn(
  value: CellValue,
  {text, span}: TextCell,
  {flags}: ColumnPlan,
  isSilent: boolean
): Noted<CellValue> {
  const letters = text.replace(/[\s,]/g, '')
  if (letters === '' || isSilent) return noted(value)
  const found = findFlags(letters, flags)
  if (found) return noted(withFlags(value, found))
  const known = flags.map(({symbol}) => symbol)
  return noted(value, [
    diagnose('data/unknown-flag', say`there is no flag ${{quote: text, span}}`, {
      span,
      hints: [
        ...hintAtName(text, known),
        'Declare what it means: `tearline: {flags: [{value: p, label: provisional}]}`.'
      ]
    })
  ])
}

/** The flags that letters consist of, the longest first; `undefined` for anything else. */
function findFlags(
  letters: string,
  flags: readonly MissingSymbol[]
): readonly MissingSymbol[] | undefined {
  const longestFirst = flags.toSorted((a, b) => b.symbol.length - a.symbol.length)
  const found: MissingSymbol[] = []
  let rest = letters
  while (rest !== '') {
    const next = longestFirst.find(({symbol}) => symbol !== '' && rest.startsWith(symbol))
    if (!next) return undefined
    found.push(next)
    rest = rest.slice(next.symbol.length)
  }
  return found
}

function withFlags(value: CellValue, found: readonly MissingSymbol[]): CellValue {
  if (value.kind !== 'number' && value.kind !== 'missing') return value
  const flagsBySymbol = new Map(
    [...(value.flags ?? []), ...found].map((it) => [it.symbol, it])
  )
  return {...value, flags: [...flagsBySymbol.values()]}
}
