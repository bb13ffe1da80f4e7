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
  const advances = new Map<number, AdvanceOf>()
  const advanceIn = (weight: number): AdvanceOf => {
    const known = advances.get(weight) ?? openAdvances(brand.faces, family, weight)
    advances.set(weight, known)
    return known
  }
  return {
    widthOf(text, {weight, sizePx}) {
      const advanceOf = advanceIn(weight)
      let thousandths = 0
      for (const sign of text) thousandths += advanceOf(sign.codePointAt(0) ?? 0)
      return (thousandths * sizePx) / 1000
    }
  }
}

/** The advance of a code point, in thousandths of the size. */
type AdvanceOf = (codePoint: number) => number

/** U+0030; the other digits follow it. */
const ZERO = 0x30

/** The first family of a list of them, without its quotation marks. */
function familyOf(list: string): string {
  return (list.split(',')[0] ?? '').trim().replaceAll('"', '')
}

/**
 * Looks advances up in the faces of a weight, the nearest first, and remembers them: a
 * report has a hundred characters, its faces have thousands.
 */
function openAdvances(faces: readonly Face[], family: string, weight: number): AdvanceOf {
  const upright = faces.filter(({style}) => style === 'normal')
  const ranked = [
    ...upright.filter((face) => face.family !== family),
    ...upright.filter((face) => face.family === family && face.weight !== weight),
    ...upright.filter((face) => face.family === family && face.weight === weight)
  ]
    .toReversed()
    .map(({range, advances}) => ({intervals: intervalsOf(range), advances}))
  const find = (codePoint: number): number | undefined =>
    ranked
      .find((it) => it.advances.has(codePoint) && isAmong(it.intervals, codePoint))
      ?.advances.get(codePoint)

  const digits = Array.from({length: 10}, (_, digit) => ZERO + digit)
  const widest = Math.max(...digits.map((digit) => find(digit) ?? 0))
  const known = new Map(digits.map((digit) => [digit, widest]))
  return function advanceOf(codePoint) {
    const advance = known.get(codePoint) ?? find(codePoint) ?? UNKNOWN_ADVANCE
    known.set(codePoint, advance)
    return advance
  }
}
