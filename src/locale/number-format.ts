import type {Locale} from '../model/locale.js'

/** How a language writes numbers. */
export interface NumberFormat {
  readonly decimalSign: string
  readonly groupSign: string
  /** The fewest digits before the decimal sign that are grouped: 4, or 5. */
  readonly groupedDigits: 4 | 5
  /** `{number}` */
  readonly percent: string
}

const NO_BREAK = '\u00a0'

/**
 * EU English: point for decimals, no-break space for thousands and before the
 * per cent sign (Interinstitutional Style Guide, 6.5). Figures of four digits are
 * grouped too, so that those of one column look alike.
 */
const EU_FORMAT: NumberFormat = {
  decimalSign: '.',
  groupSign: NO_BREAK,
  groupedDigits: 4,
  percent: `{number}${NO_BREAK}%`
}

/** By language without script and region; ICU 78. `cnr` is written as `sr-Latn-ME`. */
const FORMATS: Readonly<Record<string, NumberFormat>> = {
  en: formatOf('.', ',', 4, '{number}%'),
  bg: formatOf(',', NO_BREAK, 5, '{number}%'),
  bs: formatOf(',', '.', 4, '{number}%'),
  cnr: formatOf(',', '.', 4, '{number}%'),
  el: formatOf(',', '.', 4, '{number}%'),
  hr: formatOf(',', '.', 4, `{number}${NO_BREAK}%`),
  hu: formatOf(',', NO_BREAK, 5, '{number}%'),
  mk: formatOf(',', '.', 4, `{number}${NO_BREAK}%`),
  ro: formatOf(',', '.', 4, `{number}${NO_BREAK}%`),
  sl: formatOf(',', '.', 5, `{number}${NO_BREAK}%`),
  sq: formatOf(',', NO_BREAK, 5, '{number}%'),
  sr: formatOf(',', '.', 4, '{number}%'),
  tr: formatOf(',', '.', 4, '%{number}')
}

/**
 * The number format of a locale. A language that has none is written in the EU
 * style, which no reader can take for another number.
 */
export function numberFormatOf({language, numbers}: Locale): NumberFormat {
  if (numbers === 'eu') return EU_FORMAT
  const [primary = ''] = language.split('-')
  return (Object.hasOwn(FORMATS, primary) ? FORMATS[primary] : undefined) ?? EU_FORMAT
}

function formatOf(
  decimalSign: string,
  groupSign: string,
  groupedDigits: 4 | 5,
  percent: string
): NumberFormat {
  return {decimalSign, groupSign, groupedDigits, percent}
}
