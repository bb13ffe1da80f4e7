import type {Decimal} from '../model/table.js'
import {readNumber, type NumberSigns} from './read-number.js'

/** How numbers are written, as far as their cells say it. */
export interface GuessedSigns {
  readonly type: 'integer' | 'number'
  readonly signs: NumberSigns
  readonly questions: readonly string[]
}

const SPACES = [' ', '\u00a0', '\u202f']

/** Ways to write numbers that are seen in print, the plainest first. */
const WAYS: readonly NumberSigns[] = [
  {decimalChar: '.'},
  {decimalChar: ','},
  {groupChar: ',', decimalChar: '.'},
  {groupChar: '.', decimalChar: ','},
  ...SPACES.flatMap((groupChar) => [
    {groupChar, decimalChar: ','},
    {groupChar, decimalChar: '.'}
  ])
]

/**
 * Guesses which signs part thousands and begin decimals: those under which all texts
 * are numbers, if there is one way to read them.
 *
 * @returns
 *   `undefined` where they are no numbers.
 */
export function guessSigns(texts: readonly string[]): GuessedSigns | undefined {
  const bare = readAll(texts, {})
  if (bare) return {type: typeOf(bare), signs: {}, questions: []}

  const readings = WAYS.flatMap((signs) => {
    const decimals = readAll(texts, signs)
    return decimals ? [{signs, decimals}] : []
  })
  const [first] = readings
  if (!first) return undefined
  const other = readings.find(({decimals}) =>
    decimals.some((it, index) => it !== first.decimals[index])
  )
  if (other) {
    const at = first.decimals.findIndex((it, index) => it !== other.decimals[index])
    const shown = `${JSON.stringify(texts[at])} is ${first.decimals[at] ?? ''} or ${other.decimals[at] ?? ''}`
    const answer = `Write ${keysOf(usedSigns(texts, first.signs))} or ${keysOf(usedSigns(texts, other.signs))}`
    return {
      type: 'number',
      signs: {},
      questions: [`${shown}: which one? ${answer} into the field.`]
    }
  }
  return {
    type: typeOf(first.decimals),
    signs: usedSigns(texts, first.signs),
    questions: []
  }
}

function readAll(
  texts: readonly string[],
  signs: NumberSigns
): readonly Decimal[] | undefined {
  const decimals: Decimal[] = []
  for (const text of texts) {
    const reading = readNumber(text, signs)
    if (reading.kind !== 'decimal') return undefined
    decimals.push(reading.decimal)
  }
  return decimals
}

function typeOf(decimals: readonly Decimal[]): GuessedSigns['type'] {
  return decimals.some((it) => it.includes('.')) ? 'number' : 'integer'
}

/** Only the signs that stand in some text; a point for decimals need not be declared. */
function usedSigns(
  texts: readonly string[],
  {decimalChar = '', groupChar = ''}: NumberSigns
): NumberSigns {
  const isUsed = (sign: string): boolean =>
    sign !== '' && texts.some((text) => text.includes(sign))
  const isPlain = decimalChar === '.' && isUsed(groupChar)
  return {
    groupChar: isUsed(groupChar) ? groupChar : undefined,
    decimalChar: isUsed(decimalChar) && !isPlain ? decimalChar : undefined
  }
}

/** As `groupChar: "."`. */
export function keysOf({groupChar, decimalChar}: NumberSigns): string {
  const keys = [
    groupChar === undefined ? [] : [`groupChar: ${JSON.stringify(groupChar)}`],
    decimalChar === undefined ? [] : [`decimalChar: ${JSON.stringify(decimalChar)}`]
  ]
  return keys.flat().join(', ')
}
