import type {Brand, TextMeasure} from '../model/brand.js'

/** CSS px of one point and of one millimetre (CSS Values 4, section 6.2). */
const PX_PER_PT = 96 / 72
const PX_PER_MM = 96 / 25.4

/** No space of another width: not every face has one. */
const SEPARATOR = ' · '

/** Between the running head and the mark at its right. */
const GAP_MM = 6

/**
 * Joins the texts of a running head; what does not fit in its one line is left out
 * from the front, and a last text that is too long by itself is cut at a word.
 */
export function fitRunning(
  {tokens}: Pick<Brand, 'tokens'>,
  measure: TextMeasure,
  texts: readonly string[]
): string {
  const sizePx = numberOf(tokens.get('--folio-size')) * PX_PER_PT
  const widthMm = numberOf(tokens.get('--running-width')) - GAP_MM
  const isFitting = (text: string): boolean =>
    measure.widthOf(text, {weight: 400, sizePx}) <= widthMm * PX_PER_MM

  for (let first = 0; first < texts.length; first++) {
    const joined = texts.slice(first).join(SEPARATOR)
    if (isFitting(joined)) return joined
  }
  const words = (texts.at(-1) ?? '').split(' ')
  while (1 < words.length && !isFitting(`${words.join(' ')} …`)) words.pop()
  return `${words.join(' ')} …`
}

function numberOf(length = ''): number {
  const number = parseFloat(length)
  if (!Number.isFinite(number))
    throw new Error(`Internal error: no length: \`${length}\``)
  return number
}
