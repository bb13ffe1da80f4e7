import type {Brand, Face, TextMeasure} from '../model/brand.js'
import {intervalsOf, isAmong} from './unicode-range.js'

/** What a character takes that no face has: the page is refused anyway. */
const UNKNOWN_ADVANCE = 500

/**
 * Measures texts in the brand's face for data, as charts set them: digits are
 * tabular, so each is as wide as the widest.
 */
export function measureText(brand: Brand): TextMeasure {
  const family = familyOf(brand.tokens.get('--font-data') ?? '')
  const advances = new Map<number, ReadonlyMap<number, number>>()
  const advancesOf = (weight: number): ReadonlyMap<number, number> => {
    const known = advances.get(weight)
    if (known) return known
    const gathered = gatherAdvances(brand.faces, family, weight)
    advances.set(weight, gathered)
    return gathered
  }
  return {
    widthOf(text, {weight, sizePx}) {
      const byCodePoint = advancesOf(weight)
      let thousandths = 0
      for (const sign of text) {
        thousandths += byCodePoint.get(sign.codePointAt(0) ?? 0) ?? UNKNOWN_ADVANCE
      }
      return (thousandths * sizePx) / 1000
    }
  }
}

/** U+0030; the other digits follow it. */
const ZERO = 0x30

/** The first family of a list of them, without its quotation marks. */
function familyOf(list: string): string {
  return (list.split(',')[0] ?? '').trim().replaceAll('"', '')
}

function gatherAdvances(
  faces: readonly Face[],
  family: string,
  weight: number
): ReadonlyMap<number, number> {
  const upright = faces.filter(({style}) => style === 'normal')
  const ranked = [
    ...upright.filter((face) => face.family !== family),
    ...upright.filter((face) => face.family === family && face.weight !== weight),
    ...upright.filter((face) => face.family === family && face.weight === weight)
  ]
  const gathered = new Map<number, number>()
  for (const {range, advances} of ranked) {
    const intervals = intervalsOf(range)
    for (const [codePoint, advance] of advances) {
      if (isAmong(intervals, codePoint)) gathered.set(codePoint, advance)
    }
  }
  const digits = Array.from({length: 10}, (_, digit) => ZERO + digit)
  const widest = Math.max(...digits.map((digit) => gathered.get(digit) ?? 0))
  for (const digit of digits) gathered.set(digit, widest)
  return gathered
}
