import type {ColumnType, MissingSymbol} from '../model/table.js'
import {isCalendarDate} from '../yaml/date.js'
import {findDate} from './field-format.js'
import type {TextCell} from './grid.js'
import {guessSigns} from './guess-signs.js'
import {inferType} from './infer-type.js'
import type {NumberSigns} from './read-number.js'
import {KNOWN_SYMBOLS} from './read-value.js'

/** What the cells of a column that nobody described look like. */
export interface GuessedColumn {
  readonly name: string
  readonly title: string
  readonly type: ColumnType
  readonly format?: string | undefined
  readonly signs: NumberSigns
  /** Symbols for no value that it has, an empty cell among them. */
  readonly symbols: readonly string[]
  /** Letters beside values. */
  readonly flags: readonly MissingSymbol[]
  /** What only its author can say, each a whole sentence. */
  readonly questions: readonly string[]
}

/** Flags that statistics print (`domain.md`, section 6). */
const KNOWN_FLAGS: readonly MissingSymbol[] = [
  {symbol: 'b', label: 'break in series'},
  {symbol: 'e', label: 'estimate'},
  {symbol: 'p', label: 'provisional'},
  {symbol: 'r', label: 'revised'}
]

/** Ways to write a day that are tried where ISO 8601 does not fit. */
const DATE_FORMATS = ['%d.%m.%Y', '%d/%m/%Y', '%m/%d/%Y', '%Y/%m/%d', '%d-%m-%Y']

/**
 * Guesses what a column holds, with care: where its cells can be read in two ways,
 * that is a question and no guess.
 */
export function guessColumn(
  {name, title}: {readonly name: string; readonly title: string},
  cells: readonly TextCell[]
): GuessedColumn {
  const all = cells.map(({text}) => text)
  const symbols = [
    ...new Set(all.filter((it) => it === '' || KNOWN_SYMBOLS.includes(it)))
  ]
  const written = all.filter((it) => !symbols.includes(it))
  const {texts, flags} = takeFlags(written)
  const plain = {name, title, symbols, flags, signs: {}, questions: []}
  if (written.length === 0) {
    return {
      ...plain,
      type: 'string',
      questions: ['The column has no values. What does it hold?']
    }
  }
  const type = inferType(name, texts)
  const isStored = cells.some(({stored}) => stored === 'number')
  if (type !== 'string' && type !== 'number') return {...plain, type}
  if (type === 'number' && isStored) return {...plain, type}

  const guess = guessSigns(texts)
  if (guess) return {...plain, ...guess}
  const day = guessDay(texts)
  return day ? {...plain, ...day, flags: []} : asText(plain, all)
}

function asText(
  plain: Omit<GuessedColumn, 'type'>,
  all: readonly string[]
): GuessedColumn {
  // In a column of words, an `x` is a word too.
  const symbols = all.includes('') ? [''] : []
  return {...plain, type: 'string', symbols, flags: []}
}

/** The texts without known flags, if each that ends in letters ends in such. */
function takeFlags(written: readonly string[]): {
  readonly texts: readonly string[]
  readonly flags: readonly MissingSymbol[]
} {
  const used = new Set<string>()
  const texts: string[] = []
  for (const text of written) {
    const [, value = text, letters = ''] =
      /^(.*\d)[ \u00a0\u202f]+([bepr]{1,4})$/.exec(text) ?? []
    for (const letter of letters) used.add(letter)
    texts.push(value)
  }
  return {texts, flags: KNOWN_FLAGS.filter(({symbol}) => used.has(symbol))}
}

function guessDay(
  texts: readonly string[]
): Pick<GuessedColumn, 'type' | 'format' | 'questions'> | undefined {
  const fitting = DATE_FORMATS.filter((format) =>
    texts.every((text) => isCalendarDate(findDate(text, format) ?? ''))
  )
  const [format, other] = fitting
  if (format === undefined) return undefined
  if (other === undefined) return {type: 'date', format, questions: []}
  const question = `Days are written as ${JSON.stringify(texts[0])}: is their format ${JSON.stringify(format)} or ${JSON.stringify(other)}? Then the type is date.`
  return {type: 'string', questions: [question]}
}
