/** A language as HTML and PDF name it: BCP 47, as `en` or `sr-Latn`. */
export type Language = string

/** How numbers are written: as the language does, or in the style of EU English. */
export type NumberStyle = 'language' | 'eu'

/** How texts, numbers and dates are written. */
export interface Locale {
  readonly language: Language
  readonly numbers: NumberStyle
}
